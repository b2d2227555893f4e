package jobo.grounding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jobo.language.Language;
import jobo.text.KnownNames;

/** Whether a claim names somebody or something that occurs nowhere in what it cites. */
final class NameCheck {
  private final List<Excerpt> cited;

  NameCheck(List<Excerpt> cited) {
    this.cited = cited;
  }

  /** The first name of a sentence that none of the articles has. */
  Optional<String> unknown(Sentence claim) {
    List<KnownNames.Mention> mentions = claim.mentions();
    for (KnownNames.Mention mention : mentions) {
      String written = claim.text().substring(mention.start(), mention.end());
      if (!isWritten(written, claim)
          && !isNamed(mention.name())
          && !(isOften(mention) && sounds(written, claim))) {
        return Optional.of(written);
      }
    }
    for (int at = 0; at < claim.words().size(); at++) {
      Word word = claim.words().get(at);
      boolean isKnown =
          mentions.stream().anyMatch(it -> it.start() < word.end() && word.start() < it.end());
      boolean isDate =
          claim.moments().stream()
              .anyMatch(it -> it.start() < word.end() && word.start() < it.end());
      if (!isKnown && !isDate && isUnknown(claim, at)) {
        return Optional.of(word.text());
      }
    }
    return Optional.empty();
  }

  /** Places have few ways of writing, and the table has them all. */
  private static boolean isOften(KnownNames.Mention mention) {
    return !mention.name().kind().isPlace();
  }

  private boolean isUnknown(Sentence claim, int at) {
    Word word = claim.words().get(at);
    boolean isOfNation = Nations.of(word.stem()).filter(this::isNamed).isPresent();
    if (isOfNation) {
      return false;
    }
    boolean isLatin = word.stem().chars().anyMatch(it -> it < 0x250 && Character.isLetter(it));
    if (isLatin) {
      return LatinNames.isName(claim, at)
          && !isWritten(word.stem(), claim)
          && !isKindOfBearer(word.stem())
          && !soundsInName(claim, at);
    }
    return KoreanNames.isName(claim, at, isAcross())
        && cited.stream().noneMatch(it -> hasKorean(it.vocabulary(), word))
        && !soundsInName(claim, at);
  }

  private boolean isAcross() {
    return cited.stream().allMatch(it -> it.language() != Language.KOREAN);
  }

  private static boolean hasKorean(Vocabulary vocabulary, Word word) {
    String stem = word.stem();
    boolean hasMost =
        stem.length() > 2 && vocabulary.hasLetters(stem.substring(0, stem.length() - 1));
    return hasMost || vocabulary.hasLetters(stem) || vocabulary.hasLongForm(stem);
  }

  /** A Korean article has no need to say in which country it happens. */
  private boolean isNamed(KnownNames.Name name) {
    return cited.stream()
        .anyMatch(
            it ->
                it.vocabulary().names(name)
                    || (it.language() == Language.KOREAN && name.id().equals("south-korea")));
  }

  private boolean sounds(String name, Sentence claim) {
    return cited.stream().anyMatch(it -> it.language() != claim.language() && it.sounds(name));
  }

  private boolean isWritten(String name, Sentence claim) {
    return cited.stream()
        .anyMatch(
            it ->
                it.vocabulary().hasWord(name)
                    || (name.indexOf('-') > 0
                        && LatinNames.namesIn(name).allMatch(it.vocabulary()::hasWord))
                    || (claim.language() == Language.KOREAN && it.vocabulary().hasLetters(name)));
  }

  /** Whether it only says what somebody is whose Korean name says so, too: 대학교, University. */
  private boolean isKindOfBearer(String english) {
    Set<String> kinds = Organisations.korean(english);
    return cited.stream()
        .filter(it -> it.language() == Language.KOREAN)
        .anyMatch(it -> kinds.stream().anyMatch(it.vocabulary()::hasLetters));
  }

  /** Alone, or with the words of the name before and behind it. */
  private boolean soundsInName(Sentence claim, int at) {
    List<Word> words = claim.words();
    for (int from = Math.max(0, at - 2); from <= at; from++) {
      StringBuilder name = new StringBuilder();
      for (int to = from; to < Math.min(words.size(), at + 3); to++) {
        name.append(words.get(to).stem());
        String whole = name.toString();
        if (to >= at && sounds(whole, claim)) {
          return true;
        }
      }
    }
    return false;
  }
}
