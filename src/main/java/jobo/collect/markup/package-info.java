/** Makes plain text of what feeds and pages are written in: bytes, markup, formulas, dates. */
@NullMarked
package jobo.collect.markup;

import org.jspecify.annotations.NullMarked;
