package jobo.chat.discord;

import java.net.URI;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import jobo.document.Document;

/** What Discord gets of a document, for tests of other rooms. */
public final class DiscordTexts {
  private DiscordTexts() {}

  public static String of(Document document) {
    return new DiscordRenderer(ZoneOffset.UTC, URI.create("http://localhost:8080"))
        .render(document, Set.of()).stream()
            .flatMap(it -> it.stream())
            .map(it -> it.title() + "\n" + it.text())
            .collect(Collectors.joining("\n"));
  }
}
