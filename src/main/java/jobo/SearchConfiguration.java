package jobo;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import jobo.article.ArticleStore;
import jobo.llm.ModelSettings;
import jobo.search.IndexCondition;
import jobo.search.IndexFollower;
import jobo.search.MeaningFollower;
import jobo.search.MeaningIndex;
import jobo.search.Meanings;
import jobo.search.PassageIndex;
import jobo.search.SearchSettings;
import jobo.text.Embeddings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The search index, what keeps it current, and how it is. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {
  /** Many times what lies between two looks at the articles. */
  private static final Duration BEHIND = Duration.ofSeconds(30);

  /** The demo keeps nothing, and who prints one digest asks nothing. */
  @Bean
  PassageIndex passageIndex(
      SearchSettings settings, ApplicationArguments arguments, Environment environment) {
    if (environment.acceptsProfiles(Profiles.of("demo"))
        || JoboApplication.isOnce(arguments.getSourceArgs())) {
      return new PassageIndex();
    }
    try {
      return PassageIndex.in(settings.directory());
    } catch (UncheckedIOException problem) {
      throw new SettingsException(
          "jobo.search.directory = '%s': the search index cannot be kept there (%s); choose a directory that this user may write and no other Jobo uses"
              .formatted(settings.directory(), problem.getMessage()));
    }
  }

  @Bean
  IndexFollower indexFollower(PassageIndex index, ArticleStore articles, Clock clock) {
    return new IndexFollower(index, articles, clock);
  }

  /**
   * Search by meaning; nothing where no model tells meanings, or nobody stays to follow them.
   *
   * @param index what articles mean
   * @param follower what keeps it current
   */
  record ByMeaning(@Nullable MeaningIndex index, @Nullable MeaningFollower follower)
      implements AutoCloseable {
    void start() {
      if (follower != null) {
        follower.start();
      }
    }

    @Override
    public void close() {
      if (follower != null) {
        follower.close();
      }
      if (index != null) {
        index.close();
      }
    }
  }

  @Bean
  ByMeaning byMeaning(
      SearchSettings settings,
      ModelSettings models,
      Embeddings embeddings,
      ArticleStore articles,
      ApplicationArguments arguments,
      Environment environment,
      Clock clock) {
    String model = models.embeddingModel();
    if (!embeddings.isOn()
        || model == null
        || environment.acceptsProfiles(Profiles.of("demo"))
        || JoboApplication.isOnce(arguments.getSourceArgs())) {
      return new ByMeaning(null, null);
    }
    MeaningIndex index = MeaningIndex.in(settings.directory().resolve("meanings"), model);
    return new ByMeaning(index, new MeaningFollower(index, embeddings, articles, clock));
  }

  @Bean
  Meanings meanings(ByMeaning byMeaning, Embeddings embeddings, Clock clock) {
    MeaningIndex index = byMeaning.index();
    return index == null ? Meanings.off() : Meanings.of(embeddings, index, clock);
  }

  /** A search that stays behind is told, and makes nothing else ill. */
  @Bean
  HealthIndicator searchIndexHealthIndicator(IndexFollower follower, Clock clock) {
    return () -> {
      IndexCondition condition = follower.condition();
      boolean isBehind = condition.lookedAt().plus(BEHIND).isBefore(clock.instant());
      Health.Builder health =
          condition.isRebuilding()
              ? Health.status(new Status("REBUILDING", "all articles are being indexed"))
              : isBehind
                  ? Health.status(new Status("BEHIND", "the articles were not read of late"))
                  : Health.up();
      return health
          .withDetail("articles", condition.articles())
          .withDetail("upTo", condition.lookedAt())
          .build();
    };
  }

  @Bean
  MeterBinder searchIndexMeters(
      PassageIndex index, IndexFollower follower, ByMeaning byMeaning, Clock clock) {
    return registry -> {
      Gauge.builder("jobo.search.meanings", byMeaning, SearchConfiguration::meant)
          .description("Articles that can be found by what they mean")
          .register(registry);
      Gauge.builder("jobo.search.articles", follower, it -> it.condition().articles())
          .description("Articles that can be found")
          .register(registry);
      Gauge.builder("jobo.search.size", index, PassageIndex::bytes)
          .description("What the search index takes on disk")
          .baseUnit("bytes")
          .register(registry);
      Gauge.builder("jobo.search.behind", follower, it -> behind(it, clock))
          .description("For how long the articles were not read")
          .baseUnit("seconds")
          .register(registry);
    };
  }

  private static double meant(ByMeaning byMeaning) {
    MeaningIndex index = byMeaning.index();
    return index == null ? 0 : index.articles();
  }

  private static double behind(IndexFollower follower, Clock clock) {
    return Duration.between(follower.condition().lookedAt(), clock.instant()).toMillis() / 1e3;
  }
}
