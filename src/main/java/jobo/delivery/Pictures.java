package jobo.delivery;

import java.util.Optional;

/** Where the pictures of kept messages lie until they are sent. */
@FunctionalInterface
public interface Pictures {

  /** The picture of a file name, if it is still there. */
  Optional<Attachment> find(String file);
}
