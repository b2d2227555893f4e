package jobo.chat.telegram;

import java.util.regex.Pattern;

/**
 * Keeps Telegram from finding more in a text than it says. Whatever markup it is sent in, Telegram
 * looks for mentions, commands, hashtags, cashtags and bare addresses and makes links of them, and
 * there is no switch for that; an invisible word joiner after the sign keeps it from them.
 */
final class HarmlessText {
  private static final String WORD_JOINER = "\u2060";

  /** The sign of a mention, command, hashtag or cashtag, with a name behind it. */
  private static final Pattern SIGN =
      Pattern.compile("(?<![\\p{L}\\p{N}_])([@/#$＃＠])(?=[\\p{L}\\p{N}_])");

  /** The at sign of an e-mail address; the dot of a host; what follows the scheme of an address. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<=[\\p{L}\\p{N}._+-])@(?=[\\p{L}\\p{N}])|(?<=[\\p{L}\\p{N}])\\.(?=\\p{L}{2})|(?<=\\p{L}):(?=//)");

  private HarmlessText() {}

  /** The text as readers see it, and nothing in it to press. */
  static String of(String text) {
    String signed = SIGN.matcher(text).replaceAll("$1" + WORD_JOINER);
    return ADDRESS.matcher(signed).replaceAll("$0" + WORD_JOINER);
  }
}
