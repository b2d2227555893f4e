package jobo.grounding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jobo.language.Language;

/**
 * A claim on an invented article with what somebody who read both says of it.
 *
 * @param label "true", or in which way it is false
 * @param isForTuning whether its errors may be looked at; figures are told of the others
 */
record LabelledClaim(Passage article, boolean isForTuning, String label, Statement statement) {

  boolean isTrue() {
    return label.equals("true");
  }

  boolean isAcross() {
    return article.language() != statement.language();
  }

  boolean isRefused() {
    return !(verdict() instanceof Verdict.Holds);
  }

  Verdict verdict() {
    return Grounding.judge(statement, List.of(article));
  }

  /** What it is doubted for, if its names and figures are right. */
  Optional<Evidence> evidence() {
    return new Judgement(statement, List.of(article)).evidence();
  }

  /** The halves of all sets that may be learned from. */
  static List<LabelledClaim> tuning() {
    List<LabelledClaim> all = new ArrayList<>(forTuning());
    for (List<LabelledClaim> set : List.of(own(), more(), third(), fourth())) {
      set.stream().filter(LabelledClaim::isForTuning).forEach(all::add);
    }
    return all;
  }

  /** The claims that the project wrote itself, before the rules. */
  static List<LabelledClaim> own() {
    return in(resource("claims.txt"));
  }

  /** More of them, written while the rules were made. */
  static List<LabelledClaim> forTuning() {
    return in(resource("claims-for-tuning.txt"));
  }

  /** Others, by somebody who knew neither the rules nor the claims above. */
  static List<LabelledClaim> more() {
    return in(resource("claims-more.txt"));
  }

  /** Of a third writer, who knew nothing of all this either. */
  static List<LabelledClaim> third() {
    return in(resource("claims-3.txt"));
  }

  /** Of a fourth. */
  static List<LabelledClaim> fourth() {
    return in(resource("claims-4.txt"));
  }

  /** Of a fifth; nothing is learned from them, and no error among them is looked at. */
  static List<LabelledClaim> unseen() {
    return in(resource("claims-5.txt"));
  }

  private static String resource(String name) {
    try (var stream = Objects.requireNonNull(LabelledClaim.class.getResourceAsStream(name))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** The claims of a file in the same form. */
  static List<LabelledClaim> in(Path file) throws IOException {
    return in(Files.readString(file));
  }

  private static List<LabelledClaim> in(String text) {
    List<LabelledClaim> claims = new ArrayList<>();
    Map<Language, Integer> articles = new HashMap<>();
    for (String article : text.split("(?m)^== ", -1)) {
      if (!article.isBlank() && !article.startsWith("#")) {
        Language language = language(article);
        boolean isForTuning = articles.merge(language, 1, Integer::sum) % 2 == 1;
        read(article, language, isForTuning, claims);
      }
    }
    return claims;
  }

  private static void read(
      String article, Language language, boolean isForTuning, List<LabelledClaim> into) {
    String[] parts = article.split("(?m)^-- ", -1);
    int end = parts[0].indexOf('\n');
    String[] head = parts[0].substring(0, end).split(" \\| ", -1);
    Passage passage =
        Passage.of(
            head[1],
            parts[0].substring(end + 1).strip(),
            language,
            LocalDate.parse(head[2].strip()));
    for (String claim : List.of(parts).subList(1, parts.length)) {
      String[] fields = claim.strip().split(" \\| ", -1);
      String[] tags = fields[0].split(" ", -1);
      Statement statement =
          new Statement(fields[1], language(claim), fields.length > 2 ? fields[2] : "");
      into.add(new LabelledClaim(passage, isForTuning, tags[1], statement));
    }
  }

  private static Language language(String line) {
    return Language.tagged(line.substring(0, 2)).orElseThrow();
  }
}
