package jobo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.ArticleStore;
import jobo.article.CategorySet;
import jobo.article.Sorting;
import jobo.article.Source;
import jobo.article.Sources;
import jobo.ask.AnswerWriter;
import jobo.ask.Answerer;
import jobo.ask.AskSettings;
import jobo.ask.ConversationStore;
import jobo.ask.Dialogue;
import jobo.ask.QuestionMeter;
import jobo.ask.RetentionSettings;
import jobo.chat.CommandHandler;
import jobo.chat.Invitations;
import jobo.chat.Privacy;
import jobo.chat.ProgressBoard;
import jobo.chat.QuestionDesk;
import jobo.chat.SubscriptionDesk;
import jobo.chat.discord.DiscordRenderer;
import jobo.chat.telegram.TelegramRenderer;
import jobo.classify.CategoryCatalogue;
import jobo.classify.Classifier;
import jobo.collect.CollectSettings;
import jobo.collect.Collector;
import jobo.collect.Fingerprints;
import jobo.collect.SourceReader;
import jobo.collect.SourceStore;
import jobo.collect.page.PageReader;
import jobo.delivery.DeliveryLog;
import jobo.delivery.Messengers;
import jobo.delivery.OutboxStore;
import jobo.digest.Archive;
import jobo.digest.ArchiveSettings;
import jobo.digest.DigestSettings;
import jobo.digest.EditionDesk;
import jobo.digest.EditionStore;
import jobo.digest.Masthead;
import jobo.digest.ModelWriter;
import jobo.edition.ArticleTrails;
import jobo.fetch.Fetcher;
import jobo.llm.LanguageModel;
import jobo.llm.ModelSettings;
import jobo.llm.PromptSettings;
import jobo.llm.Prompts;
import jobo.llm.SpendingStore;
import jobo.llm.TokenBudget;
import jobo.search.Meanings;
import jobo.search.PassageIndex;
import jobo.story.MeaningReader;
import jobo.story.Story;
import jobo.story.StoryStore;
import jobo.subscription.SubscriptionStore;
import jobo.text.Embeddings;
import jobo.timer.NewsRun;
import jobo.web.OperatorAccess;
import jobo.web.WebSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The rooms of the house and how they are joined. */
@Configuration(proxyBeanMethods = false)
class NewsroomConfiguration {

  @Bean
  Collector collector(
      CollectSettings settings,
      List<SourceReader> readers,
      Fetcher fetcher,
      Classifier classifier,
      ArticleStore articles,
      SourceStore states,
      Clock clock) {
    return new Collector(
        settings,
        readers,
        new PageReader(fetcher),
        (article, source) -> sorting(classifier, article, source),
        articles,
        states,
        clock);
  }

  private static Sorting sorting(Classifier classifier, Article article, Source source) {
    return source.category() == null
        ? classifier.sort(article)
        : new Sorting(source.category(), 1, List.of("source"));
  }

  @Bean
  NewsRun newsRun(
      Sources sources,
      Collector collector,
      ArticleStore articles,
      StoryStore stories,
      Embeddings embeddings,
      EditionDesk desk,
      Archive archive,
      ProgressBoard board,
      Clock clock) {
    MeaningReader meanings = new MeaningReader(embeddings, clock);
    return new NewsRun(
        sources, collector, articles, stories, meanings, desk, archive, board, clock);
  }

  @Bean
  Classifier classifier(CategorySet categories, CategoryCatalogue catalogue) {
    return new Classifier(categories, catalogue);
  }

  @Bean
  @Profile("!demo")
  Masthead masthead(DigestSettings settings) {
    return new Masthead(false, settings.zone());
  }

  @Bean
  EditionDesk editionDesk(
      ArticleStore articles,
      StoryStore stories,
      EditionStore editions,
      CategorySet categories,
      Sources sources,
      DigestSettings settings,
      ModelWriter writer,
      Clock clock) {
    return new EditionDesk(
        articles,
        stories,
        editions,
        categories,
        sources,
        settings.calendar(),
        Optional.of(writer),
        clock);
  }

  @Bean
  ModelWriter modelWriter(
      LanguageModel model,
      ModelSettings settings,
      Prompts prompts,
      DigestSettings digest,
      Clock clock) {
    String name = Objects.requireNonNullElse(settings.model(), "");
    return new ModelWriter(model, name, prompts, digest.writingTime(), clock);
  }

  @Bean
  Archive archive(ArchiveSettings settings, Masthead masthead) {
    Path directory = settings.directory();
    try {
      Files.createDirectories(directory);
    } catch (IOException problem) {
      throw new SettingsException(
          "jobo.archive.directory = '%s': no directory can be made there; choose one that this user may write"
              .formatted(directory));
    }
    if (!Files.isWritable(directory)) {
      throw new SettingsException(
          "jobo.archive.directory = '%s': this user may not write there; choose another"
              .formatted(directory));
    }
    return new Archive(directory, masthead);
  }

