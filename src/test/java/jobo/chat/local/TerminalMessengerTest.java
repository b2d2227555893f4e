package jobo.chat.local;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jobo.delivery.Arrival;
import jobo.delivery.Messenger;
import jobo.delivery.MessengerContract;
import jobo.document.PlainRenderer;
import jobo.language.Language;
import jobo.subscription.ChatAddress;
import jobo.subscription.Platform;

class TerminalMessengerTest extends MessengerContract {
  private static final Pattern FOOTNOTE = Pattern.compile("(?m)^‹\\d+› (http\\S+)$");
  private static final Pattern MARK = Pattern.compile("‹\\d+›");
  private static final Pattern COMMAND = Pattern.compile("(?m)^  → (/\\S+(?: \\S+)*)(?:  .*)?$");

  /** Whatever a terminal takes for more than text, the ends of lines apart. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]");

  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final Terminal terminal =
      new Terminal(
          new PrintStream(screen, true, StandardCharsets.UTF_8),
          false,
          new PlainRenderer(ZoneOffset.UTC, 100),
          Language.KOREAN);

  @Override
  protected Messenger messenger() {
    return terminal;
  }

  @Override
  protected ChatAddress chat() {
    return Terminal.chat();
  }

  @Override
  protected ChatAddress stranger() {
    return new ChatAddress(Platform.LOCAL, "page");
  }

  @Override
  protected Arrival arrival() {
    String printed = screen.toString(StandardCharsets.UTF_8);
    return new Arrival() {
      @Override
      public String visible() {
        return MARK.matcher(FOOTNOTE.matcher(printed).replaceAll("")).replaceAll("");
      }

      @Override
      public List<String> acting() {
        return all(CONTROL, printed).map(MatchResult::group).toList();
      }

      @Override
      public List<URI> links() {
        return all(FOOTNOTE, printed).map(it -> URI.create(it.group(1))).toList();
      }

      @Override
      public List<String> commands() {
        return all(COMMAND, printed).map(it -> it.group(1)).toList();
      }
    };
  }

  private static Stream<MatchResult> all(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }
}
