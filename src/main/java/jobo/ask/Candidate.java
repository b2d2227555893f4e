package jobo.ask;

import jobo.article.Article;

/**
 * A sentence that may be the answer.
 *
 * @param place 0 for the title, then the number of the sentence
 * @param spot at which character of it the answer most likely stands
 */
record Candidate(Article article, int place, String sentence, int spot, Signs signs) {}
