package jobo.grounding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jobo.text.Sentences;

/** One claim before the articles it cites: each of its sentences must pass each check. */
final class Judgement {
  private final Statement statement;
  private final List<Passage> cited;
  private final List<Sentence> claim = new ArrayList<>();

  Judgement(Statement statement, List<Passage> cited) {
    this.statement = statement;
    this.cited = cited;
    LocalDate published = cited.getFirst().published();
    for (String sentence : Sentences.of(statement.text(), statement.language())) {
      Passage.divide(sentence, it -> claim.add(Sentence.of(it, statement.language(), published)));
    }
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
    return new Verdict.Holds(support());
  }

  private Optional<Verdict.Fails> fault(Sentence sentence) {
    Optional<Verdict.Fails> figure = new FigureCheck(cited).wrong(sentence);
    if (figure.isPresent()) {
      return figure;
    }
    Optional<String> name = new NameCheck(cited).unknown(sentence);
    if (name.isPresent()) {
      return name.map(it -> new Verdict.Fails(Reason.NAME, it));
    }
    Alignment alignment = new Alignment(cited, statement.quotation());
    Optional<String> reversed = new Polarity(alignment).reversed(sentence);
    if (reversed.isPresent()) {
      return reversed.map(it -> new Verdict.Fails(Reason.NEGATION, it));
    }
    Roles roles =
        new Roles(
            cited,
            Entities.of(cited.stream().flatMap(it -> it.sentences().stream()).toList(), claim), statement.quotation());
    return roles.misplaced(sentence, Set.of()).map(it -> new Verdict.Fails(Reason.SUBJECT, it));
  }

  private List<Verdict.Support> support() {
    List<Verdict.Support> support = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    claim.forEach(it -> keys.addAll(it.keySet()));
    for (int passage = 0; passage < cited.size(); passage++) {
      int number = passage;
      new Alignment(List.of(cited.get(passage)), "")
          .best(keys, List.of()).stream()
              .max(java.util.Comparator.comparingDouble(Alignment.Candidate::weight))
              .ifPresent(it -> support.add(new Verdict.Support(number, it.sentence().text())));
    }
    return support;
  }
}
