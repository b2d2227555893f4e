/**
 * The vocabulary of the house: articles, their sources, and the categories they are sorted into.
 */
@NullMarked
package jobo.article;

import org.jspecify.annotations.NullMarked;
