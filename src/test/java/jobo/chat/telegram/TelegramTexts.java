package jobo.chat.telegram;

import java.net.URI;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import jobo.document.Document;

/** What Telegram gets of a document, for tests of other rooms. */
public final class TelegramTexts {
  private TelegramTexts() {}

  public static String of(Document document) {
    return new TelegramRenderer(ZoneOffset.UTC, URI.create("http://localhost:8080"))
        .render(document, Set.of()).stream()
            .map(TelegramPart::html)
            .collect(Collectors.joining("\n"));
  }
}
