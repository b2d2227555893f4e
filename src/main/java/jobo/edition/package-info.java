/** What one chat gets: the selection of editions, the catch-up, and what became of an article. */
@NullMarked
package jobo.edition;

import org.jspecify.annotations.NullMarked;
