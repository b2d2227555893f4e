package jobo.digest;

import java.time.LocalDate;
import jobo.article.CategoryId;
import jobo.language.Language;

/** Names an edition: one category on one edition date in one language. */
public record EditionKey(LocalDate date, CategoryId category, Language language) {}
