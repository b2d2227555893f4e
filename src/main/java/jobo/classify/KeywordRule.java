package jobo.classify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jobo.article.Category;
import jobo.article.CategoryId;
import jobo.article.CategorySet;

/** The keywords of a category that nothing was learned about, or which were added to it. */
record KeywordRule(CategoryId category, List<Keyword> keywords) {
  private static final int SHORTEST_HINT = 4;

  KeywordRule {
    keywords = keywords.stream().distinct().toList();
  }

  /** A rule of the keywords of a category, and of nothing else. */
  static KeywordRule of(Category category) {
    return new KeywordRule(category.id(), category.keywords().stream().map(Keyword::of).toList());
  }

  /** The rules of what an operator added to a catalogue: categories, and keywords of its own. */
  static List<KeywordRule> added(CategorySet categories, CategoryCatalogue catalogue) {
    Set<String> ids = new HashSet<>();
    Set<String> known = new HashSet<>();
    for (CategoryDefinition definition : catalogue.categories()) {
      ids.add(definition.id());
      known.addAll(definition.category().keywords());
    }
    List<KeywordRule> rules = new ArrayList<>();
    for (Category category : categories.categories()) {
      if (!ids.contains(category.id().value())) {
        rules.add(withHints(category, wordsOf(known)));
      } else if (!known.containsAll(category.keywords())) {
        rules.add(without(known, category));
      }
    }
    return rules;
  }

  /** The words of a catalogue that show that an article is about AI. */
  static List<Keyword> subject(CategoryCatalogue catalogue) {
    return Stream.concat(
            catalogue.subject().stream(),
            catalogue.categories().stream().flatMap(it -> it.category().keywords().stream()))
        .map(Keyword::of)
        .filter(Keyword::isClear)
        .toList();
  }

  private static Set<String> wordsOf(Set<String> keywords) {
    Set<String> words = new HashSet<>();
    keywords.forEach(it -> words.addAll(Keyword.of(it).words()));
    return words;
  }

  private static KeywordRule without(Set<String> known, Category category) {
    return new KeywordRule(
        category.id(),
        category.keywords().stream().filter(it -> !known.contains(it)).map(Keyword::of).toList());
  }

  /** A name may mean something else elsewhere; of the words of a description it takes two. */
  private static KeywordRule withHints(Category category, Set<String> common) {
    List<Keyword> keywords = new ArrayList<>(of(category).keywords());
    keywords.add(Keyword.of(category.koreanName() + "?"));
    keywords.add(Keyword.of(category.englishName() + "?"));
    Set<String> told = new HashSet<>(common);
    keywords.stream().filter(it -> it.words().size() == 1).forEach(it -> told.addAll(it.words()));
    for (String word : Keyword.basicWords(category.description())) {
      boolean tells = word.length() >= SHORTEST_HINT || word.charAt(0) >= '가';
      if (tells && told.add(word)) {
        keywords.add(Keyword.hint(word));
      }
    }
    return new KeywordRule(category.id(), keywords);
  }
}
