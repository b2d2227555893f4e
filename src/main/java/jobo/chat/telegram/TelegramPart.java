package jobo.chat.telegram;

/** One of the messages that Telegram needs for one of ours. */
sealed interface TelegramPart {

  /** The HTML: of the text, or of the caption. */
  String html();

  /** A message of text. */
  record Text(String html) implements TelegramPart {}

  /**
   * A photo with its caption.
   *
   * @param file the attachment's name
   */
  record Photo(String file, String html) implements TelegramPart {}
}
