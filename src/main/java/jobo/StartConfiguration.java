package jobo;

import java.io.Console;
import java.util.Optional;
import jobo.chat.CommandHandler;
import jobo.chat.ProgressBoard;
import jobo.chat.discord.DiscordBot;
import jobo.chat.local.Terminal;
import jobo.chat.telegram.TelegramBot;
import jobo.demo.DemoClock;
import jobo.digest.DigestSettings;
import jobo.digest.EditionDesk;
import jobo.document.PlainRenderer;
import jobo.search.IndexFollower;
import jobo.timer.NewsRun;
import jobo.timer.Timetable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens when the program has started: the demo's ten days, one digest, or the serving. */
@Configuration(proxyBeanMethods = false)
class StartConfiguration {
  private static final int TERMINAL_WIDTH = 100;

  @Bean
  Terminal terminal(DigestSettings settings) {
    boolean interactive =
        Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    PlainRenderer renderer = new PlainRenderer(settings.zone(), TERMINAL_WIDTH);
    return new Terminal(System.out, interactive, renderer, settings.language());
  }

  @Bean
  ApplicationRunner start(
      NewsRun run,
      IndexFollower index,
      Terminal terminal,
      CommandHandler commands,
      ProgressBoard board,
      EditionDesk desk,
      DigestSettings settings,
      ObjectProvider<DemoClock> demoClock,
      ObjectProvider<Timetable> timetable,
      ObjectProvider<TelegramBot> telegram,
      ObjectProvider<DiscordBot> discord,
      DeliveryConfiguration.Couriers couriers,
      SearchConfiguration.ByMeaning byMeaning,
      ConfigurableApplicationContext context) {
    return arguments -> {
      Optional<DemoClock> demo = Optional.ofNullable(demoClock.getIfAvailable());
      boolean once = JoboApplication.isOnce(arguments.getSourceArgs());
      Start start = new Start(run, index, terminal, commands, board, desk, settings);
      if (JoboApplication.rebuildsIndex(arguments.getSourceArgs())) {
        start.rebuildIndex(context);
      } else if (demo.isPresent()) {
        start.demo(demo.get(), context, once);
      } else if (once) {
        start.once(context);
      } else {
        start.serve(timetable.getObject());
        byMeaning.start();
      }
      if (!once) {
        telegram.ifAvailable(TelegramBot::start);
        discord.ifAvailable(DiscordBot::start);
        couriers.start();
      }
    };
  }
}
