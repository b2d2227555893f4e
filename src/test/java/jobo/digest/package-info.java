/** Tests of editions, their writers, formats and chart. */
@NullMarked
package jobo.digest;

import org.jspecify.annotations.NullMarked;
