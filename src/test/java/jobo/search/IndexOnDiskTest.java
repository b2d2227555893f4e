package jobo.search;

import static jobo.article.SampleArticle.LLM;
import static jobo.search.IndexFollowerTest.found;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobo.article.ArticleStoreInMemory;
import jobo.article.SampleArticle;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

@Isolated
@Timeout(120)
class IndexOnDiskTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);
  private static final int ARTICLES = 40;

  @TempDir Path directory;

  private final ArticleStoreInMemory store = new ArticleStoreInMemory();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger(OpenIndex.class);

  @BeforeEach
  void fill() {
    log.start();
    logger.setLevel(Level.INFO); // whatever other tests made of it
    logger.addAppender(log);
    store.add(
        IntStream.range(0, ARTICLES)
            .mapToObj(it -> SampleArticle.of("a" + it).text("walrus number" + it).fresh(LLM))
            .toList());
    assertThat(followed()).isEqualTo(ARTICLES);
    log.list.clear();
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(log);
    logger.setLevel(null);
  }

  @Test
  void whatWasIndexedIsThereAfterARestartWithoutReadingItAgain() {
    try (PassageIndex index = PassageIndex.in(directory)) {
      assertThat(index.articles()).isEqualTo(ARTICLES);
      assertThat(index.seen()).isPresent();
      assertThat(found(index, "number7")).containsExactly("a7");
    }
    assertThat(log.list).isEmpty();
  }

  @Test
  void aMissingIndexIsMadeAnewAndSaysSo() throws IOException {
    delete(".*");
    assertThat(followed()).isEqualTo(ARTICLES);
    assertThat(said()).containsExactly("there is none yet");
  }

  @Test
  void anIndexOfAnotherFormatIsMadeAnewAndSaysSo() throws IOException {
    try (FSDirectory files = FSDirectory.open(directory);
        IndexWriter writer = new IndexWriter(files, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("format", "0", "seen", "2026-11-22T00:00:00Z").entrySet());
      writer.commit();
    }
    assertThat(followed()).isEqualTo(ARTICLES);
    assertThat(said()).containsExactly("it is of format 0, and this Jobo has " + OpenIndex.FORMAT);
  }

  @Test
  void anIndexThatWasNeverFinishedIsMadeAnew() throws IOException {
    delete("segments.*");
    assertThat(followed()).isEqualTo(ARTICLES);
    assertThat(said()).containsExactly("it was never finished");
  }

  @Test
  void aDamagedIndexIsMadeAnewWhicheverFileIsDamaged() throws IOException {
    List<String> files = files().stream().filter(it -> !it.equals("write.lock")).toList();
    assertThat(files).hasSizeGreaterThan(2);
    for (String name : files) {
      if (Files.exists(directory.resolve(name))) {
        log.list.clear();
        flip(directory.resolve(name));
        assertThat(followed()).as(name).isEqualTo(ARTICLES);
        assertThat(said()).as(name).hasSize(1).first().asString().startsWith("it is damaged (");
      }
    }
  }

  @Test
  void aFileThatWasCutOffIsDamage() throws IOException {
    Path largest = largest();
    try (RandomAccessFile file = new RandomAccessFile(largest.toFile(), "rw")) {
      file.setLength(file.length() / 2);
    }
    assertThat(followed()).isEqualTo(ARTICLES);
    assertThat(said()).hasSize(1);
  }

  private interface Damage {
    void at(Path path) throws IOException;
  }

  @Test
  void damageWhileItIsInUseIsMendedAsSoonAsSomebodyMeetsIt() throws IOException {
    isMended(IndexOnDiskTest::spoil);
    isMended(it -> Files.writeString(it, ""));
  }

  private void isMended(Damage how) throws IOException {
    Set<String> met = new HashSet<>();
    for (String kind : List.of(".cfs", ".cfe", ".si", "segments")) {
      try (PassageIndex index = PassageIndex.in(directory);
          IndexFollower follower = new IndexFollower(index, store, CLOCK)) {
        follower.catchUp();
        List<String> its = files().stream().filter(it -> it.contains(kind)).toList();
        assertThat(its).as(kind).isNotEmpty();
        for (String name : its) {
          how.at(directory.resolve(name));
        }
        for (int times = 0; times < 2; times++) {
          boolean asking = catchThrowable(() -> found(index, "walrus")) != null;
          boolean following = catchThrowable(follower::catchUp) != null;
          if (asking || following) {
            met.add(kind);
          }
        }
        assertThat(found(index, "walrus")).as(kind).hasSize(ARTICLES);
      }
    }
    assertThat(met).as("files whose damage was met").isNotEmpty();
  }

  @Test
  void twoProcessesCannotShareADirectory() {
    try (PassageIndex _ = PassageIndex.in(directory)) {
      assertThatThrownBy(() -> PassageIndex.in(directory)).isInstanceOf(UncheckedIOException.class);
    }
  }

  /** Follows the store once and says how many articles are found then and after a restart. */
  private int followed() {
    int articles;
    try (PassageIndex index = PassageIndex.in(directory);
        IndexFollower follower = new IndexFollower(index, store, CLOCK)) {
      follower.catchUp();
      articles = found(index, "walrus").size();
    }
    try (PassageIndex index = PassageIndex.in(directory)) {
      assertThat(found(index, "walrus")).hasSize(articles);
    }
    return articles;
  }

  private List<String> said() {
    return log.list.stream()
        .map(ILoggingEvent::getFormattedMessage)
        .map(it -> it.substring(it.indexOf("made anew: ") + "made anew: ".length()))
        .toList();
  }

  private static void flip(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      long middle = file.length() / 2;
      file.seek(middle);
      int value = file.read();
      file.seek(middle);
      file.write(~value);
    }
  }

  private static void spoil(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      byte[] wrong = new byte[(int) file.length()];
      Arrays.fill(wrong, (byte) 0xa5);
      file.write(wrong);
    }
  }

  private Path largest() throws IOException {
    return files().stream()
        .map(directory::resolve)
        .max(Comparator.comparingLong(it -> it.toFile().length()))
        .orElseThrow();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.map(it -> it.getFileName().toString()).sorted().toList();
    }
  }

  private void delete(String names) throws IOException {
    for (String name : new ArrayList<>(files())) {
      if (name.matches(names)) {
        Files.delete(directory.resolve(name));
      }
    }
  }
}
