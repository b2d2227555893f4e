package jobo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import jobo.article.Sources;
import jobo.collect.CollectSettings;
import jobo.collect.SourceReader;
import jobo.digest.DigestSettings;
import jobo.fetch.Fetcher;
import jobo.language.Language;
import jobo.language.Messages;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Does what is asked for on the command line, with what it needs of Jobo and no more: no database,
 * no pages, no chats.
 */
final class ShortRuns {
  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;

  /** Short runs that read from and write to these. */
  ShortRuns(InputStream in, PrintStream out, PrintStream err) {
    this.in = in;
    this.out = out;
    this.err = err;
  }

  /**
   * Does what these arguments ask for.
   *
   * @return the exit code; empty where Jobo itself is to run
   */
  static OptionalInt run(String... arguments) {
    PrintStream err = new PrintStream(System.err, true, readable(System.err.charset()));
    try {
      Optional<ShortRun> asked = new CommandLine(Messages.in(systemLanguage())).shortRun(arguments);
      if (asked.isEmpty()) {
        return OptionalInt.empty();
      }
      PrintStream out = standardOutput(asked.get());
      System.setOut(System.err); // where the log goes: what is printed may be piped on
      return OptionalInt.of(new ShortRuns(System.in, out, err).run(asked.get(), arguments));
    } catch (SettingsException wrong) {
      err.println(wrong.getMessage());
      return OptionalInt.of(1);
    }
  }

  /** The language of who reads before settings are known. */
  static Language systemLanguage() {
    return Language.tagged(Locale.getDefault().getLanguage()).orElse(Language.ENGLISH);
  }

  /** Does one thing and returns the exit code. */
  int run(ShortRun run, String... arguments) {
    if (run instanceof ShortRun.Help) {
      out.print(OptionsHelp.text(systemLanguage()));
      return 0;
    }
    ConfigurableApplicationContext context;
    try {
      context = application().run(arguments);
    } catch (RuntimeException told) {
      return 1; // by StartFailureReporter
    }
    try (context) {
      return run(run, context);
    } catch (RuntimeException failure) {
      StartFailure.print(failure, err);
      return 1;
    }
  }

  private int run(ShortRun run, ConfigurableApplicationContext context) {
    DigestSettings digest = context.getBean(DigestSettings.class);
    Messages messages = Messages.in(digest.language());
    return switch (run) {
      case ShortRun.Help help -> 0;
      case ShortRun.ExportOpml export ->
          new OpmlExport(
                  context.getBean(Sources.class),
                  context.getBean(CollectSettings.class).every(),
                  messages,
                  context.getBean(Clock.class))
              .write(export.file(), out, err);
      case ShortRun.ImportOpml file -> new OpmlImport(messages).read(file.file(), in, out, err);
      case ShortRun.Discover site ->
          new FeedDiscovery(context.getBean(Fetcher.class), messages, context.getBean(Clock.class))
              .find(site.address(), out, err);
      case ShortRun.CheckSources check ->
          new SourceCheck(
                  context.getBean(CollectSettings.class),
                  context.getBeanProvider(SourceReader.class).stream().toList(),
                  digest,
                  context.getBean(Clock.class))
              .run(context.getBean(Sources.class), out);
    };
  }

  private static SpringApplication application() {
    SpringApplication application = new SpringApplication(ShortRunConfiguration.class);
    application.addInitializers(new KnownSettings());
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setLazyInitialization(true);
    return application;
  }

  /** Files that are written through a pipe are UTF-8, whatever the terminal is. */
  private static PrintStream standardOutput(ShortRun run) {
    Charset charset =
        switch (run) {
          case ShortRun.Help help -> readable(System.out.charset());
          case ShortRun.CheckSources check -> readable(System.out.charset());
          case ShortRun.ExportOpml export -> StandardCharsets.UTF_8;
          case ShortRun.ImportOpml file -> StandardCharsets.UTF_8;
          case ShortRun.Discover site -> StandardCharsets.UTF_8;
        };
    return new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset);
  }

  /** The terminal's charset if Korean can be written in it. */
  private static Charset readable(Charset terminal) {
    return terminal.canEncode() && terminal.newEncoder().canEncode('조')
        ? terminal
        : StandardCharsets.UTF_8;
  }
}
