package jobo.llm.openai;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** What the room of the model writes to the log while it is open. */
final class LogLines implements AutoCloseable {
  private final Logger logger = (Logger) LoggerFactory.getLogger("jobo.llm");
  private final ListAppender<ILoggingEvent> events = new ListAppender<>();
  private final @Nullable Level before = logger.getLevel();

  LogLines() {
    logger.setLevel(Level.INFO);
    logger.addAppender(events);
    events.start();
  }

  List<String> texts() {
    return events.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  List<Level> levels() {
    return events.list.stream().map(ILoggingEvent::getLevel).toList();
  }

  @Override
  public void close() {
    logger.detachAppender(events);
    logger.setLevel(before);
  }
}
