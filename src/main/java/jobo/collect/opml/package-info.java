/** Lists of sources as feed readers exchange them: OPML 1.0 and 2.0, read and written. */
@NullMarked
package jobo.collect.opml;

import org.jspecify.annotations.NullMarked;
