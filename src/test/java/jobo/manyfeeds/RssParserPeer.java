package jobo.manyfeeds;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** rss-parser of npm: downloads and parses, 16 at a time on open connections; keeps nothing. */
record RssParserPeer() implements Peer {
  private static final Pattern READ = Pattern.compile("(\\d+) items in ([\\d.]+) s");

  @Override
  public String name() {
    return "rss-parser (node, 16 at a time)";
  }

  @Override
  public String program() {
    return "npm";
  }

  @Override
  public void measure(Path directory, List<List<URI>> sets, ResultTable table) throws IOException {
    MeasuredCommand.Outcome installed =
        MeasuredCommand.run(
            directory,
            Map.of(),
            List.of("npm", "install", "rss-parser@3.13.0", "--no-audit", "--no-fund"));
    if (installed.exitCode() != 0) {
      table.missing(name(), "absent: npm could not install it: " + installed.err().strip());
      return;
    }
    for (int set = 0; set < sets.size(); set++) {
      Files.writeString(
          directory.resolve("set-%d.txt".formatted(set)),
          sets.get(set).stream().map(URI::toString).collect(Collectors.joining("\n")));
    }
    Files.writeString(directory.resolve("read.js"), SCRIPT);
    int all = sets.getFirst().size() * SampleFeeds.ITEMS;
    row(", with the process", directory, table, all, it -> items(it.out()), "node", "read.js", "1");
    String told =
        MeasuredCommand.run(
                directory, Map.of(), List.of("node", "read.js", String.valueOf(sets.size())))
            .out();
    addWarm(told, table, all);
  }

  private void addWarm(String told, ResultTable table, int all) {
    List<String> lines = told.lines().toList();
    for (int set = 0; set < lines.size(); set++) {
      Matcher read = READ.matcher(lines.get(set));
      if (read.find()) {
        table.add(
            name() + ", set %d in one process".formatted(set + 1),
            Double.parseDouble(read.group(2)),
            0,
            0,
            Integer.parseInt(read.group(1)) == all ? all + " items" : "WRONG: " + lines.get(set));
      }
    }
  }

  private static int items(String told) {
    Matcher read = READ.matcher(told);
    return read.find() ? Integer.parseInt(read.group(1)) : 0;
  }

  private static final String SCRIPT =
      """
      const fs = require('fs');
      const http = require('http');
      const Parser = require('rss-parser');
      const agent = new http.Agent({keepAlive: true, maxSockets: 16});
      const parser = new Parser({requestOptions: {agent}});

      async function readAll(urls) {
        let items = 0;
        let next = 0;
        async function work() {
          while (next < urls.length) {
            const feed = await parser.parseURL(urls[next++]);
            items += feed.items.length;
          }
        }
        await Promise.all(Array.from({length: 16}, work));
        return items;
      }

      (async () => {
        for (let set = 0; set < Number(process.argv[2]); set++) {
          const urls = fs.readFileSync(`set-${set}.txt`, 'utf8').trim().split('\\n');
          const began = process.hrtime.bigint();
          const items = await readAll(urls);
          console.log(`${items} items in ${Number(process.hrtime.bigint() - began) / 1e9} s`);
        }
        agent.destroy();
      })();
      """;
}
