package jobo.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import jobo.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.api.objects.Update;

/** What an update says to Jobo, read from the JSON that Telegram sends. */
class TurnReaderTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TurnReader reader = new TurnReader(77, "Jobo_Bot", Language.KOREAN);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "private | /digest llm | /digest llm",
        "private | /digest@jobo_bot llm | /digest llm",
        "private | /DIGEST@JOBO_BOT | /DIGEST",
        "private | What is new? | What is new?",
        "private | @jobo_bot what is new? | @jobo_bot what is new?",
        "private | /start digest_llm_2026-11-21 | /digest llm 2026-11-21",
        "private | /start digest_2026-11-21_sources | /digest 2026-11-21 sources",
        "private | /start ask | /ask",
        "private | /start | /start",
        "private | /start rm -rf * | /start rm -rf *",
        "group | /help | /help",
        "group | /help@jobo_bot | /help",
        "supergroup | @Jobo_Bot what is new? | what is new?",
        "supergroup | hey @jobo_bot, what? | hey , what?",
        "channel | /digest | /digest",
      })
  void whatIsForJoboIsReadWithoutItsName(String kind, String text, String read) {
    assertThat(read(message(kind, text, ""))).map(Turn::text).hasValue(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "private | /help@other_bot",
        "group | /help@other_bot",
        "group | good morning",
        "group | @jobo_bot",
        "group | @jobo_bot_too what is new?",
        "group | me@jobo_bot.example",
        "supergroup | /help!",
        "channel | good morning",
        "channel | @jobo_bot what is new?"
      })
  void whatIsNotForJoboIsNotRead(String kind, String text) {
    assertThat(read(message(kind, text, ""))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'via_bot':{'id':5,'is_bot':true,'first_name':'x'}",
        "'is_automatic_forward':true",
        "'from':{'id':5,'is_bot':true,'first_name':'other'}",
        "'text':null,'sticker':{'file_id':'a','file_unique_id':'b'}"
      })
  void whatNoPersonWroteIsNotRead(String more) {
    assertThat(read(message("supergroup", "/help", "," + more))).isEmpty();
  }

  @Test
  void anAnonymousAdministratorIsAPersonAndAnyOtherBotIsNone() {
    assertThat(read(message("supergroup", "/help", bot(1_087_968_824L))))
        .map(Turn::person)
        .hasValue(-100L);
    assertThat(read(message("supergroup", "/help", bot(1_087_968_825L)))).isEmpty();
  }

  @Test
  void aReplyToJoboIsAQuestionAndAReplyToAnybodyElseIsTalk() {
    assertThat(read(message("group", "and the price?", replyTo(77))))
        .map(Turn::text)
        .hasValue("and the price?");
    assertThat(read(message("group", "and the price?", replyTo(78)))).isEmpty();
  }

  @Test
  void aTopicIsKeptAndAThreadOfRepliesIsNone() {
    assertThat(
            read(message("supergroup", "/help", ",'message_thread_id':9,'is_topic_message':true")))
        .map(Turn::topic)
        .hasValue(9);
    assertThat(read(message("supergroup", "/help", ",'message_thread_id':9")).orElseThrow().topic())
        .isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "private, ko, KOREAN",
    "private, en-GB, ENGLISH",
    "private, fr, KOREAN",
    "group, en, KOREAN"
  })
  void inPrivateTheReplyIsInThePersonsLanguageElsewhereInTheChats(
      String kind, String code, Language language) {
    String from = PERSON.replace("}", ",'language_code':'" + code + "'}");
    assertThat(read(message(kind, "/help", ",'from':" + from)))
        .map(Turn::language)
        .hasValue(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"edited_message", "edited_channel_post"})
  void anEditSaysNothing(String field) {
    assertThat(read(message("private", "/help", "").replace("'message'", "'" + field + "'")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"private, PRIVATE", "group, GROUP", "supergroup, GROUP", "channel, CHANNEL"})
  void aPressedButtonIsItsCommand(String kind, Turn.Kind read) {
    Turn turn = read(pressed(kind, "/digest llm")).orElseThrow();
    assertThat(turn.text()).isEqualTo("/digest llm");
    assertThat(turn.kind()).isEqualTo(read);
    assertThat(turn.query()).isEqualTo("q");
    assertThat(turn.person()).isEqualTo(5);
    assertThat(turn.message()).isEqualTo(3);
  }

  @Test
  void whatNoButtonOfJoboSaysIsNotRead() {
    assertThat(read(pressed("private", "digest"))).isEmpty();
    assertThat(read(pressed("private", ""))).isEmpty();
    assertThat(
            read(
                "{'update_id':1,'callback_query':{'id':'q','from':%s,'data':'/help'}}"
                    .formatted(PERSON)))
        .as("under a message that was sent inline")
        .isEmpty();
    assertThat(read("{'update_id':1}")).isEmpty();
  }

  private static final String PERSON = "{'id':5,'is_bot':false,'first_name':'Minsu'}";

  private static String message(String kind, String text, String more) {
    String from = more.startsWith(",'from'") ? "" : ",'from':" + PERSON;
    String update = kind.equals("channel") ? "channel_post" : "message";
    String said = more.contains("'text':null") ? "" : ",'text':'" + text + "'";
    return "{'update_id':1,'%s':{'message_id':3,'date':1,'chat':{'id':%d,'type':'%s'}%s%s%s}}"
        .formatted(update, kind.equals("private") ? 5 : -100, kind, from, said, more);
  }

  private static String bot(long id) {
    return ",'from':{'id':%d,'is_bot':true,'first_name':'x'},'sender_chat':{'id':-100,'type':'supergroup'}"
        .formatted(id);
  }

  private static String replyTo(long id) {
    String from = "{'id':%d,'is_bot':true,'first_name':'x'}".formatted(id);
    return ",'reply_to_message':{'message_id':3,'date':1,'chat':{'id':-100,'type':'group'},"
        + "'from':"
        + from
        + ",'text':'x'}";
  }

  private static String pressed(String kind, String data) {
    String message =
        "{'message_id':3,'date':1,'chat':{'id':-100,'type':'" + kind + "'},'text':'x'}";
    return "{'update_id':1,'callback_query':{'id':'q','from':%s,'data':'%s','message':%s}}"
        .formatted(PERSON, data, message);
  }

  private Optional<Turn> read(String json) {
    try {
      return reader.read(JSON.readValue(json.replace('\'', '"'), Update.class));
    } catch (IOException unreadable) {
      throw new AssertionError(json, unreadable);
    }
  }
}
