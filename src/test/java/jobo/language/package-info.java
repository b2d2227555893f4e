/** Tests of the languages, their texts and dates, and of what text may show. */
@NullMarked
package jobo.language;

import org.jspecify.annotations.NullMarked;
