package jobo.grounding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Korean marks by particles who does something. */
final class KoreanGrammar implements Grammar {
  private static final int LONGEST_PHRASE = 3;

  private static final Pattern PASSIVE =
      Pattern.compile(".+(?:되|된|됐|될|됨|돼|당하|당했|당한|팔렸|팔린|팔리|밀렸|밀린).*|.{2,}받.*");
  private static final Pattern AGENT = Pattern.compile(".+(?:에|에게|에게서|로부터|으로부터)$");

  /** What somebody wants of others, they are to do. */
  private static final Pattern WANTED = Pattern.compile(".{0,20}(?:하라는|하라고|으라는|으라고|하자는|하자고)");

  /** After "A가 만든" and "A가 했다고" the sentence goes on about its topic. */
  private static final Pattern EMBEDDED =
      Pattern.compile(".{0,20}(?:다고|라고|다며|라며|다는|라는|한|된|던|든|린|킨|낸|난|쓴|하는|되는|할|될)$");

  /** "어긴 것은", "낸 쪽은": what follows says who did it. */
  private static final Set<String> CLEFT =
      Set.of("것은", "쪽은", "곳은", "사람은", "이는", "건", "측은", "업체는", "회사는");

  private final Sentence sentence;
  private final List<@Nullable String> entities;
  private final Set<String> inherited;
  private final boolean isLenient;
  private final List<Set<String>> doers = new ArrayList<>();
  private Set<String> current = new HashSet<>();
  private Set<String> topic = Set.of();
  private Set<String> first = Set.of();

  KoreanGrammar(
      Sentence sentence,
      List<@Nullable String> entities,
      Set<String> inherited,
      boolean isLenient) {
    this.sentence = sentence;
    this.entities = entities;
    this.inherited = inherited;
    this.isLenient = isLenient;
  }

  static boolean isCleft(Word word) {
    return CLEFT.contains(word.text());
  }

  /** Whether a word is the subject of its clause as far as its particle tells. */
  static boolean isSubject(Sentence sentence, int at) {
    Word word = sentence.words().get(at);
    return word.particle().isSubject()
        && word.stem().length() > 1
        && !KoreanVerbs.isVerbal(word.text());
  }

  /** Where the nouns begin that belong to a noun: 전문의 평균 정확도는. */
  static int phraseStart(Sentence sentence, int at) {
    int from = at;
    while (from > 0 && at - from < LONGEST_PHRASE && belongs(sentence, from - 1, at)) {
      from--;
    }
    return from;
  }

  private static boolean belongs(Sentence sentence, int at, int head) {
    Word word = sentence.words().get(at);
    boolean isNoun = word.particle() == Particle.NONE && !KoreanVerbs.isVerbal(word.text());
    boolean isOwner = word.text().endsWith("의") && word.particle() == Particle.OTHER;
    boolean isSameClause = sentence.clauses().get(at).equals(sentence.clauses().get(head));
    return isSameClause
        && !word.closes()
        && !word.isFigure()
        && word.stem().length() > 1
        && (isNoun || isOwner);
  }

  /** Whom the end of a sentence names: "가처분을 낸 쪽은 A다". */
  private @Nullable String cleft() {
    int last = sentence.words().size() - 1;
    String who = last < 2 ? null : entities.get(last);
    for (int at = last - 1; who != null && at > 0 && at >= last - LONGEST_PHRASE; at--) {
      if (isCleft(sentence.words().get(at))) {
        return KoreanVerbs.isVerbal(sentence.words().get(at - 1).text()) ? who : null;
      }
    }
    return null;
  }

  @Override
  public Subjects subjects() {
    String cleft = cleft();
    if (cleft != null) {
      sentence.words().forEach(_ -> doers.add(Set.of(cleft)));
      return new Subjects(doers, Set.of(cleft));
    }
    int waiting = 0;
    int begin = 0;
    for (int at = 0; at < sentence.words().size(); at++) {
      doers.add(Set.of());
      if (isSubject(sentence, at)) {
        begin = at + 1;
        take(at);
        for (; waiting < at; waiting++) {
          doers.set(waiting, doers.get(waiting).isEmpty() ? current : doers.get(waiting));
        }
      }
      doers.set(at, current);
      String word = sentence.words().get(at).text();
      if (EMBEDDED.matcher(word).matches() && !topic.isEmpty()) {
        current = topic;
      }
      if (WANTED.matcher(word).matches()) {
        doers.subList(begin, at + 1).replaceAll(_ -> Set.of());
      }
      waiting = current.isEmpty() ? waiting : at + 1;
    }
    if (first.isEmpty()) {
      doers.replaceAll(it -> it.isEmpty() ? inherited : it);
    }
    return new Subjects(doers, first);
  }

  /** Takes a new subject; one that says what somebody is stands for whoever was named before. */
  private void take(int at) {
    boolean isTopic = sentence.words().get(at).particle() == Particle.TOPIC;
    Set<String> phrase = phrase(at);
    if (!phrase.isEmpty()) {
      topic = isTopic ? phrase : topic;
      current = new LinkedHashSet<>(isLenient ? topic : Set.of());
      current.addAll(phrase);
      if (isLenient && phrase.stream().noneMatch(Entities::isName)) {
        inherited.stream().filter(Entities::isName).forEach(current::add);
      }
      first = first.isEmpty() ? phrase : first;
      return;
    }
    boolean isPronoun = Entities.isPronoun(sentence.words().get(at));
    current = isPronoun || (isLenient && isTopic) ? inherited : Set.of();
    topic = isTopic ? current : topic;
  }

  private Set<String> phrase(int at) {
    Set<String> phrase = new LinkedHashSet<>();
    for (int from = start(at); from <= at; from++) {
      String entity = entities.get(from);
      if (entity != null) {
        phrase.add(entity);
      }
    }
    return phrase;
  }

  /** A name that ends as verbs do is a noun all the same. */
  private int start(int at) {
    int from = phraseStart(sentence, at);
    while (from > 0 && isBareName(from - 1)) {
      from--;
    }
    return from;
  }

  private boolean isBareName(int at) {
    Word word = sentence.words().get(at);
    String entity = entities.get(at);
    return entity != null
        && Entities.isName(entity)
        && word.particle() == Particle.NONE
        && !word.closes()
        && sentence.clauses().get(at).equals(sentence.clauses().get(at + 1));
  }

  /** 전문의의 84.7%, 시드(84.1점). */
  @Override
  public @Nullable String owner(int figure) {
    if (figure == 0) {
      return null;
    }
    Word before = sentence.words().get(figure - 1);
    boolean isBound =
        before.particle() == Particle.NONE
            || before.text().endsWith("의")
            || before.particle().isSubject();
    return isBound ? entities.get(figure - 1) : null;
  }

  @Override
  public @Nullable String agent(int verb) {
    if (!isPassive(verb)) {
      return null;
    }
    Integer clause = sentence.clauses().get(verb);
    for (int at = verb - 1; at >= 0 && sentence.clauses().get(at).equals(clause); at--) {
      String entity = entities.get(at);
      if (entity != null && AGENT.matcher(sentence.words().get(at).text()).matches()) {
        return entity;
      }
    }
    return null;
  }

  @Override
  public boolean isPassive(int verb) {
    return PASSIVE.matcher(sentence.words().get(verb).text()).matches();
  }
}
