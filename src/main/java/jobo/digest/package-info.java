/** Editions as a tree of records, their writers, and the formats and the chart they appear in. */
@NullMarked
package jobo.digest;

import org.jspecify.annotations.NullMarked;
