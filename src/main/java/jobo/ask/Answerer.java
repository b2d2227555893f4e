package jobo.ask;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.ArticleStore;
import jobo.ask.QuestionWords.Asked;
import jobo.language.Language;
import jobo.search.Meanings;
import jobo.search.Passage;
import jobo.search.PassageIndex;
import jobo.search.ReciprocalRank;
import jobo.search.Scope;

/**
 * Answers with the sentences that most likely hold what is asked, quoted with their articles; where
 * it is not likely enough that they do, the answer is that the articles do not say. Where there is
 * a model, it may answer in their place. Safe for use by many threads.
 */
public final class Answerer {
  private static final int PASSAGES = 80;
  private static final int ARTICLES = 20;
  private static final int NEAREST = 3;

  /** What is in the other language must be likelier by so much, as a logarithm of odds. */
  private static final double CLEARLY = 1;

  private final PassageIndex index;
  private final ArticleStore articles;
  private final Optional<AnswerWriter> writer;
  private final Meanings meanings;

  /** A step of the work, for whoever waits. */
  public sealed interface Step {
    /** Looking for passages. */
    record Searching() implements Step {}

    /** Reading the articles that may tell. */
    record Reading(int articles) implements Step {}

    /** Having a model write. */
    record Writing() implements Step {}

    /** Judging what a model wrote. */
    record Checking() implements Step {}
  }

  /** What came of an inquiry, and all that was read for it. */
  private record Read(Inquiry inquiry, Answer answer, Ranking ranking) {}

  /** Without a model. */
  public Answerer(PassageIndex index, ArticleStore articles) {
    this(index, articles, Optional.empty(), Meanings.off());
  }

  public Answerer(
      PassageIndex index, ArticleStore articles, Optional<AnswerWriter> writer, Meanings meanings) {
    this.index = index;
    this.articles = articles;
    this.writer = writer;
    this.meanings = meanings;
  }

  /** The answer to a question, in the question's language. Long questions are cut. */
  public Answer answer(String question, Consumer<Step> progress) {
    return answer(Inquiry.of(question), progress);
  }

  /**
   * The answer that the articles of an inquiry's scope give, without any model. Long questions are
   * cut.
   */
  public Answer answer(Inquiry inquiry, Consumer<Step> progress) {
    progress.accept(new Step.Searching());
    return read(inquiry, progress, Meanings.off()).answer();
  }

  /**
   * Asks one inquiry after another until one is answered. Where there is a model, it is given what
   * was read for them, and what it says stands in place of that answer, if it holds. A model of
   * meanings helps to find the articles.
   *
   * @param inquiries the same question to more and more articles; none is refused
   * @param language that of the answer
   */
  public Answer answer(List<Inquiry> inquiries, Language language, Consumer<Step> progress) {
    if (inquiries.isEmpty()) {
      return new Answer.Refused(language, List.of());
    }
    progress.accept(new Step.Searching());
    List<Read> reads = new ArrayList<>();
    for (Inquiry inquiry : inquiries) {
      reads.addFirst(read(inquiry, progress, meanings));
      if (reads.getFirst().answer() instanceof Answer.Quoted) {
        break;
      }
    }
    Read last = reads.getFirst();
    boolean answered = last.answer() instanceof Answer.Quoted;
    return writer
        .flatMap(
            it ->
                it.write(
                    last.inquiry().question(),
                    language,
                    material(answered ? reads : reads.reversed()),
                    progress))
        .<Answer>map(it -> it)
        .orElseGet(() -> in(language, last.answer()));
  }

  /** What was put into the question may be of another language than the question. */
  private static Answer in(Language language, Answer answer) {
    return switch (answer) {
      case Answer.Quoted quoted -> new Answer.Quoted(language, quoted.quotes());
      case Answer.Written written -> written;
      case Answer.Refused refused ->
          new Answer.Refused(language, refused.nearest(), refused.early());
    };
  }

