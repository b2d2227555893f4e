package jobo.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import jobo.subscription.ChatAddress;
import jobo.subscription.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every messenger keeps to whose messages are kept before they are sent. */
public abstract class ParcelContract extends MessengerContract {
  /** Where the messenger under test finds pictures. */
  protected static final Pictures PICTURES = SampleMessage::archived;

  /** Where the links of the messages lead, as bare text, too. */
  protected static final List<URI> TARGETS = List.of(SampleMessage.ADDRESS, SampleMessage.PAPER);

  /** More plainer forms than there can be. */
  private static final int TOO_MANY = 10;

  /** One of the platform's own messages that has arrived. */
  public record Piece(boolean silent, boolean pictured) {}

  /** All that have arrived in the chat, in their order. */
  protected abstract List<Piece> pieces();

  @Test
  void whatIsDividedArrivesWholeAndInItsOrder() {
    String[] paragraphs =
        IntStream.range(0, 80)
            .mapToObj(it -> "begin%d %send%d".formatted(it, "of a story ".repeat(30), it))
            .toArray(String[]::new);
    Button button = new Button("More", "/digest llm");
    Message message =
        new Message(SampleMessage.saying(paragraphs).document(), List.of(), List.of(button));
    List<String> bodies = messenger().bodies(message);
    assertThat(bodies).hasSizeGreaterThan(1);

    sendAll(bodies);
    assertThat(arrival().commands()).containsExactly(button.command());
    assertThat(pieces()).hasSameSizeAs(bodies);
    assertThat(solid(arrival().visible())).isEqualTo(solid(String.join(".", paragraphs) + "."));
  }

  @Test
  void aPictureArrivesWithTheWords() {
    sendAll(messenger().bodies(SampleMessage.pictured(SampleMessage.PICTURE)));
    assertThat(pieces()).filteredOn(Piece::pictured).hasSize(1);
    assertThat(solid(arrival().visible()))
        .contains("Themorningreport", "&a<chart>.", "Anewmodelis\"small\"andfast");
    assertThat(arrival().links()).contains(SampleMessage.ADDRESS, SampleMessage.PAPER);
    assertThat(arrival().commands()).containsExactly("/digest llm", "/help");
  }

  @Test
  void ofAPictureThatIsGoneTheWordsArrive() {
    sendAll(messenger().bodies(SampleMessage.pictured("gone.png")));
    assertThat(pieces()).isNotEmpty().noneMatch(Piece::pictured);
    assertThat(solid(arrival().visible())).contains("Themorningreport", "Anewmodel");
  }

  @Test
  void everyPlainerFormTellsTheWordsOrHasTheLinksAndKeepsTheButtons() {
    for (String body : messenger().bodies(SampleMessage.pictured(SampleMessage.PICTURE))) {
      Arrival whole = sent(body);
      List<String> plainer = forms(body).subList(1, forms(body).size());
      assertThat(plainer).isNotEmpty();
      for (String form : plainer) {
        Arrival seen = sent(form);
        boolean words = solid(seen.visible()).contains(solid(whole.visible()));
        assertThat(words || seen.links().containsAll(whole.links()))
            .as("%s is told by %s", whole.visible(), form)
            .isTrue();
        assertThat(seen.commands()).isEqualTo(whole.commands());
        assertThat(pieces().getLast().pictured()).isFalse();
      }
    }
  }

  @Test
  void thePlainestFormOfWhatHasLinksIsItsLinks() {
    for (String body : messenger().bodies(SampleMessage.pictured(SampleMessage.PICTURE))) {
      Arrival whole = sent(body);
      Arrival plainest = sent(forms(body).getLast());
      assertThat(plainest.links()).containsAll(whole.links());
    }
  }

