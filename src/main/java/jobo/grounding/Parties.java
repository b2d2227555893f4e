package jobo.grounding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import jobo.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Of whom each word of a sentence is said: who does it or has it, and who else takes part in it.
 *
 * @param doers for each word, who does it or has it
 * @param others for each word, who else stands in its clause
 * @param all whom the sentence names
 * @param subject whom a sentence that follows goes on about
 */
record Parties(
    List<Set<String>> doers, List<Set<String>> others, Set<String> all, Set<String> subject) {
  private static final int LONGEST_PHRASE = 3;

  /** A noun that follows one of these is no subject. */
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "of",
          "in",
          "on",
          "at",
          "by",
          "for",
          "from",
          "to",
          "with",
          "against",
          "than",
          "over",
          "behind",
          "ahead",
          "into",
          "under",
          "like",
          "as",
          "between",
          "among",
          "after",
          "before",
          "about",
          "through",
          "during",
          "including",
          "is",
          "are",
          "was",
          "were",
          "be",
          "been",
          "has",
          "have",
          "had",
          "will",
          "would",
          "could",
          "can",
          "may",
          "not",
          "that");

  /** What somebody is in a company. */
  private static final Set<String> ROLES =
      Set.of(
          "co-founder", "founder", "chief", "executive", "CEO", "president", "head", "chair", "chairman", "boss", "director", "analyst",
          "researcher", "scientist", "professor", "spokesman", "spokeswoman", "spokesperson", "engineer", "unit", "subsidiary",  "officer", "startup", "start-up", "company", "maker", "firm", "group", "lab", "provider", "service", "carmaker", "chipmaker", "app", "agency", "publisher", "developer", "retailer", "bank", "rival", "union", "minister", "judge", "commissioner");

  private static final Set<String> NAMING = Set.of("called", "named", "dubbed");

  /** May stand between a name and its figure: "behind the newest model of A with 61 percent". */
  private static final Set<String> LINKS =
      Set.of("with", "at", "model", "newest", "latest", "the", "a", "about", "only", "just", "on");

  private static final Set<String> RELATIVE = Set.of("which", "who", "whose");

  private static final Set<String> BE =
      Set.of("is", "are", "was", "were", "be", "been", "being", "gets", "got");

  private static final Pattern PARTICIPLE =
      Pattern.compile(
          ".+(?:ed|en)|bought|sold|beat|built|made|led|held|won|found|cut|put|set|run|hit|sued|paid|hurt|told|run|shown|outbid|bid|overtaken",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern KOREAN_PASSIVE =
      Pattern.compile(".+(?:되|된|됐|될|됨|돼|당하|당했|당한|팔렸|팔린|팔리|밀렸|밀린).*|.{2,}받.*");
  /** What somebody wants of others, they are to do. */
  private static final Pattern WANTED = Pattern.compile(".{0,20}(?:하라는|하라고|으라는|으라고|하자는|하자고)");

  private static final Pattern EMBEDDED =
      Pattern.compile(".{0,20}(?:다고|라고|다며|라며|다는|라는|한|된|던|든|린|킨|낸|난|쓴|하는|되는|할|될)$");
  private static final Pattern KOREAN_AGENT = Pattern.compile(".+(?:에|에게|에게서|로부터|으로부터)$");

  /**
   * Reads a sentence.
   *
   * @param inherited whom the sentence before is about
   * @param isLenient whether what a part of the sentence says may be said of its topic as well
   */
  static Parties of(
      Sentence sentence,
      List<@Nullable String> entities,
      Set<String> inherited,
      boolean isLenient) {
    return new Reader(sentence, entities, inherited, isLenient).read();
  }

  /** For each word nobody. */
  List<Set<String>> nobody() {
    return Collections.nCopies(others.size(), Set.of());
  }

  /** Whether a Korean word is the subject of its clause as far as its particle tells. */
  static boolean isSubject(Sentence sentence, int at) {
    Word word = sentence.words().get(at);
    return word.particle().isSubject() && word.stem().length() > 1 && !KoreanVerbs.isVerbal(word.text());
  }

  /** Where the nouns begin that belong to a Korean noun: 전문의 평균 정확도는. */
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
    return isSameClause && !word.closes() && !word.isFigure() && word.stem().length() > 1 && (isNoun || isOwner);
  }

  /** Reads one sentence from its beginning to its end. */
  private static final class Reader {
    private final Sentence sentence;
    private final List<@Nullable String> entities;
    private final Set<String> inherited;
    private final boolean isLenient;
    private final List<Set<String>> doers = new ArrayList<>();
    private final List<Set<String>> others = new ArrayList<>();

    Reader(
        Sentence sentence,
        List<@Nullable String> entities,
        Set<String> inherited,
        boolean isLenient) {
      this.sentence = sentence;
      this.entities = entities;
      this.inherited = inherited;
      this.isLenient = isLenient;
    }

    Parties read() {
      boolean isKorean = sentence.language() == Language.KOREAN;
      Set<String> all = new LinkedHashSet<>();
      entities.forEach(it -> addIfNamed(it, all));
      Set<String> first = isKorean ? readKorean() : readEnglish();
      for (int at = 0; at < doers.size(); at++) {
        addOwner(at, isKorean);
        Set<String> rest = namedIn(sentence.clauses().get(at));
        rest.removeAll(doers.get(at));
        others.add(rest);
      }
      for (int at = 0; at < doers.size(); at++) {
        turn(at, isKorean);
      }
      boolean isNamed = first.stream().anyMatch(Entities::isName);
      return new Parties(doers, others, all, isNamed || inherited.isEmpty() ? first : inherited);
    }

    private Set<String> readKorean() {
      Set<String> current = new HashSet<>();
      Set<String> topic = Set.of();
      Set<String> first = new LinkedHashSet<>();
      int waiting = 0;
      int begin = 0;
      for (int at = 0; at < sentence.words().size(); at++) {
        doers.add(Set.of());
        if (isSubject(sentence, at)) {
          Set<String> phrase = new LinkedHashSet<>();
          for (int from = phraseStart(sentence, at); from <= at; from++) {
            addIfNamed(entities.get(from), phrase);
          }
          begin = at + 1;
          boolean isTopic = sentence.words().get(at).particle() == Particle.TOPIC;
          if (!phrase.isEmpty()) {
            topic = isTopic ? phrase : topic;
            current = new LinkedHashSet<>(isLenient ? topic : Set.of());
            current.addAll(phrase);
            if (isLenient && phrase.stream().noneMatch(Entities::isName)) {
              inherited.stream().filter(Entities::isName).forEach(current::add);
            }
            first = first.isEmpty() ? phrase : first;
          } else if (Entities.isPronoun(sentence.words().get(at))) {
            current = inherited;
            topic = isTopic ? inherited : topic;
          }
          boolean isUnnamed = phrase.isEmpty() && !Entities.isPronoun(sentence.words().get(at));
          if (isUnnamed) {
            current = isLenient && isTopic ? inherited : Set.of();
            topic = isTopic ? current : topic;
          }
          for (; waiting < at; waiting++) {
            doers.set(waiting, doers.get(waiting).isEmpty() ? current : doers.get(waiting));
          }
        }
        doers.set(at, current);
        if (endsEmbedded(at) && !topic.isEmpty()) {
          current = topic;
        }
        if (WANTED.matcher(sentence.words().get(at).text()).matches()) {
          for (int before = begin; before <= at; before++) {
            doers.set(before, Set.of());
          }
        }
        waiting = current.isEmpty() ? waiting : at + 1;
      }
      if (first.isEmpty()) {
        doers.replaceAll(it -> it.isEmpty() ? inherited : it);
      }
      return first;
    }

    /** After "A가 만든" and "A가 했다고" the sentence goes on about its topic. */
    private boolean endsEmbedded(int at) {
      return EMBEDDED.matcher(sentence.words().get(at).text()).matches();
    }

    private Set<String> readEnglish() {
      Set<String> current = inherited;
      Set<String> first = new LinkedHashSet<>();
      Set<String> main = Set.of();
      int begin = 0;
      int last = -9;
      for (int at = 0; at < sentence.words().size(); at++) {
        boolean begins = at == 0 || sentence.words().get(at - 1).closes() || isConjunction(at);
        begin = begins ? at : begin;
        if (begins && !main.isEmpty()) {
          current = main;
          main = Set.of();
        }
        String entity = entities.get(at);
        if (begins && at > 0 && isRelative(at) && entities.get(at - 1) != null) {
          main = current;
          current = Set.of(Objects.requireNonNull(entities.get(at - 1)));
        } else if (entity != null
            && isSubjectFrom(begin, at)
            && (last < begin || joins(last, at))) {
          boolean joins = last >= 0 && joins(last, at);
          Set<String> next = new LinkedHashSet<>(joins ? current : Set.of());
          next.add(entity);
          current = next;
          first = first.isEmpty() || joins ? next : first;
          last = at;
          for (int before = begin; before < at; before++) {
            doers.set(before, current);
          }
        }
        doers.add(current);
      }
      return first;
    }

    private boolean isRelative(int at) {
      return RELATIVE.contains(sentence.words().get(at).text());
    }

    private boolean isRole(int at) {
      return ROLES.contains(sentence.words().get(at).text());
    }

    /** "A and B", "A, B", "Judge A", "A's service B" are one subject; "A said B" are two. */
    private boolean joins(int last, int at) {
      if (!sentence.words().get(last).text().equals(sentence.words().get(last).stem())) {
        return at - last <= 4;
      }
      if (at - last <= 3 && isRole(last + 1) && (at - last == 2 || isRole(last + 2))) {
        return true;
      }
      return at - last == 1
          || (at - last == 2 && sentence.words().get(at - 1).text().matches("and|&|or|der|van|de|von"));
    }

    private boolean isConjunction(int at) {
      String before = sentence.words().get(at - 1).text().toLowerCase(Locale.ROOT);
      return Set.of(
              "and",
              "but",
              "while",
              "whereas",
              "although",
              "though",
              "because",
              "when",
              "said",
              "says")
          .contains(before);
    }

    /**
     * A name near the beginning of a clause, with no preposition or verb before it and a verb
     * behind it.
     */
    private boolean isSubjectFrom(int begin, int at) {
      boolean followsComma = begin > 0 && sentence.words().get(begin - 1).closes();
      boolean isFar = at - begin > 4 || (followsComma && at > begin && !mayDescribe(begin));
      if (isFar || (at - begin == 1 && begin > 0 && isVerb(begin))) {
        return false;
      }
      for (int before = begin; before < at; before++) {
        if (PREPOSITIONS.contains(sentence.words().get(before).text().toLowerCase(Locale.ROOT))) {
          return false;
        }
      }
      int next = at + 1;
      return next < sentence.words().size()
          && !PREPOSITIONS_BEHIND.contains(
              sentence.words().get(next).text().toLowerCase(Locale.ROOT));
    }

    /** Only a conjunction or an article goes on after a comma with somebody new. */
    private boolean mayDescribe(int at) {
      Word word = sentence.words().get(at);
      return word.isCapital()
          || isConjunction(at + 1)
          || NAMING.contains(word.text())
          || Set.of("the", "a", "an", "its", "his", "her", "their", "rival", "chief", "founder")
              .contains(word.text());
    }

    private boolean isVerb(int at) {
      String word = sentence.words().get(at).text();
      return Character.isLowerCase(word.charAt(0))
          && !NAMING.contains(word)
          && (PARTICIPLE.matcher(word).matches() || word.endsWith("s") || word.endsWith("ing"));
    }

    private static final Set<String> PREPOSITIONS_BEHIND =
        Set.of(
            "of", "in", "on", "at", "by", "for", "from", "to", "against", "than", "into", "as",
            "after", "before", "over");

    /** "19.3 percent for Whisper", 전문의의 84.7%, 시드(84.1점): the figure is that one's. */
    private void addOwner(int at, boolean isKorean) {
      if (!isFigure(at)) {
        return;
      }
      String owner = isKorean ? ownerBefore(at) : ownerInEnglish(at);
      if (owner != null && !doers.get(at).contains(owner)) {
        doers.set(at, Set.of(owner));
      }
    }

    private @Nullable String ownerBefore(int at) {
      for (int before = at - 1; before >= Math.max(0, at - 1); before--) {
        Word word = sentence.words().get(before);
        boolean isBound =
            word.particle() == Particle.NONE
                || word.text().endsWith("의")
                || word.particle().isSubject();
        if (!isBound || isFigure(before)) {
          return null;
        }
        if (entities.get(before) != null) {
          return entities.get(before);
        }
      }
      return null;
    }

    private @Nullable String ownerInEnglish(int at) {
      for (int next = at + 1; next < Math.min(at + 4, sentence.words().size()); next++) {
        String word = sentence.words().get(next).text().toLowerCase(Locale.ROOT);
        boolean points = word.equals("for") || word.equals("by");
        if (points && next + 1 < sentence.words().size()) {
          String owner = entities.get(next + 1);
          return owner != null
              ? owner
              : next + 2 < sentence.words().size() ? entities.get(next + 2) : null;
        }
        if (sentence.words().get(next - 1).closes()) {
          break;
        }
      }
      for (int before = at - 1; before >= Math.max(0, at - 5); before--) {
        String word = sentence.words().get(before).text().toLowerCase(Locale.ROOT);
        String entity = entities.get(before);
        if (entity != null) {
          boolean isNear = before == at - 1 && !begins(before);
          return isNear || sentence.words().get(before).closes() ? null : entity;
        }
        if (!LINKS.contains(word) || sentence.words().get(before).closes()) {
          return null;
        }
      }
      return null;
    }

    /** What is done to somebody by another, the other does; and who loses is whom another beats. */
    private void turn(int at, boolean isKorean) {
      String agent = isKorean ? agentInKorean(at) : agentInEnglish(at);
      if (agent != null) {
        int from = isKorean || isPassiveWithBe(at) ? 0 : at;
        for (int word = from; word < doers.size(); word++) {
          if (sentence.clauses().get(word).equals(sentence.clauses().get(at))) {
            Set<String> patients = new LinkedHashSet<>(doers.get(word));
            patients.addAll(others.get(word));
            patients.remove(agent);
            doers.set(word, Set.of(agent));
            others.set(word, patients);
          }
        }
      } else if (isKorean ? isPassiveInKorean(at) : isPassiveWithBe(at)) {
        for (int word = 0; word < doers.size(); word++) {
          if (sentence.clauses().get(word).equals(sentence.clauses().get(at)) && !isFigure(word)) {
            Set<String> patients = new LinkedHashSet<>(others.get(word));
            patients.addAll(doers.get(word));
            doers.set(word, Set.of());
            others.set(word, patients);
          }
        }
      } else if (sentence.words().get(at).forms().contains("~win-") && !others.get(at).isEmpty()) {
        Set<String> losers = doers.get(at);
        doers.set(at, others.get(at));
        others.set(at, losers);
      }
    }

    private boolean isPassiveInKorean(int at) {
      return KOREAN_PASSIVE.matcher(sentence.words().get(at).text()).matches();
    }

    private @Nullable String agentInKorean(int at) {
      if (!isPassiveInKorean(at)) {
        return null;
      }
      for (int before = at - 1;
          before >= 0 && sentence.clauses().get(before).equals(sentence.clauses().get(at));
          before--) {
        String entity = entities.get(before);
        if (entity != null && KOREAN_AGENT.matcher(sentence.words().get(before).text()).matches()) {
          return entity;
        }
      }
      return null;
    }

    private @Nullable String agentInEnglish(int at) {
      if (!isPassive(at)) {
        return null;
      }
      for (int next = at + 1; next < Math.min(at + 8, sentence.words().size()); next++) {
        if (sentence.words().get(next).text().equals("by")) {
          for (int name = next + 1; name < Math.min(next + 5, sentence.words().size()); name++) {
            if (entities.get(name) != null) {
              return entities.get(name);
            }
          }
        }
      }
      return null;
    }

    private boolean isPassive(int at) {
      boolean isBy = at + 1 < sentence.words().size() && sentence.words().get(at + 1).text().equals("by");
      return isPassiveWithBe(at)
          || (isBy && PARTICIPLE.matcher(sentence.words().get(at).text()).matches());
    }

    private boolean isPassiveWithBe(int at) {
      if (!PARTICIPLE.matcher(sentence.words().get(at).text()).matches()) {
        return false;
      }
      for (int before = at - 1; before >= Math.max(0, at - 3); before--) {
        if (BE.contains(sentence.words().get(before).text().toLowerCase(Locale.ROOT))) {
          return true;
        }
      }
      return false;
    }

    /** Whether a name stands at the beginning of its clause: "A has 12.6 percent, B 19.3 percent". */
    private boolean begins(int at) {
      int first = at;
      while (first > 0 && entities.get(first - 1) != null && !sentence.words().get(first - 1).closes()) {
        first--;
      }
      return first == 0
          || sentence.words().get(first - 1).closes()
          || sentence.words().get(first - 1).text().equals("and");
    }

    private boolean isFigure(int at) {
      Word word = sentence.words().get(at);
      return sentence.quantities().stream()
          .anyMatch(it -> it.start() < word.end() && word.start() < it.end());
    }

    private Set<String> namedIn(int clause) {
      Set<String> named = new LinkedHashSet<>();
      for (int at = 0; at < entities.size(); at++) {
        if (sentence.clauses().get(at) == clause) {
          addIfNamed(entities.get(at), named);
        }
      }
      return named;
    }

    private static void addIfNamed(@Nullable String entity, Set<String> into) {
      if (entity != null) {
        into.add(entity);
      }
    }
  }
}