  /** The articles of some inquiries, each once, with the best sentence of each. */
  private static List<AnswerWriter.Read> material(List<Read> reads) {
    Map<ArticleId, AnswerWriter.Read> material = new LinkedHashMap<>();
    reads.stream()
        .flatMap(it -> it.ranking().best().stream())
        .forEach(
            it ->
                material.putIfAbsent(
                    it.article().id(), new AnswerWriter.Read(it.article(), it.sentence())));
    return List.copyOf(material.values());
  }

  private Read read(Inquiry inquiry, Consumer<Step> progress, Meanings by) {
    Question asked = Question.of(inquiry.question());
    List<Article> found = found(asked, inquiry.scope(), by);
    if (!found.isEmpty()) {
      progress.accept(new Step.Reading(found.size()));
    }
    List<Candidate> candidates = read(asked, found);
    Ranking ranking = Ranking.of(candidates, Weights.builtIn());
    return new Read(inquiry, answer(asked.language(), ranking, across(asked, candidates)), ranking);
  }

  private static Ranking across(Question asked, List<Candidate> candidates) {
    return Ranking.of(
        candidates.stream().filter(it -> it.article().language() != asked.language()).toList(),
        Weights.across());
  }

  /** What is said in the language of a question answers first, then what is said in the other. */
  private Answer answer(Language asked, Ranking all, Ranking across) {
    if (all.isIn(asked) && all.isSure(asked)) {
      return new Answer.Quoted(asked, all.quotes());
    }
    if (across.isSure(asked)) {
      return new Answer.Quoted(asked, across.quotes());
    }
    boolean isNearer = across.margin(asked) > all.margin(asked) + CLEARLY;
    List<Article> first = isNearer ? across.articles(1) : List.of();
    List<Article> nearest =
        Stream.concat(first.stream(), all.articles(NEAREST).stream())
            .distinct()
            .limit(NEAREST)
            .toList();
    return new Answer.Refused(asked, nearest, index.isFilling());
  }

  /** All sentences that may answer, of the articles that share most with the question. */
  List<Candidate> read(Inquiry inquiry) {
    Question asked = Question.of(inquiry.question());
    return read(asked, found(asked, inquiry.scope(), Meanings.off()));
  }

  /** With all processors: somebody waits. */
  private List<Candidate> read(Question asked, List<Article> found) {
    Map<Language, Sought> sought =
        found.stream()
            .map(Article::language)
            .distinct()
            .collect(Collectors.toMap(it -> it, it -> sought(asked, it)));
    return IntStream.range(0, found.size())
        .parallel()
        .mapToObj(it -> read(found.get(it), sought).candidates(it))
        .flatMap(List::stream)
        .toList();
  }

  private Sought sought(Question asked, Language articles) {
    return Sought.of(asked, articles, it -> index.rarity(it, articles));
  }

  private static Reading read(Article article, Map<Language, Sought> sought) {
    return new Reading(article, Objects.requireNonNull(sought.get(article.language())));
  }

  private List<Article> found(Question asked, Scope scope, Meanings by) {
    List<String> korean = words(asked, Language.KOREAN);
    List<String> english = words(asked, Language.ENGLISH);
    List<ArticleId> worded =
        index.find(asked.text(), korean, english, scope, PASSAGES).stream()
            .map(Passage::article)
            .distinct()
            .limit(ARTICLES)
            .toList();
    // Of articles that are named, few as they are, the words are enough.
    List<ArticleId> meant =
        scope.articles() == null ? by.nearest(asked.text(), scope, ARTICLES) : List.of();
    List<ArticleId> ids =
        ReciprocalRank.fused(List.of(worded, meant)).stream().limit(ARTICLES).toList();
    Map<ArticleId, Article> kept = new HashMap<>();
    articles.find(ids).stream()
        .filter(scope::includes) // as they are by now
        .forEach(it -> kept.put(it.article().id(), it.article()));
    return ids.stream().map(kept::get).flatMap(Stream::ofNullable).toList();
  }

  private static List<String> words(Question asked, Language articles) {
    return asked.words(articles).stream().map(Asked::word).toList();
  }
}
