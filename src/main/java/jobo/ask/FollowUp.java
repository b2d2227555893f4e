package jobo.ask;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.article.ArticleId;
import jobo.ask.Exchange.Numbered;
import jobo.search.Scope;

/**
 * Reads a question in its context, by rules alone. What it points to is taken for where to look;
 * what it leaves out is taken from the question before it; a name of its own begins a new subject.
 */
final class FollowUp {
  private static final Pattern DOUBTS =
      Pattern.compile(
          "(?i)\\b(really|actually|truly|sure|true|correct|certain|exactly|literally|says?|said|sources?|quote)\\b"
              + "|정말|진짜|확실|맞아|맞나|맞는|맞습|맞죠|맞지|사실이|사실인|출처|원문|근거|그렇게 ?(?:써|나와|말|적|쓰여|되어|돼)");
  private static final Pattern WANTS_MORE =
      Pattern.compile(
          "(?i)\\b(more|about|summar|details?|explain|elaborate|happened|go on|continue|what|say)"
              + "|자세|더|요약|무슨|뭐|뭔|무엇|내용|설명|알려|계속");
  private static final Pattern SAME_ABOUT =
      Pattern.compile("(?i)^\\W*(?:(?:and|so|then|ok) )*(?:(?:what|how) about|and) .*");
  private static final Pattern SAME_ABOUT_KOREAN =
      Pattern.compile("^(?:그럼|그러면|그리고|근데|그런데)? ?\\S+(?: \\S+){0,2}(?:은|는|도)(?:요)? ?\\?*$");
  private static final int WORDS_OF_A_SUBJECT = 3;
  private static final int NAMES_OF_A_TITLE = 2;

  private final Context context;
  private final Scope narrowed;
  private final Function<ArticleId, Optional<String>> titles;
  private final UnaryOperator<Set<ArticleId>> stories;

  /**
   * Follow-up questions in a context.
   *
   * @param narrowed to what the question narrows itself, by days or a category
   * @param titles what articles are called
   * @param stories articles with all that tell of the same
   */
  FollowUp(
      Context context,
      Scope narrowed,
      Function<ArticleId, Optional<String>> titles,
      UnaryOperator<Set<ArticleId>> stories) {
    this.context = context;
    this.narrowed = narrowed;
    this.titles = titles;
    this.stories = stories;
  }

  /** How to answer a question. */
  Plan plan(String question) {
    Pointing pointing = Pointing.of(question);
    OwnWords own = OwnWords.of(pointing.rest());
    if (own.isEmpty() && own.kind().isEmpty() && DOUBTS.matcher(question).find()) {
      Optional<Plan> again = shownAgain(pointing.pointer());
      if (again.isPresent()) {
        return again.get();
      }
    }
    return switch (pointing.pointer()) {
      case Pointer.Numbers numbers -> numbered(question, numbers, pointing.rest(), own);
      case Pointer.Spoken() -> spoken(question, pointing.rest(), own);
      case Pointer.Nothing() -> unpointed(question, own);
    };
  }

  private Optional<Plan> shownAgain(Pointer pointer) {
    List<Numbered> citations = context.citations();
    int number = pointer instanceof Pointer.Numbers numbers ? numbers.numbers().getFirst() : 1;
    if (citations.isEmpty() || number > citations.size()) {
      return Optional.empty();
    }
    Numbered cited =
        number == Pointer.Numbers.LAST ? citations.getLast() : citations.get(number - 1);
    return cited.sentence().isEmpty() ? Optional.empty() : Optional.of(new Plan.ShownAgain(cited));
  }

  private Plan numbered(String question, Pointer.Numbers pointer, String rest, OwnWords own) {
    Optional<List<Numbered>> meant = context.numbered(pointer);
    if (meant.isEmpty()) {
      return context.mostNumbers() == 0
          ? asked(everything(question))
          : new Plan.NoSuchNumber(context.mostNumbers());
    }
    Optional<Pointing> before =
        context.lastQuestion().filter(it -> it.pointer() instanceof Pointer.Numbers);
    if (own.isEmpty() && own.kind().isEmpty() && before.isEmpty()) {
      return new Plan.Told(meant.get().getFirst());
    }
    if (own.isEmpty() && own.kind().isEmpty()) {
      Stream<Inquiry> same = narrowing(meant.get(), before.orElseThrow().rest());
      return new Plan.Asked(same.toList(), meant.get().getFirst());
    }
    return about(meant.get(), own.isEmpty() ? own.kind() + " " + title(meant.get()) : rest, own);
  }

  private Plan spoken(String question, String rest, OwnWords own) {
    List<Numbered> focus = context.focus();
    if (focus.isEmpty()) {
      return asked(everything(context.thread().isEmpty() ? question : withSubject(rest)));
    }
    if (own.isEmpty()) {
      return own.kind().isEmpty() ? new Plan.Told(focus.getFirst()) : bare(own.kind(), focus);
    }
    return about(focus, rest, own);
  }

