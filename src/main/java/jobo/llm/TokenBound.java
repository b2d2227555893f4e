package jobo.llm;

import java.nio.charset.StandardCharsets;
import java.util.Collection;

/**
 * How many tokens a text has at most, without the model's own vocabulary.
 *
 * <p>The vocabularies of today's models fall back to single bytes (byte-level BPE as of GPT-2,
 * SentencePiece with byte fallback as of Llama), so no text has more tokens than bytes of UTF-8.
 * For Korean, three bytes a syllable, that is about two times what they really make, for English
 * four times; the difference is given back when the server has told what it was.
 */
final class TokenBound {
  /** Marks of roles and of begin and end, as the chat templates of open models have them. */
  private static final long FRAME = 100;

  private static final long FRAME_OF_A_TEXT = 8;

  private TokenBound() {}

  /** Of a question with the longest answer to it. The schema may be sent as text as well. */
  static long of(ModelQuestion question) {
    return FRAME
        + bytes(question.system())
        + bytes(question.user())
        + 2 * bytes(question.schema().json())
        + question.mostAnswerTokens();
  }

  /** Of texts whose meaning is asked for. */
  static long of(Collection<String> texts) {
    return texts.stream().mapToLong(it -> FRAME_OF_A_TEXT + bytes(it)).sum();
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
