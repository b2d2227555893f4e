package jobo.grounding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jobo.language.Language;
import jobo.text.KnownNames;
import org.jspecify.annotations.Nullable;

/**
 * Who and what a claim and its articles speak of, each under one name for all its ways of writing.
 */
final class Entities {
  /** Korean heads that stand for whoever was named before. */
  private static final Set<String> PRONOUNS =
      Set.of(
          "회사", "그", "그녀", "이들", "그들", "업체", "이것", "이번", "이는", "양사", "측", "이날", "다만", "하지만", "이어",
          "한편", "또한");

  /** More than any claim and its best sentences have. */
  private static final int MOST_ACROSS = 60;

  private final Map<String, String> ids = new HashMap<>();

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
      found.add(
          id != null && (isHangul(word) || LatinNames.isName(sentence, at) || word.isCapital())
              ? id
              : null);
    }
    return found;
  }

  private void add(Sentence sentence) {
    latinMentions(sentence).forEach(it -> join(it, null));
    if (sentence.language() == Language.KOREAN) {
      subjects(sentence).forEach(it -> ids.putIfAbsent(it, it));
      coined(sentence).forEach(it -> ids.putIfAbsent(it, it));
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
    for (Word word : claim.words()) {
      String key = key(word);
      boolean mayName = isHangul(word) ? word.stem().length() > 1 : word.isCapital();
      if (mayName && !ids.containsKey(key)) {
        others.stream()
            .filter(it -> Sounds.areAlike(it, word.stem()))
            .findFirst()
            .ifPresent(it -> ids.put(key, Objects.requireNonNull(ids.get(it))));
      }
    }
    joinKnown(claim);
  }

  /** Words of one known name, in whichever script, are one. */
  private void joinKnown(Sentence sentence) {
    for (KnownNames.Mention mention : KnownNames.builtIn().in(sentence.text())) {
      String known = "@" + mention.name().id();
      for (Word word : sentence.words()) {
        if (word.start() < mention.end() && mention.start() < word.end()) {
          String key = key(word);
          String old = ids.get(key);
          ids.put(key, known);
          if (old != null && !old.equals(known) && !old.startsWith("@")) {
            ids.replaceAll((_, id) -> id.equals(old) ? known : id);
          }
        }
      }
    }
  }

  private void join(List<String> tokens, @Nullable String wanted) {
    String id = wanted;
    for (String token : tokens) {
      id = id == null && token.length() > 2 ? ids.get(token) : id;
    }
    for (String token : tokens) {
      ids.putIfAbsent(token, id == null ? tokens.getLast() : id);
    }
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
      if (Parties.isSubject(sentence, at)) {
        for (int from = Parties.phraseStart(sentence, at); from <= at; from++) {
          Word word = sentence.words().get(from);
          if (word.stem().length() > 1 && !PRONOUNS.contains(word.stem())) {
            subjects.add(key(word));
          }
        }
      }
    }
    return subjects;
  }

  /** Nouns that no dictionary has whole. */
  private static List<String> coined(Sentence sentence) {
    return sentence.words().stream()
        .filter(it -> isHangul(it) && it.particle() != Particle.NONE && it.stem().length() > 2)
        .filter(it -> it.forms().size() > 1 && it.forms().stream().noneMatch(Ideas::isIdea))
        .map(Entities::key)
        .toList();
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
