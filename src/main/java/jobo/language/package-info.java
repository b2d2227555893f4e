/** The two languages of Jobo, the texts a reader sees, and the reader's dates and numbers. */
@NullMarked
package jobo.language;

import org.jspecify.annotations.NullMarked;
