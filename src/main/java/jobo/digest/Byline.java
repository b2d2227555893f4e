package jobo.digest;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jobo.language.Messages;
import org.jspecify.annotations.Nullable;

/** The line that says who wrote something and how it was checked. */
public final class Byline {
  private Byline() {}

  /** How many of the claims that were written hold by their articles, and who wrote them. */
  public static String of(Edition edition, Messages messages) {
    return line(List.of(edition), null, messages);
  }

  /** The same of a whole day with its post. */
  static String of(Digest digest) {
    return line(digest.told(), digest.post(), Messages.in(digest.language()));
  }

  private static String line(List<Edition> editions, @Nullable PostText post, Messages messages) {
    int texts = post == null ? 0 : post.parts().size();
    int claims = texts + editions.stream().mapToInt(Edition::claims).sum();
    int byModel = texts + editions.stream().mapToInt(it -> it.claims(Writer.LLM)).sum();
    int refused =
        (post == null ? 0 : post.refused()) + editions.stream().mapToInt(Edition::refused).sum();
    ModelWork work =
        Stream.concat(
                editions.stream().map(Edition::modelWork),
                Stream.ofNullable(post).map(PostText::work))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    int written = claims + refused;
    if (work == null || byModel == 0) {
      return messages.text("digest.checked", claims, written);
    }
    String key = byModel == claims ? "digest.checked-model" : "digest.checked-both";
    return messages.text(key, claims, written, work.model(), byModel);
  }
}
