package jobo.store;

import jobo.article.ArticleStore;
import jobo.ask.ConversationStore;
import jobo.ask.QuestionMeter;
import jobo.chat.discord.DiscordTurnStore;
import jobo.chat.telegram.TurnStore;
import jobo.collect.SourceStore;
import jobo.delivery.DeliveryLog;
import jobo.delivery.OutboxStore;
import jobo.digest.EditionStore;
import jobo.llm.AnswerStore;
import jobo.llm.EmbeddingStore;
import jobo.llm.SpendingStore;
import jobo.story.StoryStore;
import jobo.subscription.SubscriptionStore;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The stores on the configured database. */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {

  @Bean
  static BeanPostProcessor connections() {
    return new Connections();
  }

  @Bean
  FlywayConfigurationCustomizer migrations() {
    return Connections::ofTheirOwn;
  }

  @Bean
  ArticleStore articleStore(
      JdbcOperations batches, JdbcClient database, TransactionOperations transactions) {
    return new DatabaseArticles(batches, database, transactions);
  }

  @Bean
  StoryStore storyStore(JdbcClient database, TransactionOperations transactions) {
    return new DatabaseStories(database, transactions);
  }

  @Bean
  EditionStore editionStore(JdbcClient database, TransactionOperations transactions) {
    return new DatabaseEditions(database, transactions);
  }

  @Bean
  SourceStore sourceStore(
      JdbcOperations batches, JdbcClient database, TransactionOperations transactions) {
    return new DatabaseSources(batches, database, transactions);
  }

  @Bean
  OutboxStore outboxStore(JdbcClient database, TransactionOperations transactions) {
    return new DatabaseOutbox(database, transactions);
  }

  @Bean
  DeliveryLog deliveryLog(JdbcClient database, TransactionOperations transactions) {
    return new DatabaseDeliveryLog(database, transactions);
  }

  @Bean
  SubscriptionStore subscriptionStore(JdbcClient database, TransactionOperations transactions) {
    return new DatabaseSubscriptions(database, transactions);
  }

  @Bean
  DiscordTurnStore discordTurnStore(JdbcClient database, TransactionOperations transactions) {
    return new DatabaseDiscordTurns(database, transactions);
  }

  @Bean
  TurnStore turnStore(JdbcClient database, TransactionOperations transactions) {
    return new DatabaseTurns(database, transactions);
  }

  @Bean
  ConversationStore conversationStore(JdbcClient database, TransactionOperations transactions) {
    return new DatabaseConversations(database, transactions);
  }

  @Bean
  QuestionMeter questionMeter(JdbcClient database, TransactionOperations transactions) {
    return new DatabaseQuestionMeter(database, transactions);
  }

  @Bean
  SpendingStore spendingStore(JdbcClient database, TransactionOperations transactions) {
    return new DatabaseSpending(database, transactions);
  }

  @Bean
  AnswerStore answerStore(JdbcClient database, TransactionOperations transactions) {
    return new DatabaseAnswers(database, transactions);
  }

  @Bean
  EmbeddingStore embeddingStore(JdbcClient database, TransactionOperations transactions) {
    return new DatabaseEmbeddings(database, transactions);
  }
}
