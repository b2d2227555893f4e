package jobo;

import java.time.Clock;
import java.util.List;
import jobo.ask.ConversationStore;
import jobo.ask.QuestionMeter;
import jobo.ask.RetentionSettings;
import jobo.delivery.Attachment;
import jobo.delivery.ChatProbe;
import jobo.delivery.ChatReach;
import jobo.delivery.Courier;
import jobo.delivery.DeliveryLog;
import jobo.delivery.Messenger;
import jobo.delivery.Messengers;
import jobo.delivery.OutboxStore;
import jobo.delivery.Pictures;
import jobo.digest.Archive;
import jobo.digest.ArchiveFile;
import jobo.digest.DigestSettings;
import jobo.digest.EditionDesk;
import jobo.digest.Masthead;
import jobo.edition.DeliveryDesk;
import jobo.subscription.SubscriptionStore;
import jobo.timer.DeliveryRound;
import jobo.timer.Housekeeping;
import jobo.timer.NewsRun;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How what subscriptions get becomes messages in their chats. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

  @Bean
  Messengers messengers(ObjectProvider<Messenger> messengers) {
    return new Messengers(messengers.stream().toList());
  }

  @Bean
  Pictures pictures(Archive archive) {
    return file ->
        ArchiveFile.named(file).flatMap(archive::read).map(png -> new Attachment(file, png));
  }

  @Bean
  ChatReach chatReach(SubscriptionStore subscriptions, OutboxStore outbox, Clock clock) {
    return new ChatReach(subscriptions, outbox, clock);
  }

  @Bean
  ChatProbe chatProbe(Messengers messengers, SubscriptionStore subscriptions, ChatReach reach) {
    return new ChatProbe(messengers, subscriptions, reach);
  }

  @Bean
  DeliveryDesk deliveryDesk(
      EditionDesk editions,
      DigestSettings settings,
      SubscriptionStore subscriptions,
      OutboxStore outbox,
      DeliveryLog log,
      Messengers messengers,
      Masthead masthead,
      Pictures pictures,
      Clock clock) {
    return new DeliveryDesk(
        editions,
        settings.calendar(),
        subscriptions,
        outbox,
        log,
        messengers,
        masthead,
        pictures,
        clock);
  }

  @Bean
  DeliveryRound deliveryRound(
      SubscriptionStore subscriptions,
      DeliveryDesk desk,
      NewsRun news,
      Messengers messengers,
      Clock clock) {
    return new DeliveryRound(subscriptions, desk, news::closeEditions, messengers, clock);
  }

  @Bean
  Housekeeping housekeeping(
      SubscriptionStore subscriptions,
      DeliveryLog log,
      ConversationStore conversations,
      QuestionMeter meter,
      RetentionSettings retention,
      Clock clock) {
    return new Housekeeping(subscriptions, log, conversations, meter, retention, clock);
  }

  /** An embedded database refuses a second process, so what lies there half done is nobody's. */
  @Bean
  Couriers couriers(
      Messengers messengers,
      OutboxStore outbox,
      ChatReach reach,
      Clock clock,
      @Value("${spring.datasource.url}") String database) {
    boolean alone = database.startsWith("jdbc:h2:file:") || database.startsWith("jdbc:h2:mem:");
    return new Couriers(
        messengers.all().stream().map(it -> new Courier(it, outbox, reach, clock, alone)).toList());
  }

  /** One for each platform that is switched on. They end before anything they need does. */
  static final class Couriers implements SmartLifecycle {
    private final List<Courier> all;
    private volatile boolean running;

    Couriers(List<Courier> all) {
      this.all = all;
    }

    /** They begin when all else has, see {@link StartConfiguration}. */
    @Override
    public boolean isAutoStartup() {
      return false;
    }

    @Override
    public void start() {
      running = true;
      all.forEach(Courier::start);
    }

    @Override
    public boolean isRunning() {
      return running;
    }

    /** All at a time, so that none waits for another's grace. */
    @Override
    public void stop() {
      List<Thread> closing = all.stream().map(it -> Thread.ofVirtual().start(it::close)).toList();
      try {
        for (Thread one : closing) {
          one.join();
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
      running = false;
    }
  }
}
