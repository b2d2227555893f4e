package jobo.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import jobo.article.Article;
import jobo.ask.QuestionWords.Asked;
import jobo.language.VisibleText;
import jobo.text.Sentences;
import jobo.text.Words;

/**
 * An article as it is read with a question in mind. What a sentence answers is told by it together
 * with its title and, less surely, by what stands around it.
 */
final class Reading {
  private static final int MOST_SENTENCES = 200;

  /** Beyond this it is no sentence but a table or a spoilt page; nobody quotes its end. */
  private static final int LONGEST_SENTENCE = 1_000;

  /** How surely a word belongs to what a sentence says, by where it stands. */
  private static final double IN_TITLE = 0.95;

  private static final double BESIDE = 0.75;
  private static final double ELSEWHERE = 0.5;

  /** A sentence that says that something is not told must name it itself. */
  private static final double OWN_OF_DECLINED = 0.3;

  /** Beyond its words, what makes a sentence the better one to quote. */
  private static final double FOR_KIND = 0.2;

  private static final double FOR_COUNTING = 0.1;
  private static final double FOR_FOCUS = 0.1;

  /** Of two that say the same the sentence is the better quote. */
  private static final double AGAINST_TITLE = 0.02;

  private static final double FOR_OWN_WORDS = 0.1;

  private final Article article;
  private final Question question;
  private final ToDoubleFunction<String> rarity;
  private final List<String> texts = new ArrayList<>();
  private final List<Set<String>> words = new ArrayList<>();
  private final Set<String> all = new HashSet<>();
  private final Set<String> publisher;

  /**
   * A sentence as an answer.
   *
   * @param coverage how much of what is asked it tells of, 0 to 1
   * @param answers whether it also has what an answer needs: the names, and the kind of thing
   * @param rank greater for the better answer
   */
  record Found(Article article, String sentence, double coverage, boolean answers, double rank) {
    /** The one that answers, then the one of greater rank. */
    static final Comparator<Found> BETTER =
        Comparator.comparing(Found::answers).thenComparingDouble(Found::rank);
  }

  Reading(Article article, Question question, ToDoubleFunction<String> rarity) {
    this.article = article;
    this.question = question;
    this.rarity = rarity;
    texts.add(article.title());
    Sentences.of(article.body(), article.language()).stream()
        .limit(MOST_SENTENCES)
        .map(it -> VisibleText.cut(it, LONGEST_SENTENCE))
        .forEach(texts::add);
    for (String text : texts) {
      Set<String> its = new HashSet<>(Words.of(Question.alike(text), article.language()));
      words.add(its);
      all.addAll(its);
    }
    publisher = publisher(article);
    all.addAll(publisher);
  }

  /** Its words with the name of who says “we” in it. */
  private static Set<String> publisher(Article article) {
    return Set.copyOf(
        Words.of(article.source().value() + " " + article.publisher().name(), article.language()));
  }

  /** The sentence, or the title, that answers best. */
  Found best() {
    List<Asked> asked =
        question.words(article.language()).stream()
            .map(it -> new Asked(it.word(), it.weight() * rarity.applyAsDouble(it.word())))
            .toList();
    Names names = question.names(article.language());
    String focus = question.focus(asked);
    boolean named = names.areIn(all) && (!question.counts() || all.contains(focus));
    return IntStream.range(0, texts.size())
        .mapToObj(it -> found(it, asked, focus, names, named))
        .max(Found.BETTER)
        .orElseThrow();
  }

  private Found found(int at, List<Asked> asked, String focus, Names names, boolean named) {
    String sentence = Question.alike(texts.get(at));
    boolean kind = question.wanted().isHeldBy(names.withoutFigures(sentence));
    double all = sum(asked, it -> 1);
    double coverage = all == 0 ? 0 : sum(asked, it -> share(it, at, kind)) / all;
    double own = all == 0 ? 0 : sum(asked, it -> words.get(at).contains(it) ? 1 : 0) / all;
    boolean declined = Wanted.isDeclinedBy(sentence) && own >= OWN_OF_DECLINED;
    boolean answers =
        named
            && names.haveFiguresIn(context(at), texts)
            && (kind || declined || !question.wanted().isNeeded())
            && (at == 0 ? isAnsweredByTitle(kind) : own > 0 || kind);
    double rank =
        coverage
            + FOR_OWN_WORDS * own
            + (kind ? FOR_KIND : 0)
            + (question.isCountedBy(sentence) ? FOR_COUNTING : 0)
            + (words.get(at).contains(focus) ? FOR_FOCUS : 0)
            - (at == 0 ? AGAINST_TITLE : 0);
    return new Found(article, texts.get(at), coverage, answers, rank);
  }

  private static double sum(List<Asked> asked, ToDoubleFunction<String> share) {
    return asked.stream().mapToDouble(it -> it.weight() * share.applyAsDouble(it.word())).sum();
  }

  /** A title only names the subject, unless there is no more, or what is wanted stands in it. */
  private boolean isAnsweredByTitle(boolean kind) {
    return texts.size() == 1 || kind;
  }

  private double share(String word, int at, boolean kind) {
    if (words.get(at).contains(word)) {
      return 1;
    }
    if (words.getFirst().contains(word) || publisher.contains(word)) {
      return IN_TITLE;
    }
    boolean beside = at > 0 && (words.get(at - 1).contains(word) || words.get(1).contains(word));
    boolean meant = kind && question.wanted().isNamedBy(word);
    return beside || meant ? BESIDE : all.contains(word) ? ELSEWHERE : 0;
  }

  private String context(int at) {
    return at == 0
        ? Question.alike(texts.getFirst())
        : Question.alike(
            String.join("\n", texts.getFirst(), texts.get(1), texts.get(at - 1), texts.get(at)));
  }
}
