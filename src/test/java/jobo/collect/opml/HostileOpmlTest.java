package jobo.collect.opml;

import static jobo.collect.opml.OpmlReaderTest.body;
import static jobo.collect.opml.OpmlReaderTest.feed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileOpmlTest {
  private static final String ALDER = "<outline text='Alder' xmlUrl='https://alder.example/f'/>";

  @Test
  void aWronglyDeclaredCharsetIsSeenThrough() {
    String file =
        "<?xml version='1.0' encoding='UTF-8'?>"
            + body("<outline text='인공지능신문과 새벽테크' xmlUrl='https://a.example/f'/>");

    assertThat(read(file.getBytes(Charset.forName("EUC-KR"))).taken())
        .extracting(it -> it.name().value())
        .containsExactly("인공지능신문과 새벽테크");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // never closed
        "<opml version='2.0'><body><outline text='Alder' xmlUrl='https://alder.example/f'>",
        // no head, no body, no root
        "<outline text='Alder' xmlUrl='https://alder.example/f'/>",
        // cut off, bare ampersand, attribute without quotes, stray end
        "<opml><body></head><outline text=Alder xmlUrl='https://alder.example/f'/><outline text='R&D' ",
        "\u0000<opml>\u0000<body><outline te\u0000xt='Al\u0000der' xmlUrl='https://alder.exam\u0000ple/f'/>",
        "<OPML><BODY><OUTLINE TEXT='Alder' XMLURL='https://alder.example/f'/></BODY></OPML>",
        "  \n\uFEFF<?xml version='1.0'?><?xml version='1.0'?><opml><outline text='Alder' xmlUrl='https://alder.example/f'/>"
      })
  void brokenXmlStillGivesItsFeeds(String file) {
    assertThat(read(file).taken()).contains(feed("Alder", "https://alder.example/f"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\u0000\u0000",
        "<html><body><p>Not here</p></body></html>",
        "{\"opml\": 1}",
        "<rss><channel><title>A feed</title></channel></rss>"
      })
  void whatIsNoOpmlIsSaidToBeNone(String file) {
    assertThat(OpmlReader.read(file.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void entitiesAreNeitherExpandedNorLoaded() {
    String laughs =
        IntStream.rangeClosed(1, 9)
            .mapToObj(it -> "<!ENTITY l%d '%s'>".formatted(it, ("&l" + (it - 1) + ";").repeat(10)))
            .collect(Collectors.joining("", "<!ENTITY l0 'ha'>", ""));
    String file =
        "<?xml version='1.0'?><!DOCTYPE opml [%s<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                .formatted(laughs)
            + body(ALDER + "<outline text='&l9;&x;' xmlUrl='https://b.example/&x;'/>");

    assertThat(inTime(file.getBytes(StandardCharsets.UTF_8)).orElseThrow().taken())
        .contains(feed("Alder", "https://alder.example/f"))
        .allSatisfy(
            it ->
                assertThat(it.name() + " " + it.url()).hasSizeLessThan(100).doesNotContain("root"));
  }

  @Test
  void deepFoldersAreReadAsFarAsTheyAreSane() {
    String file = body("<outline text='f'>".repeat(200_000) + ALDER);

    assertThat(inTime(file.getBytes(StandardCharsets.UTF_8))).isPresent();
  }

  @Test
  void ofAHundredThousandOutlinesFiveThousandAreTaken() {
    String file =
        body(
            IntStream.range(0, 100_000)
                .mapToObj(
                    it -> "<outline text='same' xmlUrl='https://a%d.example/'/>".formatted(it))
                .collect(Collectors.joining()));

    OpmlReader.Read read = inTime(file.getBytes(StandardCharsets.UTF_8)).orElseThrow();

    assertThat(read.taken())
        .hasSize(5_000)
        .extracting(OutlinedSource::name)
        .doesNotHaveDuplicates();
    assertThat(read.leftOut())
        .hasSize(95_000)
        .extracting(LeftOut::reason)
        .containsOnly(LeftOut.Reason.TOO_MANY);
  }

  @Test
  void aTitleAsLargeAsTheFileIsCut() {
    String file =
        body(
            "<outline text='%s' xmlUrl='https://a.example/f'/>"
                .formatted("<b>x".repeat(2_000_000)));

    assertThat(inTime(file.getBytes(StandardCharsets.UTF_8)).orElseThrow().taken())
        .allSatisfy(it -> assertThat(it.name().value()).hasSizeLessThanOrEqualTo(100));
  }

  @Test
  void noiseNeverCrashes() {
    Random random = new Random(7);
    byte[] good = body(ALDER.repeat(3)).getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < 500; round++) {
      byte[] noisy = good.clone();
      for (int hit = 0; hit < 8; hit++) {
        noisy[random.nextInt(noisy.length)] = (byte) random.nextInt();
      }
      assertThat(OpmlReader.read(noisy).map(it -> it.taken().size()).orElse(0)).isBetween(0, 3);
    }
  }

  private static Optional<OpmlReader.Read> inTime(byte[] file) {
    return assertTimeoutPreemptively(Duration.ofSeconds(30), () -> OpmlReader.read(file));
  }

  private static OpmlReader.Read read(String file) {
    return read(file.getBytes(StandardCharsets.UTF_8));
  }

  private static OpmlReader.Read read(byte[] file) {
    return OpmlReader.read(file).orElseThrow();
  }
}
