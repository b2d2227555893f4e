package jobo.discordapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a message can be. */
class MessageLimitsTest {
  @AutoClose private final DiscordServer server = DiscordServer.start();
  @AutoClose private final RawClient client = new RawClient(server);
  private final Guild guild = server.guild("AI 모임", "ko", server.user("Minsu", "ko"));
  private final Channel text = server.textChannel(guild, "general");

  @BeforeEach
  void doNotCount() {
    server.rates().hold(Strictness.NONE);
  }

  /** A number in angle brackets stands for so many letters. */
  private RawClient.Answer sends(String json) {
    String filled = json;
    for (int length : new int[] {2000, 2001, 4097, 4096, 257, 256, 1025, 1024, 2049, 101, 81}) {
      filled = filled.replace("<" + length + ">", "x".repeat(length));
    }
    return client.post(RawClient.messages(text), filled);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'content':'<2000>'}
          {'embeds':[{'title':'<256>','description':'<4096>'}]}
          {'embeds':[{'fields':[{'name':'<256>','value':'<1024>'}]}]}
          {'embeds':[{'title':'x','url':'https://a.example/x?y=z#a'}]}
          {'embeds':[{'image':{'url':'https://a.example/x.png'},'color':16777215,'timestamp':'2026-11-21T00:00:00Z'}]}
          {'components':[{'type':1,'components':[{'type':2,'style':1,'label':'a','custom_id':'1'},{'type':2,'style':5,'label':'b','url':'https://b.example'}]}]}
          {'content':'x','components':[{'type':1,'components':[{'type':3,'custom_id':'1','options':[{'label':'a','value':'1'}]}]}]}
          {'content':'x','allowed_mentions':{'parse':['users'],'roles':['5']}}
          {'content':'x','flags':4096}
          {'flags':32768,'components':[{'type':10,'content':'Hello'},{'type':14},{'type':17,'components':[{'type':9,'components':[{'type':10,'content':'x'}],'accessory':{'type':2,'style':1,'label':'a','custom_id':'1'}}]}]}
          """)
  void whatKeepsToTheLimitsIsSent(String json) {
    sends(json).result();
    assertThat(server.violations()).isEmpty();
    assertThat(server.sent(text)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'content':'<2001>'}                          | content               | BASE_TYPE_MAX_LENGTH
          {'embeds':[{'title':'<257>'}]}                | embeds.0.title        | BASE_TYPE_MAX_LENGTH
          {'embeds':[{'description':'<4097>'}]}         | embeds.0.description  | BASE_TYPE_MAX_LENGTH
          {'embeds':[{'footer':{'text':'<2049>'}}]}     | embeds.0.footer.text  | BASE_TYPE_MAX_LENGTH
          {'embeds':[{'author':{'name':'<257>'}}]}      | embeds.0.author.name  | BASE_TYPE_MAX_LENGTH
          {'embeds':[{'fields':[{'name':'<257>','value':'x'}]}]}  | embeds.0.fields.0.name  | BASE_TYPE_MAX_LENGTH
          {'embeds':[{'fields':[{'name':'x','value':'<1025>'}]}]} | embeds.0.fields.0.value | BASE_TYPE_MAX_LENGTH
          {'embeds':[{'fields':[{'name':'','value':'x'}]}]}       | embeds.0.fields.0.name  | BASE_TYPE_REQUIRED
          {'embeds':[{'description':'<4096>'},{'description':'<2001>'}]} | embeds | MAX_EMBED_SIZE_EXCEEDED
          {'embeds':[{'title':'x','url':'ftp://a.example/'}]}     | embeds.0.url          | URL_TYPE_INVALID_SCHEME
          {'embeds':[{'title':'x','url':'a.example'}]}            | embeds.0.url          | URL_TYPE_INVALID_URL
          {'embeds':[{'title':'x','image':{'url':'attachment://no.png'}}]} | embeds.0.image.url | UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND
          {'embeds':[{}]}                               | embeds.0.description  | BASE_TYPE_REQUIRED
          {'content':'x','components':[{'type':1,'components':[]}]} | components.0.components | BASE_TYPE_BAD_LENGTH
          {'content':'x','components':[{'type':1,'components':[{'type':2,'style':1,'label':'<81>','custom_id':'1'}]}]} | components.0.components.0.label | BASE_TYPE_MAX_LENGTH
          {'content':'x','components':[{'type':1,'components':[{'type':2,'style':1,'label':'a','custom_id':'<101>'}]}]} | components.0.components.0.custom_id | BASE_TYPE_BAD_LENGTH
          {'content':'x','components':[{'type':1,'components':[{'type':2,'style':1,'label':'a'}]}]} | components.0.components.0.custom_id | BASE_TYPE_REQUIRED
          {'content':'x','components':[{'type':1,'components':[{'type':2,'style':1,'custom_id':'1'}]}]} | components.0.components.0 | BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED
          {'content':'x','components':[{'type':1,'components':[{'type':2,'style':5,'label':'a'}]}]} | components.0.components.0 | BUTTON_COMPONENT_URL_REQUIRED
          {'content':'x','components':[{'type':1,'components':[{'type':2,'style':5,'label':'a','custom_id':'1','url':'https://a.example'}]}]} | components.0.components.0 | BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE
          {'content':'x','components':[{'type':1,'components':[{'type':2,'style':5,'label':'a','url':'tel:5'}]}]} | components.0.components.0.url | URL_TYPE_INVALID_URL
          {'content':'x','components':[{'type':1,'components':[{'type':2,'style':1,'label':'a','custom_id':'1'},{'type':2,'style':1,'label':'b','custom_id':'1'}]}]} | components.0.components.1.custom_id | COMPONENT_CUSTOM_ID_DUPLICATED
          {'content':'x','components':[{'type':1,'components':[{'type':3,'custom_id':'1','options':[{'label':'a','value':'1'}]},{'type':2,'style':1,'label':'b','custom_id':'2'}]}]} | components.0.components | COMPONENT_LAYOUT_WIDTH_EXCEEDED
          {'content':'x','components':[{'type':1,'components':[{'type':3,'custom_id':'1','options':[{'label':'a','value':'1'},{'label':'b','value':'1'}]}]}]} | components.0.components.0.options.1.value | SELECT_COMPONENT_OPTION_VALUE_DUPLICATED
          {'content':'x','components':[{'type':10,'content':'x'}]}  | components.0.type | BASE_TYPE_CHOICES
          {'flags':32768,'content':'x','components':[{'type':10,'content':'x'}]} | content | MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2
          {'flags':32768,'embeds':[{'title':'x'}],'components':[{'type':10,'content':'x'}]} | embeds | MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2
          {'flags':32768,'components':[{'type':12,'items':[{'media':{'url':'attachment://no.png'}}]}]} | components.0.items.0.media.url | UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND
          {'content':'x','allowed_mentions':{'parse':['users'],'users':['5']}} | allowed_mentions | MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE
          {'content':'x','nonce':'123456789012345678901234567890'} | nonce | BASE_TYPE_MAX_LENGTH
          {'content':'x','message_reference':{'message_id':'5'}}   | message_reference | MESSAGE_REFERENCE_UNKNOWN_MESSAGE
          """)
  void whatDoesNotIsRefusedWithTheField(String json, String field, String code) {
    sends(json).wrong(field, code);
    assertThat(server.violations()).isNotEmpty();
    assertThat(server.refusals()).hasSize(1);
    assertThat(server.sent(text)).isEmpty();
  }

  @Test
  void lettersAreCodePoints() {
    client.sends(text, "😀".repeat(2000)).result();
    client.sends(text, "😀".repeat(2001)).wrong("content", "BASE_TYPE_MAX_LENGTH");
  }

  @ParameterizedTest
  @CsvSource({"embeds, 10, {'title':'x'}", "embeds, 11, {'title':'x'}"})
  void thereAreAtMostTenEmbeds(String field, int times, String element) {
    RawClient.Answer answer =
        sends(
            "{'%s':[%s]}".formatted(field, String.join(",", Collections.nCopies(times, element))));
    if (times == 10) {
      answer.result();
    } else {
      answer.wrong("embeds", "BASE_TYPE_MAX_LENGTH");
    }
  }

  @ParameterizedTest
  @CsvSource({"5, 5, ", "6, 1, components", "1, 6, components.0.components"})
  void thereAreAtMostFiveRowsOfFiveButtons(int rows, int buttons, String field) {
    String json =
        IntStream.range(0, rows)
            .mapToObj(row -> "{'type':1,'components':[%s]}".formatted(buttons(row, buttons)))
            .collect(Collectors.joining(","));
    RawClient.Answer answer = sends("{'components':[%s]}".formatted(json));
    if (field == null) {
      answer.result();
    } else {
      answer.refusal(400, 50035);
      assertThat(answer.json().at("/errors/" + field.replace('.', '/')).has("_errors")).isTrue();
    }
  }

  private static String buttons(int row, int buttons) {
    return IntStream.range(0, buttons)
        .mapToObj("{'type':2,'style':2,'label':'x','custom_id':'%d-%%d'}".formatted(row)::formatted)
        .collect(Collectors.joining(","));
  }

  @ParameterizedTest
  @CsvSource({
    "39, 100, 200, ",
    "40, 1, 400, COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
    "2, 2001, 400, COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
  })
  void theSecondVersionHas40ComponentsWith4000Letters(
      int times, int letters, int status, String code) {
    RawClient.Answer answer = displays(times, "x".repeat(letters));
    assertThat(answer.status()).isEqualTo(status);
    if (code != null) {
      answer.wrong("components", code);
    }
  }

  @Test
  void tooManyBytesInItBreakDiscordItself() {
    displays(1, "가".repeat(3_386)).result();
    displays(1, "가".repeat(3_387)).refusal(500, 0);
  }

  private RawClient.Answer displays(int times, String content) {
    String display = "{'type':10,'content':'%s'}".formatted(content);
    return sends(
        "{'flags':32768,'components':[{'type':17,'components':[%s]}]}"
            .formatted(String.join(",", Collections.nCopies(times, display))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{}", "{'content':''}", "{'content':'  '}", "{'embeds':[]}", "{'content':null}"})
  void anEmptyMessageIsNone(String json) {
    sends(json).refusal(400, 50006);
  }
}
