/** Feeds in great number: made up, served on this machine, read by Jobo and by other readers. */
@NullMarked
package jobo.manyfeeds;

import org.jspecify.annotations.NullMarked;
