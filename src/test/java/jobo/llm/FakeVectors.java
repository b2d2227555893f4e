package jobo.llm;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Meanings by words alone: texts that share words have vectors that are near. */
final class FakeVectors {
  private static final int LENGTH = 16;

  private FakeVectors() {}

  static String answer(Asked question) {
    String data =
        IntStream.range(0, question.texts().size())
            .mapToObj(
                it ->
                    "{\"object\":\"embedding\",\"index\":%d,\"embedding\":%s}"
                        .formatted(it, numbers(of(question.texts().get(it)))))
            .collect(Collectors.joining(","));
    int tokens = question.texts().stream().mapToInt(it -> it.length() / 3 + 1).sum();
    return "{\"object\":\"list\",\"data\":[%s],\"model\":\"%s\",\"usage\":{\"prompt_tokens\":%d,\"total_tokens\":%d}}"
        .formatted(data, question.model(), tokens, tokens);
  }

  static float[] of(String text) {
    float[] vector = new float[LENGTH];
    for (String word : text.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
      vector[Math.floorMod(word.hashCode(), LENGTH)] += 1;
    }
    return vector;
  }

  private static String numbers(float[] vector) {
    return IntStream.range(0, vector.length)
        .mapToObj(it -> String.valueOf(vector[it]))
        .collect(Collectors.joining(",", "[", "]"));
  }
}
