package jobo.chat;

import java.security.SecureRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jobo.subscription.SubscriptionId;

/**
 * Makes ids that are short enough for a button's command and that nobody guesses. They have no
 * vowels, so they are no words. Safe for use by many threads.
 */
final class SubscriptionIds implements Supplier<SubscriptionId> {
  private static final String LETTERS = "0123456789bcdfghjkmnpqrstvwxyz";
  private static final int LENGTH = 10;

  private final SecureRandom random = new SecureRandom();

  /** Whether a word has the form of such an id. */
  static boolean isLike(String word) {
    return word.length() == LENGTH && word.chars().allMatch(it -> LETTERS.indexOf(it) >= 0);
  }

  @Override
  public SubscriptionId get() {
    return new SubscriptionId(
        random
            .ints(LENGTH, 0, LETTERS.length())
            .mapToObj(it -> String.valueOf(LETTERS.charAt(it)))
            .collect(Collectors.joining()));
  }
}
