/** Answers a question from the collected articles, word for word and with links, or refuses. */
@NullMarked
package jobo.ask;

import org.jspecify.annotations.NullMarked;