  @ParameterizedTest
  @MethodSource(HOSTILE)
  void nothingOfATextActsInAnyForm(String text) {
    for (String body : messenger().bodies(SampleMessage.everywhere(text))) {
      for (String form : forms(body)) {
        assertThat(send(form)).as(form).isInstanceOf(Sending.Sent.class);
        assertThat(arrival().acting()).as(form).isEmpty();
        assertThat(arrival().links()).as(form).containsOnly(SampleMessage.ADDRESS);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatIsSilentMakesNoSoundAndNothingElseIs(boolean silent) {
    Message message = SampleMessage.pictured(SampleMessage.PICTURE).silent(silent);
    List<String> bodies = messenger().bodies(message);
    bodies.forEach(it -> sendAll(forms(it)));
    assertThat(pieces())
        .hasSizeGreaterThan(bodies.size())
        .extracting(Piece::silent)
        .containsOnly(silent);
  }

  @ParameterizedTest
  @ValueSource(strings = {"one\u0000two", "one\ud800two\udc00", "👩‍🚀 가각 \"\\ \u2028 ' %s {0}"})
  void aBodyCanBeKeptAsTextAndIsTheSameEachTime(String text) {
    Message message = SampleMessage.everywhere(text);
    List<String> bodies = messenger().bodies(message);
    assertThat(bodies).isEqualTo(messenger().bodies(message));
    for (String body : bodies) {
      String kept = new String(body.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
      assertThat(kept).isEqualTo(body).doesNotContain("\u0000");
    }
  }

  @Test
  void theDepartureIsAskedOnceAndBeforeAnythingArrives() {
    List<Integer> asked = new ArrayList<>();
    Sending sending =
        messenger()
            .send(
                parcel(chat(), hello()),
                () -> {
                  asked.add(pieces().size());
                  return true;
                });
    assertThat(sending).isInstanceOf(Sending.Sent.class);
    assertThat(asked).containsExactly(0);
    assertThat(pieces()).hasSize(1);
  }

  @Test
  void whatIsNotLetGoIsWithheldAndNothingArrives() {
    assertThat(messenger().send(parcel(chat(), hello()), () -> false))
        .isInstanceOf(Sending.Withheld.class);
    assertThat(pieces()).isEmpty();
    assertThat(send(hello())).isInstanceOf(Sending.Sent.class);
  }

  @Test
  void aKeyThatComesAgainIsTheSameMessageWhereThePlatformKnowsRepetitions() {
    Parcel parcel = parcel(chat(), hello());
    Sending first = messenger().send(parcel, Departure.FREE);
    Sending second = messenger().send(parcel, Departure.FREE);
    assertThat(List.of(first, second)).hasOnlyElementsOfType(Sending.Sent.class);
    boolean once = messenger().isRepeatable();
    assertThat(second.equals(first)).isEqualTo(once);
    assertThat(pieces()).hasSize(once ? 1 : 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "{}", "[]", "7", "some words", "{\"form\":\"NONE\"}", "{"})
  void aBodyThatNobodyCanReadIsRefusedAndHasNoPlainerForm(String body) {
    assertThat(messenger().plainer(body)).isEmpty();
    assertThat(send(body)).isInstanceOf(Sending.Refused.class);
    assertThat(pieces()).isEmpty();
  }

  @Test
  void aParcelToAnAddressOutOfReachIsSaidToBeUnreachable() {
    for (ChatAddress foreign : foreign()) {
      assertThat(messenger().send(parcel(foreign, hello()), Departure.FREE))
          .as("%s", foreign)
          .isInstanceOf(Sending.Unreachable.class);
    }
    assertThat(pieces()).isEmpty();
  }

  @Test
  void whatIsGrantedIsToldWithoutAMessage() {
    assertThat(messenger().access(chat()).isFree()).isTrue();
    for (ChatAddress foreign : foreign()) {
      assertThat(messenger().access(foreign).barred()).as("%s", foreign).isPresent();
    }
    assertThat(pieces()).isEmpty();
  }

  @Test
  void whereAMessageHasAnAddressItIsOneOfTheWeb() {
    Sending.Sent sent = (Sending.Sent) send(hello());
    assertThat(messenger().link(chat(), sent.remoteId()).map(URI::getScheme))
        .isIn(Optional.empty(), Optional.of("https"));
    assertThat(messenger().link(chat(), "no id")).isEmpty();
  }

  private List<ChatAddress> foreign() {
    List<ChatAddress> foreign = new ArrayList<>(List.of(stranger()));
    for (Platform platform : Platform.values()) {
      if (platform != messenger().platform()) {
        foreign.add(new ChatAddress(platform, chat().value()));
      }
    }
    return foreign;
  }

  private String hello() {
    return messenger().bodies(SampleMessage.saying("hello")).getFirst();
  }

  /** A body and all its plainer forms. */
  private List<String> forms(String body) {
    List<String> forms = new ArrayList<>(List.of(body));
    for (Optional<String> next = messenger().plainer(body);
        next.isPresent();
        next = messenger().plainer(next.get())) {
      forms.add(next.get());
      assertThat(forms).doesNotHaveDuplicates().hasSizeLessThan(TOO_MANY);
    }
    return forms;
  }

  /** Sends bodies as those of one delivery, each behind the one before. */
  private void sendAll(List<String> bodies) {
    String first = null;
    for (String body : bodies) {
      Parcel parcel = new Parcel(chat(), body, UUID.randomUUID().toString(), first);
      Sending sending = messenger().send(parcel, Departure.FREE);
      assertThat(sending).as(body).isInstanceOf(Sending.Sent.class);
      first = first == null ? ((Sending.Sent) sending).remoteId() : first;
    }
  }

  /** What arrives of a body. */
  private Arrival sent(String body) {
    Arrival before = arrival();
    assertThat(send(body)).as(body).isInstanceOf(Sending.Sent.class);
    Arrival after = arrival();
    return new Arrival() {
      @Override
      public String visible() {
        return after.visible().substring(before.visible().length());
      }

      @Override
      public List<String> acting() {
        return rest(before.acting(), after.acting());
      }

      @Override
      public List<URI> links() {
        return rest(before.links(), after.links());
      }

      @Override
      public List<String> commands() {
        return rest(before.commands(), after.commands());
      }
    };
  }

  private static <T> List<T> rest(List<T> before, List<T> after) {
    return after.subList(before.size(), after.size());
  }

  private Sending send(String body) {
    return messenger().send(parcel(chat(), body), Departure.FREE);
  }

  private static Parcel parcel(ChatAddress chat, String body) {
    return new Parcel(chat, body, UUID.randomUUID().toString(), null);
  }
}
