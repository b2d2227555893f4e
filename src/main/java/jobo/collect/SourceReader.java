package jobo.collect;

import java.time.Instant;
import jobo.article.Source;
import jobo.article.SourceKind;
import jobo.fetch.Validators;

/**
 * Reads the sources of one kind. Called by many threads at once, blocking; what the network or the
 * source does wrong is a result, never an exception.
 */
public interface SourceReader {

  /** The kind of source that this reads. */
  SourceKind kind();

  /**
   * What a source lists now.
   *
   * @param known what tells its last version, if that is known
   * @param deadline when the reading is to be over
   */
  SourceReading read(Source source, Validators known, Instant deadline);

  /** The same for a source that was never read, whose address may be only near to the right one. */
  default SourceReading readFirst(Source source, Instant deadline) {
    return read(source, Validators.NONE, deadline);
  }
}
