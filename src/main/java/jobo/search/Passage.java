package jobo.search;

import jobo.article.ArticleId;
import jobo.language.Language;

/**
 * A sentence of an article, where it stands.
 *
 * @param place 0 for the title, then the number of the sentence
 */
public record Passage(ArticleId article, int place, String title, String text, Language language) {}
