package jobo.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobo.document.Block;
import jobo.document.Document;
import jobo.language.Language;
import jobo.subscription.ChatAddress;
import jobo.subscription.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every messenger keeps to, whatever platform it speaks to. */
@Timeout(120)
public abstract class MessengerContract {
  /** Where tests find the texts of {@link #hostile()}. */
  static final String HOSTILE = "jobo.delivery.MessengerContract#hostile";

  private static final int SENDERS = 8;

  /** The messenger under test; nothing was sent yet. */
  protected abstract Messenger messenger();

  /** A chat that it reaches. */
  protected abstract ChatAddress chat();

  /** A chat of its platform that it does not reach. */
  protected abstract ChatAddress stranger();

  /** All that has arrived in the chat. */
  protected abstract Arrival arrival();

  @Test
  void whatIsSentIsThereUnderAnIdOfItsOwn() {
    Sending first = send(chat(), SampleMessage.saying("one"));
    Sending second = send(chat(), SampleMessage.saying("two"));
    assertThat(List.of(first, second)).hasOnlyElementsOfType(Sending.Sent.class);
    assertThat(first).isNotEqualTo(second);
    assertThat(arrival().visible()).containsSubsequence("one", "two");
  }

  @Test
  void itsPlatformIsThatOfItsChats() {
    assertThat(messenger().platform())
        .isEqualTo(chat().platform())
        .isEqualTo(stranger().platform());
  }

  @Test
  void anAddressThatItDoesNotReachIsSaidToBeUnreachable() {
    for (Platform platform : Platform.values()) {
      ChatAddress foreign =
          platform == messenger().platform()
              ? stranger()
              : new ChatAddress(platform, chat().value());
      assertThat(send(foreign, SampleMessage.saying("hello")))
          .as("%s", foreign)
          .isInstanceOf(Sending.Unreachable.class);
    }
    assertThat(arrival().visible()).doesNotContain("hello");
  }

  /** What would act if it were more than text. */
  static Stream<String> hostile() {
    return Stream.of(
        "<b>bold</b> <img src=x onerror=alert(1)> </div> &lt; &amp;",
        "**[free](javascript:alert(1))** _a_ __b__ ~~c~~ ||d|| `e` ```f``` # g > h - i 1. j \\*",
        "@everyone @here @channel <@1234> <@&99> <#12> </digest:1> <t:0> tg://user?id=1 @durov",
        "$O(n^2)$ {0} %s ${x} #{y} :smile: /help /start@bot",
        "👩‍🚀 👨‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇰🇷 ❤️ e\u0301 가각",
        "한국어와 English, עברית, العربية, 日本語");
  }

  @ParameterizedTest
  @MethodSource(HOSTILE)
  void whateverATextHoldsItsReadersSeeItAndNothingOfItActs(String text) {
    Sending sending = send(chat(), SampleMessage.everywhere(text));
    assertThat(sending).isInstanceOf(Sending.Sent.class);
    assertThat(solid(arrival().visible()).split(Pattern.quote(solid(text)), -1))
        .as("seen in the heading, the paragraph, the link, the list, the quotation and the section")
        .hasSizeGreaterThan(6);
    assertThat(arrival().acting()).isEmpty();
    assertThat(arrival().links())
        .contains(SampleMessage.ADDRESS)
        .doesNotContain(URI.create("tg://user?id=1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one\u0000\u0007\btwo", "one\u001b[2J\u001b]0;x\u0007two", "one\u009b31mtwo",
        "one\u202e\u2066\u200f\u061ctwo", "one\ud800two\udc00", "one\ufeff\u2060\u00adtwo"
      })
  void whatSteersAReadersScreenDoesNotArrive(String text) {
    assertThat(send(chat(), SampleMessage.everywhere(text))).isInstanceOf(Sending.Sent.class);
    assertThat(arrival().visible()).containsSubsequence("one", "two");
    assertThat(
            arrival().visible().codePoints().filter(it -> it != '\n').mapToObj(Character::getType))
        .doesNotContain(
            (int) Character.CONTROL, (int) Character.SURROGATE, (int) Character.UNASSIGNED);
    assertThat(arrival().visible())
        .doesNotContain("\u202e", "\u2066", "\u200f", "\u061c", "\ufeff", "\u2060", "\u00ad");
    assertThat(arrival().acting()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"word ", "끝없는 제목 ", "unbroken", "👨‍👩‍👧‍👦", "@everyone ", "**x** "})
  void aTitleOfTenThousandCharactersArrivesFromItsBeginning(String piece) {
    String title = piece.repeat(10_000 / piece.length());
    assertThat(send(chat(), SampleMessage.everywhere(title))).isInstanceOf(Sending.Sent.class);
    assertThat(solid(arrival().visible())).contains(solid(piece.repeat(3)));
    assertThat(arrival().acting()).isEmpty();
  }

  @Test
  void everyButtonOfAMessageCanBeUsed() {
    List<Button> buttons =
        IntStream.range(0, 20)
            .mapToObj(it -> new Button("Press <b>" + it + "</b> @everyone", "/digest llm " + it))
            .toList();
    Message message = new Message(SampleMessage.saying("choose").document(), List.of(), buttons);
    assertThat(send(chat(), message)).isInstanceOf(Sending.Sent.class);
    assertThat(arrival().commands())
        .containsExactlyElementsOf(buttons.stream().map(Button::command).toList());
    assertThat(arrival().acting()).isEmpty();
  }

  @Test
  void aPictureThatIsNotAttachedIsToldInWords() {
    Document document =
        Document.of(Language.ENGLISH, new Block.Picture("day.png", "a chart of 3 bars"));
    assertThat(send(chat(), Message.of(document))).isInstanceOf(Sending.Sent.class);
    assertThat(solid(arrival().visible())).contains(solid("a chart of 3 bars"));
  }

  @Test
  void aMessageWithNothingToSeeIsAnsweredLikeAnyOther() {
    for (Message message :
        List.of(Message.of(Document.of(Language.KOREAN)), SampleMessage.saying("\u200f"))) {
      assertThat(send(chat(), message)).isInstanceOfAny(Sending.Sent.class, Sending.Refused.class);
    }
  }

  @Test
  void whatManySendAtOnceArrivesWhole() throws Exception {
    CyclicBarrier start = new CyclicBarrier(SENDERS);
    try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
      List<Callable<List<Sending>>> work =
          IntStream.range(0, SENDERS).mapToObj(it -> sender(it, start)).toList();
      List<Sending> sendings = new ArrayList<>();
      for (Future<List<Sending>> done : senders.invokeAll(work)) {
        sendings.addAll(done.get());
      }
      assertThat(sendings)
          .hasOnlyElementsOfType(Sending.Sent.class)
          .doesNotHaveDuplicates()
          .hasSize(SENDERS * 10);
    }
    String arrived = solid(arrival().visible());
    for (int number = 0; number < SENDERS * 10; number++) {
      assertThat(arrived)
          .contains("begin" + number + "." + "middle" + number + ".end" + number + ".");
    }
  }

  private Callable<List<Sending>> sender(int sender, CyclicBarrier start) {
    return () -> {
      start.await();
      return IntStream.range(sender * 10, sender * 10 + 10)
          .mapToObj(
              it -> send(chat(), SampleMessage.saying("begin" + it, "middle" + it, "end" + it)))
          .toList();
    };
  }

  private Sending send(ChatAddress to, Message message) {
    return messenger().send(to, message, UUID.randomUUID().toString());
  }

  /** A text without its spaces, as platforms break lines where they like; in composed form. */
  static String solid(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", "");
  }
}
