/** Pure text in two languages: sentences, words, similarity. Nothing here waits or remembers. */
@NullMarked
package jobo.text;

import org.jspecify.annotations.NullMarked;
