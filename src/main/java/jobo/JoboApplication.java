package jobo;

import java.util.Arrays;
import java.util.Map;
import jobo.chat.discord.DiscordConfiguration;
import jobo.chat.telegram.TelegramConfiguration;
import jobo.language.Language;
import jobo.llm.openai.OpenAiConfiguration;
import jobo.store.StoreConfiguration;
import jobo.text.Words;
import jobo.timer.TimerConfiguration;
import jobo.web.WebConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** Starts Jobo. What it can do is the list of its configurations. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ConfigurationPropertiesScan
@Import({
  SettingConverters.class,
  SourcesConfiguration.class,
  NewsroomConfiguration.class,
  SearchConfiguration.class,
  DeliveryConfiguration.class,
  DemoConfiguration.class,
  StoreConfiguration.class,
  TimerConfiguration.class,
  WebConfiguration.class,
  DiscordConfiguration.class,
  TelegramConfiguration.class,
  OpenAiConfiguration.class,
  StartConfiguration.class
})
public class JoboApplication {
  private static final String ONCE = "--once";
  private static final String REBUILD_INDEX = "--rebuild-index";

  /**
   * Starts the program with Spring's usual arguments; {@code --once} prints one digest and ends,
   * {@code --rebuild-index} indexes all articles anew and ends, {@code --help} tells of other
   * options. What keeps it from starting is told in one line, and the exit code is 1.
   */
  public static void main(String[] arguments) {
    ShortRuns.run(arguments).ifPresent(System::exit);
    warmUp();
    try {
      application(arguments).run(arguments);
    } catch (RuntimeException | Error failure) {
      if (failure instanceof SpringApplication.AbandonedRunException) {
        throw failure;
      }
      System.exit(1); // why was told by StartFailureReporter
    }
  }

  /** Spring starts on one thread; the dictionary of Korean takes a second to load beside it. */
  private static void warmUp() {
    Thread.ofPlatform()
        .daemon()
        .name("warm-up")
        .start(() -> Words.of("조보 morning", Language.KOREAN));
  }

  /** The program that these arguments ask for, not yet running. */
  static SpringApplication application(String... arguments) {
    SpringApplication application = new SpringApplication(JoboApplication.class);
    application.addInitializers(new KnownSettings());
    if (isOnce(arguments) || rebuildsIndex(arguments)) {
      application.setWebApplicationType(WebApplicationType.NONE);
      application.setDefaultProperties(Map.of("db-scheduler.enabled", "false"));
    }
    return application;
  }

  /** Whether the search index is to be made anew and no more. */
  static boolean rebuildsIndex(String... arguments) {
    return Arrays.asList(arguments).contains(REBUILD_INDEX);
  }

  /** Whether one digest is to be printed and no more. */
  static boolean isOnce(String... arguments) {
    return Arrays.asList(arguments).contains(ONCE);
  }
}