  @Bean
  Answerer answerer(
      PassageIndex index, ArticleStore articles, AnswerWriter writer, Meanings meanings) {
    return new Answerer(index, articles, Optional.of(writer), meanings);
  }

  @Bean
  AnswerWriter answerWriter(
      LanguageModel model, ModelSettings settings, Prompts prompts, Clock clock) {
    String name = Objects.requireNonNullElse(settings.model(), "");
    return new AnswerWriter(model, name, prompts, clock);
  }

  @Bean
  Dialogue dialogue(
      Answerer answerer,
      ArticleStore articles,
      StoryStore stories,
      CategorySet categories,
      DigestSettings settings) {
    return new Dialogue(
        answerer,
        articles,
        cited -> related(stories, cited),
        categories,
        new Dialogue.Days(settings.time(), settings.zone()));
  }

  /** All articles of the stories that articles belong to. */
  private static Set<ArticleId> related(StoryStore stories, Set<ArticleId> cited) {
    return stories.storiesOf(cited).values().stream()
        .distinct()
        .flatMap(it -> stories.find(it).stream())
        .map(Story::articles)
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }

  @Bean
  QuestionDesk questionDesk(
      Dialogue dialogue,
      ConversationStore conversations,
      QuestionMeter meter,
      AskSettings limits,
      DeliveryLog deliveries,
      StoryStore stories,
      Clock clock) {
    return new QuestionDesk(dialogue, conversations, meter, limits, deliveries, stories, clock);
  }

  @Bean
  TokenBudget tokenBudget(
      SpendingStore spending, ModelSettings model, DigestSettings digest, Clock clock) {
    return new TokenBudget(spending, model.dailyTokenBudget(), digest.zone(), clock);
  }

  @Bean
  Prompts prompts(PromptSettings settings) {
    return Prompts.of(settings);
  }

  @Bean
  ProgressBoard progressBoard() {
    return new ProgressBoard();
  }

  @Bean
  CommandHandler commandHandler(
      EditionDesk desk,
      CategorySet categories,
      Archive archive,
      Masthead masthead,
      QuestionDesk questions,
      Sources sources,
      SourceStore states,
      ArticleTrails trails,
      Invitations invitations,
      SubscriptionDesk subscriptions,
      RetentionSettings retention,
      ModelSettings models) {
    return CommandHandler.of(
        desk,
        categories,
        archive,
        masthead,
        questions,
        sources,
        states,
        trails,
        invitations,
        subscriptions,
        new Privacy(retention.conversations(), told(models)));
  }

  /** Who is told of questions. */
  private static List<Privacy.Model> told(ModelSettings models) {
    URI server = models.baseUrl();
    return server == null
        ? List.of()
        : Stream.of(models.model(), models.embeddingModel())
            .filter(Objects::nonNull)
            .map(it -> new Privacy.Model(it, server.getHost()))
            .toList();
  }

  @Bean
  ArticleTrails articleTrails(
      ArticleStore articles,
      StoryStore stories,
      EditionDesk desk,
      DigestSettings settings,
      SubscriptionStore subscriptions,
      DeliveryLog log,
      Messengers messengers,
      Clock clock) {
    return new ArticleTrails(
        articles,
        stories,
        desk,
        settings.calendar(),
        subscriptions,
        log,
        messengers,
        Fingerprints::ofAddress,
        clock);
  }

  @Bean
  SubscriptionDesk subscriptionDesk(
      SubscriptionStore store,
      OutboxStore outbox,
      DeliveryLog log,
      Messengers messengers,
      DigestSettings defaults,
      Clock clock) {
    return new SubscriptionDesk(store, outbox, log, messengers, defaults, clock);
  }

  @Bean
  Invitations invitations() {
    return new Invitations();
  }

  @Bean
  DiscordRenderer discordRenderer(DigestSettings settings, WebSettings web) {
    return new DiscordRenderer(settings.zone(), web.publicUrl());
  }

  @Bean
  TelegramRenderer telegramRenderer(DigestSettings settings, WebSettings web) {
    return new TelegramRenderer(settings.zone(), web.publicUrl());
  }

  @Bean
  @Profile("!demo")
  OperatorAccess operatorAccess(JoboSettings settings) {
    String token = settings.adminToken();
    return token == null || token.isBlank()
        ? new OperatorAccess.Off()
        : new OperatorAccess.Guarded(token);
  }
}
