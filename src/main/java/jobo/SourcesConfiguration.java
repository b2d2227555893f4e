package jobo;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import jobo.article.CategorySet;
import jobo.article.Source;
import jobo.article.Sources;
import jobo.classify.CategoryCatalogue;
import jobo.collect.CollectSettings;
import jobo.collect.SourceReader;
import jobo.collect.arxiv.ArxivSourceReader;
import jobo.collect.discovery.Discovery;
import jobo.collect.feed.FeedSourceReader;
import jobo.collect.hackernews.HackerNewsSourceReader;
import jobo.collect.huggingface.HuggingFaceSourceReader;
import jobo.fetch.Fetcher;
import jobo.fetch.Reroute;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Where articles come from: the sources, a reader of each kind, and the network they are on. */
@Configuration(proxyBeanMethods = false)
class SourcesConfiguration {

  @Bean
  @Profile("!demo")
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  CategoryCatalogue categoryCatalogue() {
    return BuiltIn.categories();
  }

  @Bean
  CategorySet categorySet(JoboSettings settings, CategoryCatalogue catalogue) {
    if (settings.categories().isEmpty()) {
      return catalogue.select(settings.categorySet());
    }
    try {
      return CategoryCatalogue.configured(settings.categories());
    } catch (IllegalArgumentException problem) {
      throw new SettingsException(String.valueOf(problem.getMessage()));
    }
  }

  @Bean
  @Profile("!demo")
  Sources sources(JoboSettings settings, CategorySet categories, CollectSettings collect) {
    List<SourceSettings> written =
        settings.sources().isEmpty() ? BuiltIn.sources() : settings.sources();
    List<Source> sources = new ArrayList<>();
    for (int at = 0; at < written.size(); at++) {
      Source source = written.get(at).source(at, categories, collect.every());
      if (sources.stream().anyMatch(it -> it.name().equals(source.name()))) {
        throw new SettingsException(
            "jobo.sources[%d].name = '%s': another source has this name; give each its own"
                .formatted(at, source.name()));
      }
      sources.add(source);
    }
    return new Sources(sources);
  }

  @Bean
  Fetcher fetcher(CollectSettings settings, ObjectProvider<Reroute> reroutes, Clock clock) {
    return new Fetcher(settings.fetchSettings(), reroutes.stream().toList(), clock);
  }

  @Bean
  SourceReader feedReader(Fetcher fetcher) {
    return new FeedSourceReader(fetcher, Discovery::feedOf);
  }

  @Bean
  SourceReader hackerNewsReader(Fetcher fetcher, Clock clock) {
    return new HackerNewsSourceReader(fetcher, clock);
  }

  @Bean
  SourceReader arxivReader(Fetcher fetcher) {
    return new ArxivSourceReader(fetcher);
  }

  @Bean
  SourceReader huggingFaceReader(Fetcher fetcher) {
    return new HuggingFaceSourceReader(fetcher);
  }
}
