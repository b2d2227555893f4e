package jobo.grounding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jobo.text.Sentences;

/** One claim before the articles it cites: each of its sentences must pass each check. */
final class Judgement {
  private final Statement statement;
  private final List<Passage> cited;
  private final List<Sentence> claim = new ArrayList<>();
  private final List<Excerpt> excerpts;

  Judgement(Statement statement, List<Passage> cited) {
    this.statement = statement;
    this.cited = cited;
    LocalDate published = cited.getFirst().published();
    for (String sentence : Sentences.of(statement.text(), statement.language())) {
      Passage.divide(sentence, it -> claim.add(Sentence.of(it, statement.language(), published)));
    }
    excerpts = cited.stream().map(it -> new Excerpt(it, claim, statement.quotation())).toList();
  }

  Verdict verdict() {
    Optional<String> invented = QuotationCheck.invented(statement.text(), cited);
    if (invented.isPresent()) {
      return new Verdict.Fails(Reason.QUOTATION, invented.get());
    }
    for (Sentence sentence : claim) {
      Optional<Verdict.Fails> fault = fault(sentence);
      if (fault.isPresent()) {
        return fault.get();
      }
    }
    Entities entities = Entities.of(sentences(), claim);
    Findings findings = Findings.of(claim, excerpts, statement.quotation(), entities, isAcross());
    if (Doubt.builtIn().refuses(findings.evidence())) {
      return findings.refusal(Doubt.builtIn().likeliest(findings.evidence()));
    }
    if (isAcross() && !sharesWithQuotation(entities)) {
      return new Verdict.Undecided("Nothing of the claim is found in its quotation.");
    }
    return new Verdict.Holds(support());
  }

  /** What the claim is doubted for, once nothing else is wrong with it; for those who learn. */
  Optional<Evidence> evidence() {
    boolean isWrong =
        QuotationCheck.invented(statement.text(), cited).isPresent()
            || claim.stream().anyMatch(it -> fault(it).isPresent());
    Entities entities = Entities.of(sentences(), claim);
    return isWrong
        ? Optional.empty()
        : Optional.of(
            Findings.of(claim, excerpts, statement.quotation(), entities, isAcross()).evidence());
  }

  private Optional<Verdict.Fails> fault(Sentence sentence) {
    return new FigureCheck(excerpts)
        .wrong(sentence)
        .or(() -> new NameCheck(excerpts).unknown(sentence).map(it -> fails(Reason.NAME, it)))
        .or(
            () ->
                isAcross()
                    ? Optional.empty()
                    : Coverage.missing(sentence, excerpts)
                        .map(it -> fails(Reason.UNSUPPORTED, it)));
  }

  private static Verdict.Fails fails(Reason reason, String what) {
    return new Verdict.Fails(reason, what);
  }

  private boolean isAcross() {
    return cited.stream().noneMatch(it -> it.language() == statement.language());
  }

  /** Across languages a name, a figure or an idea must tie a claim to what it quotes. */
  private boolean sharesWithQuotation(Entities entities) {
    Set<String> quoted = new HashSet<>();
    for (Sentence sentence : sentences()) {
      if (isQuoted(sentence)) {
        quoted.addAll(sentence.keySet());
        entities.in(sentence).stream().filter(Objects::nonNull).forEach(quoted::add);
      }
    }
    return claim.stream()
        .anyMatch(
            it ->
                it.keySet().stream().anyMatch(quoted::contains)
                    || entities.in(it).stream().anyMatch(quoted::contains));
  }

  private List<Sentence> sentences() {
    return excerpts.stream().flatMap(it -> it.sentences().stream()).toList();
  }

  private boolean isQuoted(Sentence sentence) {
    return QuotationCheck.overlap(QuotationCheck.plain(statement.quotation()), sentence.text());
  }

  private List<Verdict.Support> support() {
    List<Verdict.Support> support = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    claim.forEach(it -> keys.addAll(it.keySet()));
    for (int passage = 0; passage < excerpts.size(); passage++) {
      int number = passage;
      best(keys, excerpts.get(passage))
          .ifPresent(it -> support.add(new Verdict.Support(number, it.text())));
    }
    return support;
  }

  /** What is quoted, else what says most of the claim, if anything does. */
  private Optional<Sentence> best(Set<String> keys, Excerpt excerpt) {
    if (!statement.quotation().isBlank()) {
      return excerpt.sentences().stream().filter(this::isQuoted).findFirst();
    }
    return excerpt.sentences().stream()
        .filter(it -> excerpt.weight(keys, it) > 0)
        .max(Comparator.comparingDouble(it -> excerpt.weight(keys, it)));
  }
}
