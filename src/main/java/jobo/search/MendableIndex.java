package jobo.search;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;

/**
 * An open index that notices when it is damaged, and can be opened anew. Safe for use by many
 * threads, of which one opens and closes it.
 */
final class MendableIndex implements AutoCloseable {
  private volatile OpenIndex open;
  private volatile boolean isDamaged;

  /** Work with an open index. */
  interface Work<T> {
    T on(OpenIndex open) throws IOException;
  }

  /** Work with what can be found at the moment. */
  interface Look<T> {
    T at(IndexSearcher searcher) throws IOException;
  }

  private MendableIndex(OpenIndex open) {
    this.open = open;
  }

  /** An empty one in memory. */
  static MendableIndex inMemory() {
    try {
      return new MendableIndex(OpenIndex.inMemory());
    } catch (IOException problem) {
      throw new UncheckedIOException("Opening an index in memory failed", problem);
    }
  }

  /**
   * The one in a directory, which is made if need be. It is empty where there was none, or none
   * that can be read.
   *
   * @throws UncheckedIOException where the directory cannot be written or another process has it
   */
  static MendableIndex in(Path directory) {
    try {
      return new MendableIndex(OpenIndex.on(directory));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /**
   * Does some work, and notices whether it fails since the index is damaged. Lucene tells so in
   * many ways: what is read from a spoilt file is taken for a length or a place, and a file that
   * was cut off while it is mapped into memory ends in an internal error of the machine. One that
   * was only thought to be damaged is whole when it is opened anew.
   *
   * @throws UncheckedIOException where the index cannot be read or written
   */
  <T> T work(Work<T> work) {
    OpenIndex at = open;
    try {
      return work.on(at);
    } catch (AlreadyClosedException closed) {
      isDamaged = isDamaged || at.writer().getTragicException() != null;
      throw closed;
    } catch (IOException | RuntimeException | InternalError problem) {
      isDamaged = isDamaged || isDamage(problem) || at.writer().getTragicException() != null;
      throw new UncheckedIOException(
          "The search index cannot be read or written",
          problem instanceof IOException failure ? failure : new IOException(problem));
    }
  }

  /** Looks for something, as {@link #work} does. */
  <T> T look(Look<T> look) {
    return work(
        it -> {
          IndexSearcher searcher = it.searchers().acquire();
          try {
            return look.at(searcher);
          } finally {
            it.searchers().release(searcher);
          }
        });
  }

  private static boolean isDamage(Throwable problem) {
    return Stream.iterate(problem, Objects::nonNull, Throwable::getCause)
        .limit(10)
        .anyMatch(
            it ->
                it instanceof CorruptIndexException
                    || it instanceof EOFException
                    || it instanceof FileNotFoundException
                    || it instanceof NoSuchFileException
                    || it instanceof InternalError
                    || (it instanceof RuntimeException && !(it instanceof UncheckedIOException)));
  }

  /** Whether a part of it could not be read since it was opened. */
  boolean isDamaged() {
    return isDamaged;
  }

  /** Opens a damaged one anew, empty if it must be. */
  void mend() {
    reopen(
        it -> {
          it.close();
          return it.path() == null ? OpenIndex.inMemory() : OpenIndex.on(it.path());
        });
    isDamaged = false;
  }

  /** What was not committed is gone. */
  void rollBack() {
    reopen(OpenIndex::rolledBack);
  }

  private void reopen(Work<OpenIndex> how) {
    try {
      open = how.on(open);
    } catch (IOException problem) {
      throw new UncheckedIOException("Opening the search index failed", problem);
    }
  }

  /** What was not committed is lost. */
  @Override
  public void close() {
    try {
      open.close();
    } catch (IOException problem) {
      throw new UncheckedIOException("Closing the search index failed", problem);
    }
  }
}
