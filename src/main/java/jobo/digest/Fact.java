package jobo.digest;

import jobo.article.ArticleId;
import jobo.language.Language;
import jobo.story.StoryId;

/**
 * Something that an article says, found by a model and checked against the article.
 *
 * @param claim the fact in the language of its article
 * @param language that of its article
 * @param quotation the words of the article that it rests on
 */
record Fact(StoryId story, ArticleId article, Language language, String claim, String quotation) {}
