package jobo.ask;

import java.util.List;
import jobo.ask.Exchange.Numbered;
import org.jspecify.annotations.Nullable;

/** How a question is answered in its context. */
sealed interface Plan {

  /**
   * By asking the articles, one inquiry after another until one is answered: of those spoken of
   * first, then of their stories, then of all.
   *
   * @param otherwise what is told where none is answered, or null
   */
  record Asked(List<Inquiry> inquiries, @Nullable Numbered otherwise) implements Plan {
    public Asked {
      inquiries = List.copyOf(inquiries);
    }
  }

  /** By showing once more what is cited, with what stands around it. */
  record ShownAgain(Numbered citation) implements Plan {}

  /** By showing what an article says first, or next after what was quoted of it. */
  record Told(Numbered what) implements Plan {}

  /**
   * Not at all: it points to a number that nothing has.
   *
   * @param most the greatest number that something has
   */
  record NoSuchNumber(int most) implements Plan {}
}
