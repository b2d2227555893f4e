package jobo.badhouse.article;

import java.util.function.Supplier;
import jobo.badhouse.story.Told;

/** Breaks the law by a method reference alone, and closes a cycle with it. */
final class RefersToTold {
  Supplier<Object> told() {
    return Told::once;
  }
}
