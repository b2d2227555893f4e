package jobo.manyfeeds;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** rss2email: one feed after the other in Python, each item a mail, here into a local maildir. */
record Rss2EmailPeer() implements Peer {

  @Override
  public String name() {
    return "rss2email (no parallelism, to a maildir)";
  }

  @Override
  public String program() {
    return "r2e";
  }

  @Override
  public void measure(Path directory, List<List<URI>> sets, ResultTable table) throws IOException {
    List<URI> feeds = sets.getFirst();
    Path mails = directory.resolve("mails");
    Files.createDirectories(mails);
    StringBuilder settings =
        new StringBuilder(
            """
            [DEFAULT]
            from = feeds@jobo.invalid
            to = reader@jobo.invalid
            email-protocol = maildir
            maildir-path = %s
            maildir-mailbox = INBOX
            """
                .formatted(mails));
    for (int at = 0; at < feeds.size(); at++) {
      settings.append("\n[feed.f%d]\nurl = %s\n".formatted(at, feeds.get(at)));
    }
    Files.writeString(directory.resolve("rss2email.cfg"), settings);
    int all = feeds.size() * SampleFeeds.ITEMS;
    Path inbox = mails.resolve("INBOX").resolve("new");
    String[] run = "r2e -c rss2email.cfg -d rss2email.json run".split(" ", -1);
    row("", directory, table, all, _ -> files(inbox), run);
    row(", nothing changed", directory, table, all, _ -> files(inbox), run);
  }

  private static int files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return (int) files.count();
    }
  }
}
