package jobo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.chat.CommandHandler;
import jobo.chat.Conversation;
import jobo.chat.Invitations;
import jobo.chat.Request;
import jobo.chat.Rights;
import jobo.chat.WireCommands;
import jobo.delivery.Message;
import jobo.demo.WireArticles;
import jobo.demo.WireHouse;
import jobo.digest.Digest;
import jobo.digest.DigestPages;
import jobo.digest.FrontPage;
import jobo.digest.Masthead;
import jobo.document.Document;
import jobo.language.Language;
import jobo.language.Messages;
import jobo.subscription.ChatAddress;
import jobo.subscription.Platform;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes what Jobo says in Korean where people can read it: {@code target/korean-examples.md}. */
@Tag("quality")
class KoreanExamplesTest {
  private static final Path PAGE = Path.of("target", "korean-examples.md");
  private static final LocalDate EARLIER = WireHouse.TODAY.minusDays(3);
  private static final ChatAddress CHAT = new ChatAddress(Platform.TELEGRAM, "7");

  private static final List<String> COMMANDS =
      List.of(
          "/help",
          "/digest",
          "/digest llm",
          "/digest 오디오 어제",
          "/digest llm " + EARLIER,
          "/digest 강화 학습 2026-11-13",
          "/digest 모레쯤",
          "/digest 2020-01-01",
          "/digest 멀티모다",
          "/digset",
          "/ask",
          "/ask 가람 12B의 KMMLU 점수는?",
          "/ask 나래반도체 대표의 연봉은 얼마인가?",
          "피오르 34B는 몇 개 언어를 다루나?",
          "/categories",
          "/sources",
          "/status",
          "/subscribe 글쎄요",
          "/subscribe llm 25:70",
          "/subscribe llm 화성",
          "/subscribe llm 프랑스어",
          "/subscribe LLM, 오디오 08:30",
          "/subscriptions",
          "/settings",
          "/settings time 99",
          "/settings time 07:30",
          "/status",
          "/why",
          "/why 그 기사",
          "/why https://nowhere.example/x",
          "/why https://northwind-ai.example/northwind-fjord-34b",
          "/unsubscribe 오디오",
          "/unsubscribe");

  private final List<String> examples = new ArrayList<>();
  private final List<String> frame = new ArrayList<>();
  private final String articles =
      WireArticles.all().stream()
          .map(it -> String.join("\n", it.title(), it.blurb(), it.text(), it.source().value()))
          .collect(Collectors.joining("\n"));

  @Test
  void whatJoboSaysIsWrittenForAReaderAndReadsWell(@TempDir Path archives) throws IOException {
    try (WireHouse house = WireHouse.closedUntil(WireHouse.TODAY)) {
      house.clock().advance(Duration.ofHours(1));
      digests(house);
      CommandHandler commands = WireCommands.of(house, archives, new Invitations());
      COMMANDS.forEach(it -> say(commands, it));
    }
    Stream.of("digest.nothing", "digest.nothing-since", "delivery.no-edition")
        .forEach(it -> add("(" + it + ")", Messages.in(Language.KOREAN).text(it)));
    Files.writeString(PAGE, "# Jobo in Korean\n\n" + String.join("\n", examples));
    System.out.printf("%d examples, %d texts of the frame%n", examples.size(), frame.size());
    assertThat(examples).hasSizeGreaterThanOrEqualTo(30);
    assertThat(KoreanReading.ofFrame(frame).stream().distinct()).isEmpty();
  }

  private void digests(WireHouse house) {
    Masthead masthead = new Masthead(true, WireHouse.ZONE);
    for (LocalDate date : List.of(WireHouse.TODAY, EARLIER)) {
      Digest digest = house.desk().find(date, Language.KOREAN).orElseThrow();
      document(
          "front page " + date,
          new FrontPage(digest, masthead).page(60, Optional.empty()).document());
      DigestPages pages = new DigestPages(digest, masthead);
      document("overview " + date, pages.overview());
      document("category " + date, pages.category(digest.category(digest.told().getFirst())));
    }
  }

  private void say(CommandHandler commands, String command) {
    List<Document> replies = new ArrayList<>();
    commands.handle(
        new Request(CHAT, Language.KOREAN, command, Rights.ALL),
        new Conversation() {
          @Override
          public void step(String text) {
            frame.add(text);
          }

          @Override
          public void reply(Message message) {
            replies.add(message.document());
          }
        });
    assertThat(replies).as(command).isNotEmpty();
    document(command, replies.getLast());
  }

  private void document(String title, Document document) {
    List<DocumentLines.Line> lines = DocumentLines.of(document);
    add(title, lines.stream().map(DocumentLines.Line::whole).collect(Collectors.joining("\n")));
    lines.stream()
        .flatMap(it -> it.texts().stream())
        .map(it -> DocumentLines.Line.unquoted(it).strip().replaceFirst("^[·→—] ?", ""))
        .filter(it -> !it.isBlank() && !articles.contains(it.replaceFirst("…$", "")))
        .forEach(frame::add);
  }

  private void add(String title, String text) {
    examples.add("## " + title + "\n\n```\n" + text + "\n```\n");
  }
}
