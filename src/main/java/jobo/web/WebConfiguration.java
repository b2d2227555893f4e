package jobo.web;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import jobo.article.CategorySet;
import jobo.chat.CommandHandler;
import jobo.chat.ProgressBoard;
import jobo.digest.DigestSettings;
import jobo.digest.EditionDesk;
import jobo.digest.Masthead;
import jobo.document.HtmlRenderer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Everything that is served over HTTP: pages, chat box, archive, API and feeds. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(WebSettings.class)
@Import({
  PageController.class,
  AssetController.class,
  ChatController.class,
  ProgressController.class,
  ArchiveController.class,
  ArticlesApi.class,
  StoriesApi.class,
  SourcesApi.class,
  DigestsApi.class,
  AskApi.class,
  RejectedApi.class,
  FeedController.class,
  Problems.class,
  ErrorAnswers.class
})
public class WebConfiguration implements WebMvcConfigurer {
  private static final Duration CHAT_TIMEOUT = Duration.ofSeconds(60);
  private static final int CHATS_AT_A_TIME = 4;
  private static final int AFTER_HEADERS = Ordered.HIGHEST_PRECEDENCE + 10;

  private final OperatorAccess access;

  WebConfiguration(OperatorAccess access) {
    this.access = access;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new AdminDoor(access)).addPathPatterns(AdminDoor.PATHS);
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/jobo/web/assets/")
        .setCacheControl(CacheControl.maxAge(30, TimeUnit.DAYS).cachePublic());
  }

  @Bean
  DigestShelf digestShelf(EditionDesk desk, DigestSettings settings, Clock clock) {
    return new DigestShelf(desk, settings.calendar(), clock);
  }

  @Bean
  PageTemplates pageTemplates() {
    return new PageTemplates();
  }

  @Bean
  PageAssets pageAssets(CategorySet categories) {
    return new PageAssets(categories);
  }

  @Bean
  PageFrames pageFrames(
      Masthead masthead,
      DigestShelf shelf,
      PageAssets assets,
      ProgressBoard board,
      OperatorAccess access) {
    return new PageFrames(masthead, shelf, assets, board, access);
  }

  @Bean
  ProblemPage problemPage(PageFrames frames, PageTemplates templates, DigestSettings settings) {
    return new ProblemPage(frames, templates, settings.language());
  }

  @Bean
  ChatDoor chatDoor(OperatorAccess access, WebSettings settings) {
    return new ChatDoor(access, settings);
  }

  @Bean
  ChatTurns chatTurns(CommandHandler commands, Masthead masthead) {
    HtmlRenderer renderer = new HtmlRenderer(masthead.zone(), ChatTurns.TOP_HEADING);
    return new ChatTurns(commands, renderer, CHAT_TIMEOUT, CHATS_AT_A_TIME);
  }

  @Bean
  JsonBody jsonBody(JsonMapper json) {
    return new JsonBody(json);
  }

  @Bean
  Feeds feeds(DigestShelf shelf, Masthead masthead, WebSettings settings, Clock clock) {
    return new Feeds(shelf, masthead, new HtmlRenderer(masthead.zone()), settings, clock);
  }

  @Bean
  FilterRegistrationBean<SecurityHeaders> securityHeaders() {
    FilterRegistrationBean<SecurityHeaders> filter =
        new FilterRegistrationBean<>(new SecurityHeaders());
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  @Bean
  FilterRegistrationBean<RateLimitFilter> rateLimit(
      WebSettings settings, Clock clock, JsonMapper json) {
    int perMinute = settings.requestsPerMinute();
    FilterRegistrationBean<RateLimitFilter> filter =
        new FilterRegistrationBean<>(
            new RateLimitFilter(new RateLimit(perMinute, clock), perMinute, json));
    filter.addUrlPatterns("/api/*", "/feed.xml", "/feed.json");
    filter.setOrder(AFTER_HEADERS);
    return filter;
  }
}
