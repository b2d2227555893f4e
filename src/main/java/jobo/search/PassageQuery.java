package jobo.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jobo.language.Language;
import jobo.text.Concepts;
import jobo.text.Lexicon;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/** What is asked of the index for a question. The weights were tuned on questions of our own. */
final class PassageQuery {
  private static final float TITLE = 1f;
  private static final float PAIRS = 0.2f;
  private static final float NAMES = 1f;
  private static final float FIGURES = 0.5f;
  private static final float SOUNDS = 0.7f;
  private static final float SHORT_SOUNDS = 0.3f;
  private static final float IDEAS = 0.5f;

  /**
   * However long a question is, no more of its words are sought: a query has 1,024 terms at most.
   */
  private static final int MOST_WORDS = 40;

  private final BooleanQuery.Builder query = new BooleanQuery.Builder();

  private PassageQuery() {}

  /**
   * The query.
   *
   * @param question as it was asked
   * @param korean its words as Korean articles have them
   * @param english its words as English articles have them
   */
  static Query of(
      String question, Collection<String> korean, Collection<String> english, Scope scope) {
    PassageQuery built = new PassageQuery();
    Language asked = Language.of(question);
    built.words(korean, Language.KOREAN);
    built.words(english, Language.ENGLISH);
    if (asked == Language.KOREAN) {
      built.add(Fields.PAIRS, pairs(korean), PAIRS);
    }
    Bridge bridge = Bridge.of(question, List.copyOf(korean));
    built.add(Fields.NAMES, bridge.names(), NAMES);
    built.add(Fields.FIGURES, bridge.figures(), FIGURES);
    built.add(Fields.ownSounds(asked), bridge.sounds(), SOUNDS);
    if (asked == Language.KOREAN) {
      built.across(korean, bridge, Language.ENGLISH);
    } else {
      built.across(english, bridge, Language.KOREAN);
    }
    built.query.setMinimumNumberShouldMatch(1);
    ScopeFilter.of(scope).forEach(it -> built.query.add(it, BooleanClause.Occur.FILTER));
    return built.query.build();
  }

  private static List<String> pairs(Collection<String> words) {
    List<String> pairs = new ArrayList<>();
    words.forEach(it -> pairs.addAll(Pairs.of(it)));
    return pairs;
  }

  private void words(Collection<String> words, Language language) {
    add(Fields.text(language), words, 1);
    add(Fields.title(language), words, TITLE);
  }

  private void across(Collection<String> words, Bridge bridge, Language other) {
    ideas(words, other);
    add(Fields.sounds(other), bridge.sounds(), SOUNDS);
    add(Fields.shortSounds(other), bridge.shortSounds(), SHORT_SOUNDS);
  }

  /** Words of the other language for the same ideas count as one word each. */
  private void ideas(Collection<String> words, Language other) {
    for (String word : bounded(words)) {
      Set<String> same = new HashSet<>(Concepts.builtIn().wordsFor(word, other));
      same.addAll(Lexicon.builtIn().translations(word, other));
      if (!same.isEmpty()) {
        SynonymQuery.Builder any = new SynonymQuery.Builder(Fields.text(other));
        same.forEach(it -> any.addTerm(new Term(Fields.text(other), it)));
        query.add(new BoostQuery(any.build(), IDEAS), BooleanClause.Occur.SHOULD);
      }
    }
  }

  private void add(String field, Collection<String> terms, float weight) {
    for (String term : bounded(terms)) {
      query.add(
          new BoostQuery(new TermQuery(new Term(field, term)), weight), BooleanClause.Occur.SHOULD);
    }
  }

  private static List<String> bounded(Collection<String> terms) {
    return new LinkedHashSet<>(terms).stream().limit(MOST_WORDS).toList();
  }
}
