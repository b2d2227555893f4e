package jobo.collect.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedBytesTest {
  private static final String RSS =
      "<rss version='2.0'><channel><item><title>%s</title></item></channel></rss>";

  @ParameterizedTest
  @CsvSource({
    "EUC-KR, 인공지능 반도체 수출",
    "Shift_JIS, 人工知能の半導体",
    "EUC-JP, 人工知能の半導体",
    "GB18030, 人工智能芯片",
    "Big5, 人工智慧晶片",
    "windows-1251, Искусственный интеллект",
    "KOI8-R, Искусственный интеллект",
    "ISO-8859-2, Umělá inteligence",
    "ISO-8859-1, L'intelligence dépassée"
  })
  void aCharsetIsKnownByThePrologOrTheHeaderAlone(String charset, String title) {
    String feed = RSS.formatted(title);
    String prolog = "<?xml version='1.0' encoding='%s'?>".formatted(charset);

    assertThat(title(prolog + feed, charset, null)).isEqualTo(title);
    assertThat(title(feed, charset, "text/xml; charset=" + charset)).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource({"Shift_JIS, 人工知能の半導体", "windows-1251, Искусственный интеллект"})
  void whatThePrologSaysGoesBeforeTheHeaderWhereBothCanBe(String charset, String title) {
    String feed = "<?xml version='1.0' encoding='%s'?>".formatted(charset) + RSS.formatted(title);

    assertThat(title(feed, charset, "text/xml; charset=ISO-8859-1")).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource({"utf-8, Shift_JIS", "x-nonsense, Shift_JIS", "'', Shift_JIS"})
  void aPrologThatCannotBeTrueLeavesTheHeader(String declared, String charset) {
    String feed = "<?xml version='1.0' encoding='%s'?>".formatted(declared) + RSS.formatted("人工知能");

    assertThat(title(feed, charset, "application/rss+xml; charset=\"shift_jis\""))
        .isEqualTo("人工知能");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16BE", "UTF-16LE"})
  void utf16NeedsNoMark(String charset) {
    assertThat(title(RSS.formatted("인공지능"), charset, null)).isEqualTo("인공지능");
    assertThat(title("\n " + RSS.formatted("인공지능"), charset, null)).isEqualTo("인공지능");
    assertThat(title("{\"items\":[{\"title\":\"인공지능\"}]}", charset, null)).isEqualTo("인공지능");
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-16", "ISO-8859-1", "EUC-KR"})
  void validUtf8IsUtf8WhateverIsSaid(String declared) {
    String feed =
        "<?xml version='1.0' encoding='%s'?>".formatted(declared) + RSS.formatted("인공지능 \uFFFD");

    assertThat(title(feed, "UTF-8", "text/xml; charset=" + declared)).isEqualTo("인공지능 \uFFFD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uFEFF",
        "\uFEFF\uFEFF",
        "\r\n\t ",
        "\0\0\0",
        "\0",
        "PHP Notice: x\n",
        "\uFEFF\n"
      })
  void whatStandsBeforeThePrologDoesNotMatter(String stray) {
    String feed = stray + "<?xml version='1.0'?>" + RSS.formatted("인공지능");

    assertThat(title(feed, "UTF-8", null)).isEqualTo("인공지능");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "\u0001", "\u000B", "\uFFFE", "\uFFFF", "&#0;", "&#1;", "&#xFFFE;"})
  void whatXmlForbidsCostsNoMoreThanItself(String forbidden) {
    Feed feed = Feeds.rss("<item><title>One" + forbidden + " two</title></item><item/>");

    assertThat(feed.items()).hasSize(2);
    assertThat(feed.items().getFirst().title().replace("\uFFFD", "")).isEqualTo("One two");
  }

  private static String title(String feed, String charset, @Nullable String type) {
    Optional<Feed> read = Feeds.tryRead(feed.getBytes(Charset.forName(charset)), type);
    return read.orElseThrow().items().getFirst().title();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 5, 9})
  void bytesThatEndAnywhereAreNoFeedOrOne(int length) {
    byte[] bytes = new byte[length];
    System.arraycopy("<rss><item/>".getBytes(StandardCharsets.UTF_16BE), 0, bytes, 0, length);

    assertThat(Feeds.tryRead(bytes, null).stream().flatMap(it -> it.items().stream()))
        .isEqualTo(List.of());
  }
}
