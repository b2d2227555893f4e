package jobo.llm;

import java.time.Duration;
import java.util.List;

/**
 * The server of a model: each call is one question, sent once. What the server does wrong is a
 * reply, not an exception. An interrupted call ends at once.
 */
public interface ModelServer {

  /**
   * What a model says.
   *
   * @param tokensIn 0 where the server does not tell
   * @param tokensOut likewise
   */
  record Said(String text, long tokensIn, long tokensOut, String model) {}

  /** Lets the model answer. */
  ServerReply<Said> complete(ModelQuestion question, Duration time);

  /** The meaning of each text as a vector, all of one length. */
  ServerReply<List<float[]>> embed(List<String> texts, Duration time);
}
