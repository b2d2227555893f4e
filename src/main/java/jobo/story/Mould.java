package jobo.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobo.text.Concepts;
import jobo.text.Words;

/**
 * A title's words in their order. Two houses that tell one event choose other words throughout;
 * titles that are the same but for a few words are of two events: "Seoul opens a centre", "Busan
 * opens a centre".
 *
 * @param fillings those of its words that may be names or figures
 */
record Mould(List<String> words, Set<String> fillings) {
  private static final Pattern WORD =
      Pattern.compile("\\p{L}[\\p{L}\\p{N}]*|\\p{N}+(?:[.,]\\p{N}+)*");

  /** A title has hardly more, and comparing takes their square. */
  private static final int MOST = 40;

  private static final int LONGEST_SLOT = 2;
  private static final double SHARED_AROUND_ONE_SLOT = 0.5;
  private static final double SHARED_AROUND_SLOTS = 0.6;

  /** What two titles differ in. */
  enum Difference {
    /** They are of no mould. */
    ALL,
    /** They name others or have other figures. */
    NAMES,
    /** They say something else of the same. */
    WORDS
  }

  /** What two titles have at the same place between words that they share. */
  private record Slot(List<String> own, List<String> others) {
    boolean isFilled() {
      return !own.isEmpty()
          && !others.isEmpty()
          && own.size() <= LONGEST_SLOT
          && others.size() <= LONGEST_SLOT;
    }
  }

  static Mould of(Passage title) {
    List<String> words = new ArrayList<>();
    Set<String> fillings = new HashSet<>();
    Matcher matcher = WORD.matcher(title.text());
    int token = 0;
    while (matcher.find() && words.size() < MOST) {
      StringBuilder basic = new StringBuilder();
      while (token < title.tokens().size() && title.tokens().get(token).start() < matcher.end()) {
        Words.Word part = title.tokens().get(token);
        basic.append(part.start() >= matcher.start() ? part.form() : "");
        token++;
      }
      if (!basic.isEmpty()) {
        String word = Concepts.builtIn().of(basic.toString());
        words.add(word);
        char first = title.text().charAt(matcher.start());
        if (!word.startsWith(Concepts.MARK) && !Character.isLowerCase(first)) {
          fillings.add(word);
        }
      }
    }
    return new Mould(words, fillings);
  }

  /** What two titles differ in that are the same but for few words at the same places. */
  Difference difference(Mould other) {
    if (!isHalfOf(other)) {
      return Difference.ALL;
    }
    int[][] common = common(other);
    List<Slot> slots = slots(other, common);
    double share = slots.size() > 1 ? SHARED_AROUND_SLOTS : SHARED_AROUND_ONE_SLOT;
    if (slots.isEmpty()
        || common[0][0] < Math.max(2, share * least(other))
        || !slots.stream().allMatch(Slot::isFilled)) {
      return Difference.ALL;
    }
    boolean areNames =
        slots.stream().anyMatch(it -> fill(it.own, it.others) && other.fill(it.others, it.own));
    return areNames ? Difference.NAMES : Difference.WORDS;
  }

  /** Whether half of the words of the shorter of two titles are in both. */
  boolean isHalfOf(Mould other) {
    long shared = words.stream().filter(other.words::contains).count();
    return shared >= 2 && 2 * shared >= least(other);
  }

  boolean sharesName(Mould other) {
    return fillings.stream().anyMatch(other.fillings::contains);
  }

  boolean sharesMoreThanNames(Mould other) {
    return words.stream().anyMatch(it -> other.words.contains(it) && !isNameInOne(it, other));
  }

  /** Whether two titles begin with one name, be it of several words, and share nothing else. */
  boolean sharesItsFirstNameAlone(Mould other) {
    int name = 0;
    int least = least(other);
    while (name < least
        && words.get(name).equals(other.words.get(name))
        && fillings.contains(words.get(name))) {
      name++;
    }
    return name > 0
        && words.subList(name, words.size()).stream()
            .noneMatch(other.words.subList(name, other.words.size())::contains);
  }

  /** Whether two titles call something by name, and share what half of all headlines say alone. */
  boolean sharesGenericIdeasAlone(Mould other) {
    List<String> shared =
        words.stream()
            .filter(it -> it.length() > 1 && !Character.isDigit(it.charAt(0)))
            .filter(other.words::contains)
            .toList();
    return hasName()
        && other.hasName()
        && !shared.isEmpty()
        && shared.stream().allMatch(Concepts.builtIn()::isGeneric);
  }

  private boolean hasName() {
    return fillings.stream().anyMatch(it -> it.length() > 1 && Character.isLetter(it.charAt(0)));
  }

  private boolean isNameInOne(String word, Mould other) {
    return fillings.contains(word) || other.fillings.contains(word);
  }

  private int least(Mould other) {
    return Math.min(words.size(), other.words.size());
  }

  /** The slots of an alignment by the longest common subsequence. */
  private List<Slot> slots(Mould other, int[][] common) {
    List<Slot> slots = new ArrayList<>();
    int left = 0;
    int right = 0;
    while (left < words.size() || right < other.words.size()) {
      int from = left;
      int start = right;
      while (common[left][right] > 0 && !words.get(left).equals(other.words.get(right))) {
        boolean isLeft = common[left + 1][right] >= common[left][right + 1];
        left += isLeft ? 1 : 0;
        right += isLeft ? 0 : 1;
      }
      if (common[left][right] == 0) {
        left = words.size();
        right = other.words.size();
      }
      if (left > from || right > start) {
        slots.add(new Slot(words.subList(from, left), other.words.subList(start, right)));
      }
      left++;
      right++;
    }
    return slots;
  }

  /** The lengths of the longest common subsequences from each two places on. */
  private int[][] common(Mould other) {
    int[][] common = new int[words.size() + 1][other.words.size() + 1];
    for (int left = words.size() - 1; left >= 0; left--) {
      for (int right = other.words.size() - 1; right >= 0; right--) {
        common[left][right] =
            words.get(left).equals(other.words.get(right))
                ? common[left + 1][right + 1] + 1
                : Math.max(common[left + 1][right], common[left][right + 1]);
      }
    }
    return common;
  }

  private boolean fill(List<String> slot, List<String> others) {
    return slot.stream().anyMatch(it -> fillings.contains(it) && !others.contains(it));
  }
}
