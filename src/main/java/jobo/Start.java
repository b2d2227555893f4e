package jobo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jobo.chat.CommandHandler;
import jobo.chat.Conversation;
import jobo.chat.ProgressBoard;
import jobo.chat.Request;
import jobo.chat.Rights;
import jobo.chat.local.Terminal;
import jobo.collect.CollectSummary;
import jobo.delivery.Message;
import jobo.demo.DemoClock;
import jobo.demo.Newswire;
import jobo.digest.Digest;
import jobo.digest.DigestSettings;
import jobo.digest.EditionDesk;
import jobo.language.Messages;
import jobo.language.ReaderDates;
import jobo.search.IndexFollower;
import jobo.timer.NewsRun;
import jobo.timer.Timetable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The ways in which a started program goes on. */
final class Start {
  private static final Logger LOG = LoggerFactory.getLogger(Start.class);

  /** The demo looks at its wire shortly before each close. */
  private static final Duration BEFORE_CLOSE = Duration.ofMinutes(5);

  private final NewsRun run;
  private final IndexFollower index;
  private final Terminal terminal;
  private final CommandHandler commands;
  private final ProgressBoard board;
  private final EditionDesk desk;
  private final DigestSettings settings;
  private final Messages messages;

  Start(
      NewsRun run,
      IndexFollower index,
      Terminal terminal,
      CommandHandler commands,
      ProgressBoard board,
      EditionDesk desk,
      DigestSettings settings) {
    this.run = run;
    this.index = index;
    this.terminal = terminal;
    this.commands = commands;
    this.board = board;
    this.desk = desk;
    this.settings = settings;
    this.messages = Messages.in(settings.language());
  }

  /** Runs through the days of the sample newswire, prints the last one, then takes commands. */
  void demo(DemoClock clock, ConfigurableApplicationContext context, boolean once) {
    terminal.showing(board, () -> Newswire.dates().forEach(it -> demoDay(it, clock)));
    command("/digest");
    if (once) {
      end(context);
    }
    index.start();
    address(context).ifPresent(it -> terminal.say(messages.text("demo.open", it)));
    terminal.say(messages.text("demo.ready"));
    Thread.ofPlatform().daemon().name("terminal").start(() -> terminal.read(System.in, commands));
  }

  /** Collects, prints one digest and ends. */
  void once(ConfigurableApplicationContext context) {
    terminal.showing(board, run::run);
    command("/digest");
    end(context);
  }

  /** Indexes all that is kept anew, says how much that is, and ends. */
  void rebuildIndex(ConfigurableApplicationContext context) {
    terminal.say(messages.text("index.rebuilt", index.rebuild()));
    end(context);
  }

  /** Keeps what is collected findable; the tasks do the rest. */
  void serve(Timetable timetable) {
    index.start();
    timetable.collectNow();
    LOG.info("Jobo is up");
  }

  private void demoDay(LocalDate date, DemoClock clock) {
    clock.set(settings.calendar().close(date).minus(BEFORE_CLOSE));
    CollectSummary summary = run.run();
    clock.set(settings.calendar().close(date));
    run.closeEditions();
    index.catchUp();
    int stories = desk.find(date, settings.language()).map(Digest::storyCount).orElse(0);
    String day = ReaderDates.day(date, settings.language());
    terminal.say(messages.text("demo.day", day, summary.added(), stories));
  }

  private void command(String text) {
    commands.handle(
        new Request(Terminal.chat(), settings.language(), text, Rights.ALL),
        new Conversation() {
          @Override
          public void step(String step) {}

          @Override
          public List<String> reply(Message message) {
            terminal.send(Terminal.chat(), message, "");
            return List.of();
          }
        });
  }

  private static Optional<String> address(ApplicationContext context) {
    return Optional.ofNullable(context.getEnvironment().getProperty("local.server.port"))
        .map(port -> "http://127.0.0.1:" + port + "/");
  }

  private static void end(ConfigurableApplicationContext context) {
    System.exit(SpringApplication.exit(context));
  }
}
