package jobo.search;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * A Lucene index that is open. What Lucene has committed survives a killed process whole.
 *
 * @param path where it is kept; {@code null} in memory
 */
record OpenIndex(
    @Nullable Path path, Directory directory, IndexWriter writer, SearcherManager searchers)
    implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OpenIndex.class);

  /** As at the first start, which is nothing to warn of. */
  private static final String NONE_YET = "there is none yet";

  /** Among what is written with each commit. */
  static final String FORMAT_KEY = "format";

  /** Counts up when documents are made in another way; an index of another format is made anew. */
  static final String FORMAT = "2";

  /** Fewer and larger pieces are written where very many articles come, and fewer joined. */
  private static final double BUFFERED_MEGABYTES = 48;

  static OpenIndex inMemory() throws IOException {
    return open(null, new ByteBuffersDirectory());
  }

  /**
   * The index in a directory; an empty one where there is none, it is of another format, or it is
   * damaged. All of it is read once for that.
   *
   * @throws org.apache.lucene.store.LockObtainFailedException where another process writes it
   */
  static OpenIndex on(Path path) throws IOException {
    Files.createDirectories(path);
    Directory directory = FSDirectory.open(path);
    try {
      String wrong = wrong(directory);
      if (!wrong.isEmpty()) {
        LOG.atLevel(wrong.equals(NONE_YET) ? Level.INFO : Level.WARN)
            .log("The search index in {} is made anew: {}", path, wrong);
        empty(directory);
      }
      return open(path, directory);
    } catch (IOException | RuntimeException failure) {
      directory.close();
      throw failure;
    }
  }

  private static OpenIndex open(@Nullable Path path, Directory directory) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig().setCodec(new WideVectors()).setRAMBufferSizeMB(BUFFERED_MEGABYTES);
    IndexWriter writer = new IndexWriter(directory, config);
    return new OpenIndex(path, directory, writer, new SearcherManager(writer, null));
  }

  /** The same as it was committed last. */
  OpenIndex rolledBack() throws IOException {
    searchers.close();
    writer.rollback();
    return open(path, directory);
  }

  /** What was written with the last commit. */
  static Map<String, String> committed(Directory directory) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return Map.of();
    }
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      return reader.getIndexCommit().getUserData();
    }
  }

  private static String wrong(Directory directory) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return directory.listAll().length == 0 ? NONE_YET : "it was never finished";
    }
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      String format = reader.getIndexCommit().getUserData().getOrDefault(FORMAT_KEY, "unknown");
      for (LeafReaderContext leaf : reader.leaves()) {
        ((CodecReader) leaf.reader()).checkIntegrity();
      }
      return format.equals(FORMAT)
          ? ""
          : "it is of format %s, and this Jobo has %s".formatted(format, FORMAT);
    } catch (IOException | IllegalArgumentException | IllegalStateException damage) {
      return "it is damaged (%s)".formatted(damage.getMessage());
    }
  }

  /** Nobody else may be writing meanwhile. */
  private static void empty(Directory directory) throws IOException {
    try (Lock _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (String file : directory.listAll()) {
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
          directory.deleteFile(file);
        }
      }
    }
  }

  /** How many bytes its files have. */
  long bytes() throws IOException {
    long bytes = 0;
    for (String file : directory.listAll()) {
      bytes += length(file);
    }
    return bytes;
  }

  /** Files come and go. */
  private long length(String file) throws IOException {
    try {
      return directory.fileLength(file);
    } catch (NoSuchFileException | FileNotFoundException gone) {
      return 0;
    }
  }

  @Override
  public void close() throws IOException {
    searchers.close();
    writer.rollback();
    directory.close();
  }
}
