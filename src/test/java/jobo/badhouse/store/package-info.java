/** A room of the bad house, for the tests of the law. */
@NullMarked
package jobo.badhouse.store;

import org.jspecify.annotations.NullMarked;
