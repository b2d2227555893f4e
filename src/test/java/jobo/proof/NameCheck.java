package jobo.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether the Latin names of a claim stand in what it cites. */
final class NameCheck {
  private static final Pattern HANGUL = Pattern.compile("[가-힣]");

  private final List<LatinNames> cited = new ArrayList<>();
  private final Set<String> words = new HashSet<>();
  private final String text;
  private final List<Finding> findings = new ArrayList<>();
  private Tally tally = Tally.NONE;

  NameCheck(List<Cited> articles) {
    this.text =
        String.join("\n", articles.stream().map(Cited::text).toList()).toLowerCase(Locale.ROOT);
    for (Cited article : articles) {
      LatinNames names = LatinNames.in(article.text());
      cited.add(names);
      for (int at = 0; at < names.tokens().size(); at++) {
        note(names, at);
      }
    }
  }

  List<Finding> findings() {
    return findings;
  }

  Tally tally() {
    return tally;
  }

  /**
   * Judges a claim.
   *
   * @param numerals what of the claim is a number or a date and no name
   */
  NameCheck judge(String claim, List<Numeral> numerals) {
    LatinNames names = LatinNames.in(claim);
    boolean korean = HANGUL.matcher(claim).find();
    for (int at = 0; at < names.tokens().size(); at++) {
      LatinNames.Token token = names.tokens().get(at);
      boolean counts =
          numerals.stream().anyMatch(it -> it.start() < token.end() && token.start() < it.end());
      if (counts && !token.isVersion()) {
        continue;
      }
      if (token.isVersion()) {
        version(claim, names, at);
      } else if (names.isName(at) || (korean && token.word().length() > 1)) {
        name(claim, names, at);
      } else if (names.isOpenQuestion(at)) {
        tally = stands(token.word()) ? tally.judgedOne() : tally.leftOne();
      }
    }
    return this;
  }

  private void name(String claim, LatinNames names, int at) {
    LatinNames.Token token = names.tokens().get(at);
    if (stands(token.word())) {
      tally = tally.judgedOne();
      if (isOtherPair(names, at)) {
        int start = names.tokens().get(at - 1).start();
        findings.add(Finding.at(Finding.Kind.NAME, claim, start, token.end()));
      }
    } else if (!isKorean(names) && isUnknowable(token.word())) {
      tally = tally.leftOne();
    } else {
      tally = tally.judgedOne();
      findings.add(Finding.at(Finding.Kind.NAME, claim, token.start(), token.end()));
    }
  }

  /** A version must be one that an article gives the name before it, where one gives any. */
  private void version(String claim, LatinNames names, int at) {
    if (!names.follows(at) || !names.isName(at - 1)) {
      return;
    }
    String name = compact(names.tokens().get(at - 1).word());
    String version = names.tokens().get(at).word().toLowerCase(Locale.ROOT);
    Set<String> known = new HashSet<>();
    for (LatinNames its : cited) {
      for (int i = 1; i < its.tokens().size(); i++) {
        boolean same = compact(its.tokens().get(i - 1).word()).equals(name);
        if (same && its.follows(i) && its.tokens().get(i).isVersion()) {
          known.add(its.tokens().get(i).word().toLowerCase(Locale.ROOT));
        }
      }
    }
    if (!known.isEmpty()) {
      tally = tally.judgedOne();
      if (!known.contains(version) && !words.contains(compact(name + version))) {
        int start = names.tokens().get(at - 1).start();
        findings.add(Finding.at(Finding.Kind.NAME, claim, start, names.tokens().get(at).end()));
      }
    }
  }

  private boolean stands(String word) {
    String name = compact(word);
    return words.contains(name)
        || (name.endsWith("s") && words.contains(name.substring(0, name.length() - 1)))
        || words.contains(name + "s")
        || Aliases.hangul(name).stream().anyMatch(text::contains)
        || isOfKnownParts(word);
  }

  /** "AI-powered" has one name only. */
  private boolean isOfKnownParts(String word) {
    List<String> parts = Stream.of(word.split("[-/&+]", -1)).filter(it -> !it.isEmpty()).toList();
    return parts.size() > 1
        && word.codePoints().noneMatch(Character::isDigit)
        && parts.stream()
            .filter(it -> Character.isUpperCase(it.codePointAt(0)))
            .allMatch(it -> words.contains(compact(it)));
  }

  /** A plain name may be written in Hangul by articles that are all Korean. */
  private boolean isUnknowable(String word) {
    return Aliases.hangul(word).isEmpty()
        && word.codePoints().noneMatch(Character::isDigit)
        && !cited.isEmpty()
        && HANGUL.matcher(text).find()
        && cited.stream().allMatch(NameCheck::isKorean)
        && !HANGUL.matcher(word).find();
  }

  private static boolean isKorean(LatinNames names) {
    return names.hangulShare() > 0.3;
  }

  /** Two names side by side of which each article gives both another neighbour. */
  private boolean isOtherPair(LatinNames names, int at) {
    if (!names.follows(at) || !names.isName(at - 1)) {
      return false;
    }
    String one = compact(names.tokens().get(at - 1).word());
    String two = compact(names.tokens().get(at).word());
    boolean oneHasAnother = true;
    boolean twoHasAnother = true;
    for (LatinNames its : cited) {
      for (int i = 0; i < its.tokens().size(); i++) {
        String word = compact(its.tokens().get(i).word());
        boolean led = its.follows(i) && its.isName(i - 1);
        boolean follows = i + 1 < its.tokens().size() && its.follows(i + 1) && its.isName(i + 1);
        if (word.equals(two) && led && before(its, i).equals(one)) {
          return false;
        }
        oneHasAnother &= !word.equals(one) || follows;
        twoHasAnother &= !word.equals(two) || led;
      }
    }
    return oneHasAnother && twoHasAnother;
  }

  private static String before(LatinNames names, int at) {
    return compact(names.tokens().get(at - 1).word());
  }

  private void note(LatinNames names, int at) {
    String word = names.tokens().get(at).word();
    words.add(compact(word));
    for (String part : word.split("[-/&+]", -1)) {
      words.add(compact(part));
    }
    if (names.follows(at)) {
      words.add(compact(names.tokens().get(at - 1).word() + word));
    }
  }

  private static String compact(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[-'’&+/]", "");
  }
}
