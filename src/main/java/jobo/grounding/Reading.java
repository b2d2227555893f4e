package jobo.grounding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import jobo.language.Language;
import jobo.text.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of some texts, each analysed when it is first asked for. Safe for use by many
 * threads, which at worst do the same twice.
 */
final class Reading {
  private final List<String> texts;
  private final Language language;
  private final LocalDate published;
  private final List<String> written;
  private final AtomicReferenceArray<@Nullable Sentence> sentences;
  private volatile @Nullable Vocabulary vocabulary;
  private volatile @Nullable String plainText;
  private volatile @Nullable Sounds sounds;

  Reading(List<String> texts, Language language, LocalDate published) {
    this.texts = texts;
    this.language = language;
    this.published = published;
    List<String> parts = new ArrayList<>();
    for (String text : texts) {
      Sentences.of(text, language).forEach(it -> Passage.divide(it, parts::add));
    }
    written = List.copyOf(parts);
    sentences = new AtomicReferenceArray<>(written.size());
  }

  List<String> written() {
    return written;
  }

  Sentence sentence(int at) {
    Sentence known = sentences.get(at);
    if (known == null) {
      known = Sentence.of(written.get(at), language, published);
      sentences.set(at, known);
    }
    return known;
  }

  int analysed() {
    return (int) IntStream.range(0, written.size()).filter(it -> sentences.get(it) != null).count();
  }

  Vocabulary vocabulary() {
    Vocabulary known = vocabulary;
    if (known == null) {
      known = new Vocabulary(written);
      vocabulary = known;
    }
    return known;
  }

  String plainText() {
    String known = plainText;
    if (known == null) {
      known = QuotationCheck.plain(String.join("\n", texts));
      plainText = known;
    }
    return known;
  }

  Sounds sounds() {
    Sounds known = sounds;
    if (known == null) {
      known = new Sounds();
      for (int at = 0; at < written.size(); at++) {
        known.add(sentence(at).words());
      }
      sounds = known;
    }
    return Objects.requireNonNull(known);
  }
}
