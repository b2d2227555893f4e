package jobo.grounding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jobo.language.Language;
import jobo.text.KnownNames;
import org.jspecify.annotations.Nullable;

/**
 * Who and what a claim and its articles speak of, each under one name for all its ways of writing.
 */
final class Entities {
  /** Korean heads that stand for whoever was named before. */
  private static final Set<String> PRONOUNS =
      Set.of("회사 그 그녀 이들 그들 업체 이것 이번 이는 양사 측 이날 다만 하지만 이어 한편 또한".split(" ", -1));

  /** More than any claim and its best sentences have. */
  private static final int MOST_ACROSS = 60;

  private static final Set<String> DESCRIPTIONS =
      Set.of(
          "~company",
          "~rival",
          "~boss",
          "~start-up",
          "~found",
          "~government",
          "~regulator",
          "~researcher");

  /** Words that many names have. */
  private static final Set<String> COMMON_PARTS =
      Set.of(
          ("ai lab labs house capital group electronics technologies tech "
                  + "university institute games health robotics cloud partners systems "
                  + "media research software networks holdings bank motors mini pro lite")
              .split(" ", -1));

  private static final String COINED = "@";

  /** Ends a sentence: "낸 쪽은 A다". */
  private static final Pattern COPULA = Pattern.compile("(?:이?다|이?었다|였다|입니다|이?었습니다|였습니다)$");

  private final Map<String, String> ids = new HashMap<>();
  private final Set<String> known = new HashSet<>();

  /** Those of the articles first, since a claim follows their ways of writing. */
  static Entities of(List<Sentence> articles, List<Sentence> claims) {
    Entities entities = new Entities();
    articles.forEach(entities::add);
    claims.forEach(it -> entities.addClaim(it, articles));
    return entities;
  }

  /** For each word of a sentence whom it names, or null. */
  List<@Nullable String> in(Sentence sentence) {
    List<@Nullable String> found = new ArrayList<>();
    for (int at = 0; at < sentence.words().size(); at++) {
      Word word = sentence.words().get(at);
      String id = isDateOrFigure(sentence, word) ? null : ids.get(key(word));
      if (id == null && at == sentence.words().size() - 1 && isHangul(word)) {
        id = ids.get(COPULA.matcher(key(word)).replaceFirst(""));
      }
      boolean goesOn = id == null && at > 0 && COMMON_PARTS.contains(key(word)) && word.isCapital();
      if (goesOn) {
        id = found.get(at - 1);
      }
      found.add(id != null && (isHangul(word) || word.isCapital()) ? id : null);
    }
    return found;
  }

  private void add(Sentence sentence) {
    latinMentions(sentence).forEach(this::join);
    if (sentence.language() == Language.KOREAN) {
      for (int at = 0; at < sentence.words().size(); at++) {
        Word word = sentence.words().get(at);
        boolean isNamed = word.isCoined() || KoreanNames.isPerson(sentence, at);
        if (isNamed && !isDescription(word)) {
          ids.putIfAbsent(key(word), COINED + key(word));
        }
      }
      subjects(sentence).forEach(it -> ids.putIfAbsent(it, it));
    }
    joinKnown(sentence);
  }

  private void addClaim(Sentence claim, List<Sentence> articles) {
    boolean isAcross = articles.stream().noneMatch(it -> it.language() == claim.language());
    if (!isAcross) {
      add(claim);
      return;
    }
    List<String> others = ids.keySet().stream().sorted().limit(MOST_ACROSS).toList();
    latinMentions(claim).forEach(it -> transcribe(String.join("", it), it, others));
    for (Word word : claim.words()) {
      if (isHangul(word) && (word.isCoined() || KoreanNames.isForeign(word))) {
        transcribe(word.stem(), List.of(key(word)), others);
      }
    }
    joinKnown(claim);
    addStrangers(claim);
  }

  /** Whom the sentences that are read do not name at all. */
  private void addStrangers(Sentence claim) {
    for (List<String> mention : latinMentions(claim)) {
      String stranger = COINED + String.join(" ", mention);
      if (mention.stream().noneMatch(ids::containsKey)) {
        mention.forEach(it -> ids.put(it, stranger));
      }
    }
    for (Word word : claim.words()) {
      if (isHangul(word) && word.isCoined() && !isDescription(word)) {
        ids.putIfAbsent(key(word), COINED + key(word));
      }
    }
  }

