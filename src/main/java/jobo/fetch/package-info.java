/**
 * Every outgoing request for sources and pages: limits, caching headers, politeness, and no way
 * into private networks.
 */
@NullMarked
package jobo.fetch;

import org.jspecify.annotations.NullMarked;
