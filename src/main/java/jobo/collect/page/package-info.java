/** Finds the text of an article on its page, or says why there is none worth reading. */
@NullMarked
package jobo.collect.page;

import org.jspecify.annotations.NullMarked;
