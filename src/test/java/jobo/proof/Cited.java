package jobo.proof;

import java.net.URI;

/**
 * An article as it is cited.
 *
 * @param text its title and all that was read of it
 */
record Cited(String id, URI address, String text) {}