  /** All words of a name that sounds like one of an article are that one. */
  private void transcribe(String name, List<String> words, List<String> others) {
    Sounds.nearest(name, others)
        .ifPresent(it -> words.forEach(word -> ids.putIfAbsent(word, ids.getOrDefault(it, it))));
    if (words.size() > 1) {
      words.forEach(word -> transcribe(word, List.of(word), others));
    }
  }

  /** Words of one known name, in whichever script, are one. */
  private void joinKnown(Sentence sentence) {
    for (KnownNames.Mention mention : sentence.mentions()) {
      if (mention.name().kind() == KnownNames.Kind.REGION) {
        continue; // it is where something is, and in Korean the offices there begin with its name
      }
      String name = COINED + mention.name().id();
      known.add(name);
      for (Word word : sentence.words()) {
        boolean isPart = isHangul(word) && mention.end() < word.start() + word.stem().length();
        if (word.start() < mention.end() && mention.start() < word.end() && !isPart) {
          String old = ids.put(key(word), name);
          if (old != null && !old.equals(name) && !known.contains(old)) {
            ids.replaceAll((_, id) -> id.equals(old) ? name : id);
          }
        }
      }
    }
  }

  /** A name goes on under its first word or, where that is new, under any that says who it is. */
  private void join(List<String> tokens) {
    String id = ids.get(tokens.getFirst());
    for (String token : tokens) {
      boolean tells = tokens.size() == 1 || (token.length() > 2 && !COMMON_PARTS.contains(token));
      id = id == null && tells ? ids.get(token) : id;
    }
    for (String token : tokens) {
      if (tokens.size() == 1 || !COMMON_PARTS.contains(token)) {
        ids.putIfAbsent(token, id == null ? COINED + String.join(" ", tokens) : id);
      }
    }
  }

  /** Whether an entity is called by a name rather than by a common noun. */
  static boolean isName(String id) {
    return id.startsWith(COINED);
  }

  /** Says what somebody is, not who: 대표, 기업, 경쟁사. */
  private static boolean isDescription(Word word) {
    return KoreanNames.isTitle(word.stem())
        || word.forms().stream().anyMatch(DESCRIPTIONS::contains)
        || PRONOUNS.contains(word.stem());
  }

  private static List<List<String>> latinMentions(Sentence sentence) {
    List<List<String>> mentions = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (int at = 0; at < sentence.words().size(); at++) {
      Word word = sentence.words().get(at);
      boolean isName =
          !isHangul(word) && !isDateOrFigure(sentence, word) && LatinNames.isName(sentence, at);
      if (isName) {
        open.add(key(word));
      }
      boolean ends = !isName || word.closes() || !word.text().equals(word.stem());
      if (ends && !open.isEmpty()) {
        mentions.add(List.copyOf(open));
        open.clear();
      }
    }
    if (!open.isEmpty()) {
      mentions.add(open);
    }
    return mentions;
  }

  /** The nouns of which a Korean sentence says something, with the nouns before them. */
  private static List<String> subjects(Sentence sentence) {
    List<String> subjects = new ArrayList<>();
    for (int at = 0; at < sentence.words().size(); at++) {
      if (KoreanGrammar.isSubject(sentence, at)) {
        for (int from = KoreanGrammar.phraseStart(sentence, at); from <= at; from++) {
          Word word = sentence.words().get(from);
          if (word.stem().length() > 1 && !isDescription(word)) {
            subjects.add(key(word));
          }
        }
      }
    }
    return subjects;
  }

  static boolean isPronoun(Word word) {
    return PRONOUNS.contains(word.stem());
  }

  private static boolean isDateOrFigure(Sentence sentence, Word word) {
    return sentence.moments().stream()
            .anyMatch(it -> it.start() < word.end() && word.start() < it.end())
        || sentence.quantities().stream()
            .anyMatch(it -> it.start() < word.end() && word.start() < it.end());
  }

  static boolean isHangul(Word word) {
    return word.stem().chars().anyMatch(it -> it >= '가' && it <= '힣');
  }

  private static String key(Word word) {
    return word.stem().toLowerCase(Locale.ROOT);
  }
}
