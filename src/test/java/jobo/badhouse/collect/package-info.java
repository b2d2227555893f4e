/** A room of the bad house, for the tests of the law. */
@NullMarked
package jobo.badhouse.collect;

import org.jspecify.annotations.NullMarked;
