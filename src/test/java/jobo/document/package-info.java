/** Tests of the renderers: each reads back what was written with a parser that is not ours. */
@NullMarked
package jobo.document;

import org.jspecify.annotations.NullMarked;
