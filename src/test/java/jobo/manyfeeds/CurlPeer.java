package jobo.manyfeeds;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Downloads alone, to tell what of the time is not anybody's parsing. */
record CurlPeer() implements Peer {

  @Override
  public String name() {
    return "curl --parallel (16), download only";
  }

  @Override
  public String program() {
    return "curl";
  }

  @Override
  public void measure(Path directory, List<List<URI>> sets, ResultTable table) throws IOException {
    List<URI> feeds = sets.getFirst();
    Path list = directory.resolve("urls.txt");
    Files.writeString(
        list,
        feeds.stream()
            .map("url = \"%s\"\noutput = \"/dev/null\"\n"::formatted)
            .collect(Collectors.joining()));
    row(
        "",
        directory,
        table,
        feeds.size() * SampleFeeds.ITEMS,
        it -> whole(it.out()) * SampleFeeds.ITEMS,
        "curl",
        "--silent",
        "--parallel",
        "--parallel-max",
        "16",
        "--write-out",
        "%{http_code} %{size_download}\\n",
        "--config",
        list.toString());
  }

  /** How many feeds came, told by a status and a size that no other answer has. */
  private static int whole(String told) {
    return (int)
        told.lines()
            .map(it -> it.split(" ", -1))
            .filter(it -> it[0].equals("200"))
            .filter(it -> Long.parseLong(it[1]) > SampleFeeds.BYTES / 2)
            .count();
  }
}