  /** A question that points nowhere: a new one, or one that leaves out what it is about. */
  private Plan unpointed(String question, OwnWords own) {
    List<Numbered> focus = context.focus();
    if (own.isEmpty() && !focus.isEmpty() && !context.questions().isEmpty()) {
      return own.kind().isEmpty() && WANTS_MORE.matcher(question).find()
          ? new Plan.Told(focus.getFirst())
          : bare(own.kind().isEmpty() ? question : own.kind(), focus);
    }
    Optional<String> same = sameAsked(question, own);
    if (same.isPresent()) {
      return asked(Stream.concat(everything(same.get()), fresh(question)));
    }
    if (!own.names().isEmpty() || context.thread().isEmpty()) {
      return asked(fresh(question));
    }
    Stream<Inquiry> near = narrowing(focus, question);
    Stream<Inquiry> far =
        own.words().size() >= WORDS_OF_A_SUBJECT || context.questions().isEmpty()
            ? Stream.concat(everything(withSubject(question)), fresh(question))
            : everything(withSubject(question));
    return asked(Stream.concat(near, far));
  }

  /** “What about Narae?” asks of Narae what was asked before. */
  private Optional<String> sameAsked(String question, OwnWords own) {
    boolean same =
        own.kind().isEmpty()
            && !own.isEmpty()
            && own.words().size() <= WORDS_OF_A_SUBJECT
            && (SAME_ABOUT.matcher(question).matches()
                || SAME_ABOUT_KOREAN.matcher(question).matches());
    return same
        ? context
            .lastQuestion()
            .map(Pointing::rest)
            .map(OwnWords::of)
            .filter(it -> !it.names().isEmpty())
            .map(
                before ->
                    joined(
                        Stream.of(Stream.of(before.kind()), own.words().stream(), others(before))))
        : Optional.empty();
  }

  private static Stream<String> others(OwnWords before) {
    return before.words().stream().filter(it -> !before.names().contains(it));
  }

  /** Only the kind of thing is asked for: what else is asked stands in the question before. */
  private Plan bare(String kind, List<Numbered> focus) {
    Stream<String> last = context.lastQuestion().stream().map(it -> kind + " " + words(it.rest()));
    Stream<String> subject = Stream.of(kind + " " + String.join(" ", context.subject()));
    return asked(Stream.concat(last, subject).distinct().flatMap(it -> narrowing(focus, it)));
  }

  private Plan about(List<Numbered> meant, String rest, OwnWords own) {
    Stream<Inquiry> near = narrowing(meant, rest);
    Stream<String> subject =
        own.names().isEmpty() ? Stream.of(rest + " " + title(meant)) : Stream.of(withSubject(rest));
    return asked(Stream.concat(near, subject.flatMap(this::everything)));
  }

  private String title(List<Numbered> meant) {
    return subject(meant).limit(NAMES_OF_A_TITLE).collect(Collectors.joining(" "));
  }

  /** The names, or else the words, of the first title. */
  private Stream<String> subject(List<Numbered> meant) {
    OwnWords title = OwnWords.of(titles.apply(meant.getFirst().articles().getFirst()).orElse(""));
    return (title.names().isEmpty() ? title.words() : title.names()).stream().distinct();
  }

  private static String words(String question) {
    return String.join(" ", OwnWords.of(question).words());
  }

  private String withSubject(String question) {
    return (question + " " + String.join(" ", context.subject())).strip();
  }

  private static String joined(Stream<Stream<String>> words) {
    return words.flatMap(it -> it).filter(it -> !it.isEmpty()).collect(Collectors.joining(" "));
  }

  private static Plan asked(Stream<Inquiry> inquiries) {
    return new Plan.Asked(inquiries.distinct().toList(), null);
  }

  /** A question of its own: to what was listed first. */
  private Stream<Inquiry> fresh(String question) {
    return Stream.concat(within(Context.articles(context.list()), question), everything(question));
  }

  /**
   * To the articles that are meant, then to their stories; of each once as it is put, and once with
   * what the article is about, by which it is found where it shares no word with the question.
   */
  private Stream<Inquiry> narrowing(List<Numbered> meant, String question) {
    Set<ArticleId> articles = Context.articles(meant);
    if (articles.isEmpty()) {
      return Stream.empty();
    }
    Set<ArticleId> related = new LinkedHashSet<>(articles);
    related.addAll(stories.apply(articles));
    String named = question + " " + subject(meant).findFirst().orElse("");
    return Stream.of(articles, related)
        .distinct()
        .flatMap(it -> Stream.concat(within(it, question), within(it, named)));
  }

  private Stream<Inquiry> within(Set<ArticleId> articles, String question) {
    return articles.isEmpty()
        ? Stream.empty()
        : Stream.of(Inquiry.of(question).within(Scope.EVERYTHING.within(articles)));
  }

  /** To all articles; of the days and the category that are named first. */
  private Stream<Inquiry> everything(String question) {
    Inquiry wide = Inquiry.of(question);
    return narrowed.isEverything() ? Stream.of(wide) : Stream.of(wide.within(narrowed), wide);
  }
}
