package jobo.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.store.fs.FileUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the last commits again in an H2 file whose process was killed. H2 2.5 notes at the head of
 * the file where the newest commit is before it knows it itself, so that the head names the one
 * before; where the newest lies in space used anew, its usual way of opening a file does not come
 * upon it. Its recovery reads all of the file and does ({@code H2RecoveryTest}).
 */
final class H2Recovery {
  private static final Logger LOG = LoggerFactory.getLogger(H2Recovery.class);

  private static final Pattern FILE =
      Pattern.compile("jdbc:h2:(?:file:)?(?!mem:|tcp:|ssl:)([^;]+).*");
  private static final String SUFFIX = ".mv.db";

  /** How the head of a file tells that it was closed. */
  private static final String CLOSED = "clean:1";

  private static final int HEAD = 4_096;

  private H2Recovery() {}

  /** Makes the file of an address whole again; does nothing where it was closed, or is none. */
  static void recover(String url) {
    file(url).filter(H2Recovery::wasKilled).ifPresent(H2Recovery::open);
  }

  private static Optional<String> file(String url) {
    Matcher address = FILE.matcher(url);
    return address.matches() ? Optional.of(address.group(1) + SUFFIX) : Optional.empty();
  }

  private static boolean wasKilled(String file) {
    if (!FileUtils.exists(file)) {
      return false;
    }
    try (InputStream in = FileUtils.newInputStream(file)) {
      String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
      return !head.isEmpty() && !head.contains(CLOSED);
    } catch (IOException unreadable) {
      return false; // which H2 will tell
    }
  }

  private static void open(String file) {
    try (MVStore store =
        new MVStore.Builder()
            .fileName(file)
            .recoveryMode()
            .autoCommitDisabled()
            .autoCompactFillRate(0)
            .open()) {
      LOG.debug("{} was not closed; its newest version is {}", file, store.getCurrentVersion());
    } catch (MVStoreException failed) {
      if (failed.getErrorCode() != DataUtils.ERROR_FILE_LOCKED) { // which H2 will tell
        LOG.warn(
            "{} was not closed and cannot be recovered; its last commits may be missing: {}",
            file,
            failed.getMessage());
      }
    }
  }
}
