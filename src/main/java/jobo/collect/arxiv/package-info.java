/** Reads what arXiv's API says of new papers. */
@NullMarked
package jobo.collect.arxiv;

import org.jspecify.annotations.NullMarked;
