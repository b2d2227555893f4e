package jobo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every message of every Korean bundle, filled as it may be filled. */
@Tag("quality")
class KoreanMessagesTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Pattern NUMBER = Pattern.compile("\\{(\\d+),(?:number|choice)");
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[,}]");
  private static final List<Integer> NUMBERS = List.of(0, 1, 2, 3, 10, 21, 100, 1000);
  private static final List<String> NAMES =
      List.of("LLM", "오디오", "자연어 처리", "Seoul", "서울", "11-21 08:30", "가람 12B", "news.opml");

  /** What others wrote is put into these, or a command, a colon or nothing. */
  private static final String ASIDE = ": 연결이 끊김";

  private static final List<Properties> BUNDLES = new ArrayList<>();

  @BeforeAll
  static void read() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(RESOURCES)) {
      files =
          all.filter(it -> it.getFileName().toString().matches("messages.*_ko\\.properties"))
              .toList();
    }
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      Properties bundle = new Properties();
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        bundle.load(reader);
      }
      BUNDLES.add(bundle);
    }
  }

  @Test
  void everyMessageReadsWellWithEveryArgument() {
    List<String> findings = new ArrayList<>();
    int texts = 0;
    int messages = 0;
    for (Properties bundle : BUNDLES) {
      for (String key : new TreeSet<>(bundle.stringPropertyNames())) {
        messages++;
        for (String text : filled(key, bundle.getProperty(key))) {
          texts++;
          KoreanReading.ofFrame(text).forEach(it -> findings.add(key + ": " + it));
        }
      }
    }
    System.out.printf("%d Korean messages, %d texts%n", messages, texts);
    assertThat(findings.stream().distinct()).isEmpty();
    assertThat(texts).isGreaterThan(messages);
  }

  @Test
  void allMessagesSpeakOnOneLevel() {
    List<String> texts = new ArrayList<>();
    for (Properties bundle : BUNDLES) {
      bundle
          .stringPropertyNames()
          .forEach(key -> texts.add(filled(key, bundle.getProperty(key)).getFirst()));
    }
    assertThat(SpeechLevels.mixed(texts)).isEmpty();
  }

  private static List<String> filled(String key, String pattern) {
    List<String> texts = new ArrayList<>();
    for (int at = 0; at < Math.max(NUMBERS.size(), NAMES.size()); at++) {
      texts.add(new MessageFormat(pattern, Locale.KOREAN).format(arguments(key, pattern, at)));
    }
    return texts.stream().distinct().toList();
  }

  private static Object[] arguments(String key, String pattern, int at) {
    Object[] arguments = new Object[10];
    Arrays.fill(arguments, "");
    Matcher each = ARGUMENT.matcher(pattern);
    while (each.find()) {
      int index = Integer.parseInt(each.group(1));
      arguments[index] = NAMES.get((at + index) % NAMES.size());
    }
    Matcher number = NUMBER.matcher(pattern);
    while (number.find()) {
      arguments[Integer.parseInt(number.group(1))] = NUMBERS.get(at % NUMBERS.size());
    }
    if (key.equals("why.grouped")) { // the story's category, its place and its publishers
      arguments[0] = at % 2 == 0 ? "" : "LLM ";
      arguments[1] = at % 3 == 0 ? "" : " #" + at;
      arguments[4] = at % 2 == 0 ? "" : ": 새벽일보, EvalHub";
    } else if (Pattern.compile("[가-힣]\\{\\d\\}$").matcher(pattern).find()) {
      arguments[Character.digit(pattern.charAt(pattern.length() - 2), 10)] =
          at % 2 == 0 ? "" : ASIDE;
    }
    return arguments;
  }
}
