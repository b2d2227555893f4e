package jobo.digest;

import jobo.language.Messages;

/** The line that says who wrote an edition and how it was checked. */
public final class Byline {
  private Byline() {}

  /** How many of the claims that were written hold by their articles, and who wrote them. */
  public static String of(Edition edition, Messages messages) {
    int claims = edition.claims();
    int written = claims + edition.refused();
    int byModel = edition.claims(Writer.LLM);
    ModelWork work = edition.modelWork();
    if (work == null || byModel == 0) {
      return messages.text("digest.checked", claims, written);
    }
    String key = byModel == claims ? "digest.checked-model" : "digest.checked-both";
    return messages.text(key, claims, written, work.model(), byModel);
  }
}
