package jobo.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import jobo.article.Report;
import jobo.chat.discord.DiscordTexts;
import jobo.chat.telegram.TelegramTexts;
import jobo.demo.Newswire;
import jobo.demo.WireHouse;
import jobo.document.Document;
import jobo.document.HtmlRenderer;
import jobo.language.Language;
import jobo.llm.FakeModel;
import jobo.llm.ModelBench;
import jobo.llm.PromptSettings;
import jobo.llm.Prompts;
import jobo.llm.openai.ServedFake;
import org.junit.jupiter.api.Test;

/**
 * Three days of the newswire with the answers that an editor wrote by hand, in both formats and
 * languages, as pages under {@code target/edited-days} for whoever wants to read them.
 */
class EditedDaysTest {
  private static final Path PAGES = Path.of("target", "edited-days");
  private static final Masthead MASTHEAD = new Masthead(true, WireHouse.ZONE);
  private static final Path FONTS = Path.of("src/main/resources/fonts").toAbsolutePath();
  private static final Path PICTURES = Path.of("src/docs");
  private static final int DAYS = 3;

  /** Those that the README shows. */
  private static final Set<String> PICTURED =
      Set.of(
          "post_2026-11-21.ko", "news_2026-11-20.ko", "post_2026-11-20.en", "news_2026-11-19.en");

  private static final String HEAD =
      """
      <!doctype html><meta charset="utf-8"><style>
      @font-face {font-family: P; src: url(FONTS/Pretendard-Regular.otf)}
      @font-face {font-family: P; src: url(FONTS/Pretendard-Bold.otf); font-weight: bold}
      body {font: 15px/1.5 P, sans-serif; width: 358px; margin: 12px 16px; color: #1c1917;
        overflow-wrap: anywhere; word-break: keep-all}
      h1 {font-size: 22px; line-height: 1.3} h2 {font-size: 19px} h3 {font-size: 16px}
      a {color: #1d4ed8; text-decoration: none} img {max-width: 100%}
      ul, ol {padding-left: 20px} li {margin-bottom: 6px}
      blockquote {margin: 0; padding: 2px 12px; border-left: 4px solid #d6d3d1}
      </style>
      """;

  @Test
  void threeDaysAreWrittenAsAnEditorWouldAndEveryClaimHolds() throws IOException {
    List<LocalDate> dates = Newswire.dates().subList(10 - DAYS, 10);
    try (WireHouse house = WireHouse.closedUntil(dates.getFirst().minusDays(1));
        FakeModel server = FakeModel.start().answering(new EditorModel());
        ServedFake served = new ServedFake(server, new ModelBench(house.clock()))) {
      Prompts prompts = Prompts.of(new PromptSettings(null));
      for (LocalDate date : dates) {
        house.arrive(date);
        ModelWriter writer =
            new ModelWriter(
                served.model(), FakeModel.MODEL, prompts, ModelHouse.TIME, house.clock());
        assertThat(house.desk(writer).closeDue()).contains(date);
        for (Language language : Language.values()) {
          Digest digest = house.desk().find(date, language).orElseThrow();
          rejected(digest).forEach(it -> System.out.println(date + " " + language + " " + it));
          ModelWriterTest.assertValid(digest);
          assertThat(ModelWriterTest.claims(digest, Writer.LLM)).hasSizeGreaterThan(5);
          assertThat(digest.written(PostText.Kind.OPENING)).hasSizeGreaterThan(1);
          write(digest);
        }
      }
    }
  }

  private static List<ModelWork.Rejected> rejected(Digest digest) {
    PostText post = Objects.requireNonNull(digest.post());
    return Stream.concat(
            digest.told().stream().map(it -> Objects.requireNonNull(it.modelWork())),
            Stream.of(post.work()))
        .flatMap(it -> it.rejected().stream())
        .toList();
  }

  private static void write(Digest digest) throws IOException {
    new Archive(PAGES, MASTHEAD).write(digest); // the Markdown itself, and the charts
    HtmlRenderer html = new HtmlRenderer(WireHouse.ZONE);
    String name = "%s.%s".formatted(digest.date(), digest.language().tag());
    BlogPost post = new BlogPost(digest, MASTHEAD);
    String title = digest.written(PostText.Kind.TITLE).getFirst().text();
    page("post_" + name, "<h1>" + title + "</h1>" + html.render(post.document()));
    InsightsReport news = new InsightsReport(digest, Report.NEWS, MASTHEAD);
    page("news_" + name, html.render(news.document()).replace("\"/archive/", "\""));
    DigestPages pages = new DigestPages(digest, MASTHEAD);
    List<Document> chat =
        Stream.concat(
                Stream.of(pages.overview()),
                digest.told().stream().map(it -> pages.category(digest.category(it))))
            .toList();
    text("discord_" + name, chat, DiscordTexts::of);
    text("telegram_" + name, chat, TelegramTexts::of);
  }

  private static void text(
      String name, List<Document> documents, Function<Document, String> platform)
      throws IOException {
    String text = String.join("\n\n---\n\n", documents.stream().map(platform).toList());
    Files.writeString(PAGES.resolve(name + ".txt"), text);
  }

  /** As wide as a phone, in the fonts of the charts. */
  private static void page(String name, String body) throws IOException {
    Path page = PAGES.resolve(name + ".html");
    Files.writeString(page, HEAD.replace("FONTS/", FONTS.toUri().toString()) + body);
    if (PICTURED.contains(name) && "write".equals(System.getProperty("jobo.pictures"))) {
      photograph(page, PICTURES.resolve(name + ".png"));
    }
  }

  private static void photograph(Path page, Path picture) throws IOException {
    Process browser =
        new ProcessBuilder(
                "chromium",
                "--headless=new",
                "--no-sandbox",
                "--hide-scrollbars",
                "--window-size=390,1100",
                "--virtual-time-budget=3000",
                "--screenshot=" + picture.toAbsolutePath(),
                page.toUri().toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(browser.onExit().orTimeout(1, TimeUnit.MINUTES).join().exitValue()).isZero();
  }
}
