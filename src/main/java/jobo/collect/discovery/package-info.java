/** Finds the feed of a site from the address of one of its pages. */
@NullMarked
package jobo.collect.discovery;

import org.jspecify.annotations.NullMarked;
