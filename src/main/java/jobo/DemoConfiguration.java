package jobo;

import java.time.InstantSource;
import java.util.List;
import jobo.article.Publisher;
import jobo.article.Report;
import jobo.article.Source;
import jobo.article.SourceKind;
import jobo.article.SourceName;
import jobo.article.Sources;
import jobo.collect.CollectSettings;
import jobo.demo.DemoClock;
import jobo.demo.Newswire;
import jobo.demo.NewswireServer;
import jobo.demo.WirePublisher;
import jobo.digest.DigestSettings;
import jobo.digest.Masthead;
import jobo.fetch.Reroute;
import jobo.web.OperatorAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The demo: the sample newswire takes the place of the world, and has a time of its own. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

  @Bean
  DemoClock clock(DigestSettings settings) {
    DemoClock clock = new DemoClock(settings.zone(), InstantSource.system());
    clock.set(settings.calendar().close(Newswire.dates().getFirst()));
    return clock;
  }

  @Bean
  Newswire newswire() {
    return Newswire.bundled();
  }

  @Bean
  NewswireServer newswireServer(Newswire newswire, DemoClock clock) {
    return NewswireServer.start(newswire, clock);
  }

  @Bean
  Reroute reroute(NewswireServer server) {
    return new Reroute(".example", server.base());
  }

  @Bean
  Sources sources(Newswire newswire, CollectSettings settings) {
    List<Source> sources = newswire.publishers().stream().map(it -> source(it, settings)).toList();
    return new Sources(sources);
  }

  @Bean
  Masthead masthead(DigestSettings settings) {
    return new Masthead(true, settings.zone());
  }

  @Bean
  OperatorAccess operatorAccess() {
    return new OperatorAccess.Open();
  }

  private static Source source(WirePublisher publisher, CollectSettings settings) {
    return new Source(
        new SourceName(publisher.name()),
        publisher.feed(),
        SourceKind.FEED,
        publisher.papers() ? Report.PAPERS : Report.NEWS,
        publisher.language(),
        null,
        settings.every(),
        1,
        new Publisher(publisher.family()));
  }
}
