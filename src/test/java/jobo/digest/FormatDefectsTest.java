package jobo.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jobo.BuiltInCategories;
import jobo.article.Category;
import jobo.article.Report;
import jobo.demo.Newswire;
import jobo.demo.WireHouse;
import jobo.document.MarkdownRenderer;
import jobo.language.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What readers of earlier digests of this format suffered, counted in the Insights reports of the
 * newswire's days as it was counted there (in brackets what was found in 116 of those).
 */
@Tag("quality")
class FormatDefectsTest {
  private static final Pattern PART = Pattern.compile("(?m)^(?=\\d\\. \\*\\*|\\*\\*)");
  private static final Pattern SECTION = Pattern.compile("(?m)^## ");
  private static final Pattern ITEM = Pattern.compile("(?m)^ +\\d+\\. (?!\\*\\*\\S[^*]*\\*\\*:$)");
  private static final Pattern HEADING = Pattern.compile("(?m)^## (.*)$");
  private static final Pattern LINK = Pattern.compile("\\]\\(https?://");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
  private static final Pattern SENTENCE = Pattern.compile("“[^”]{10,}”");
  private static final Pattern HEDGED =
      Pattern.compile(
          "수 있|것으로 보인|것으로 예상|전망된|기대된|예상된|중요하|중요한|필요하|필요성|가능성|시사합|시사한"
              + "|\\b(?:may|might|could|can|should|likely|potential\\w*|important|crucial|suggests?)\\b");
  private static final Pattern JUNK =
      Pattern.compile(
          "쿠키|로그인(?:이|하)|구독하|유료 회원|자바스크립트를|페이지를 찾을 수 없"
              + "|\\b(?:cookies?|subscribe|log ?in|sign in|(?:enable|disable) javascript|page not found|access denied)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MARKUP =
      Pattern.compile("(?<!\\\\)<(?:/?(?:a|b|i|p|div|span|br|img|script|em|strong)\\b|!--)");
  private static final Pattern PROMPT =
      Pattern.compile("(?i)as an ai\\b|as a language model|here is the summary|물론입니다|요약하면 다음과 같");

  private final List<String> reports = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();
  private final List<String> whole = new ArrayList<>();

  /** A story in a report, and whether it was told on an earlier day and has no news. */
  private record Item(String text, boolean again) {}

  @Test
  void theReportsOfTheNewswireHaveNextToNoneOfTheOldDefects() {
    for (Language language : Language.values()) {
      read(language);
    }
    Set<String> names = new HashSet<>();
    for (Category category : BuiltInCategories.full().categories()) {
      Stream.of(Language.values())
          .forEach(it -> names.add(category.emoji() + " " + category.name(it)));
    }
    List<String> headings =
        reports.stream().flatMap(it -> HEADING.matcher(it).results().map(m -> m.group(1))).toList();
    List<String> sections =
        reports.stream().flatMap(it -> SECTION.splitAsStream(it).skip(1)).toList();

    double again = share(items.stream().filter(Item::again).count(), items.size());
    long strange = headings.stream().filter(it -> !names.contains(it)).count();
    double unlinked =
        share(items.stream().filter(it -> !LINK.matcher(it.text).find()).count(), items.size());
    double hedged =
        share(whole.stream().filter(it -> HEDGED.matcher(it).find()).count(), whole.size());
    double figures =
        1000.0
            * reports.stream().mapToLong(it -> figures(plain(it))).sum()
            / reports.stream().mapToLong(it -> plain(it).length()).sum();
    double withoutFigure =
        share(
            sections.stream().filter(it -> told(it).noneMatch(t -> figures(t) > 0)).count(),
            sections.size());
    long junk = items.stream().filter(it -> JUNK.matcher(it.text).find()).count();
    long markup = reports.stream().filter(it -> MARKUP.matcher(it).find()).count();
    long prompts = reports.stream().filter(it -> PROMPT.matcher(it).find()).count();
    double length = reports.stream().mapToInt(String::length).average().orElseThrow();
    int longest = reports.stream().mapToInt(String::length).max().orElseThrow();

    System.out.printf(
        Locale.ROOT,
        """
        %d Insights reports of %d days, %d items (found in the earlier ones)
          reported on an earlier day, without news  %5.1f %%   (43.6 %%)
          labels outside the configured set         %5d     (115 labels)
          items without a link beside the claim     %5.1f %%   (100 %%)
          hedged sentences on effects and in short  %5.1f %%   of %d (71 %%)
          figures a thousand characters             %5.2f     (1.07)
          sections without a figure in what is told %5.1f %%   (64 %%)
          junk pages summarised                     %5d     (repeatedly)
          raw markup, prompt text                 %3d, %d     (seen)
          characters on average, at most     %6.0f, %d     (9,400, 26,000)
        """,
        reports.size(),
        Newswire.dates().size(),
        items.size(),
        again,
        strange,
        unlinked,
        hedged,
        whole.size(),
        figures,
        withoutFigure,
        junk,
        markup,
        prompts,
        length,
        longest);
    assertThat(items).hasSizeGreaterThan(180);
    assertThat(whole).hasSizeGreaterThan(10);
    assertThat(again).isZero();
    assertThat(strange).isZero();
    assertThat(unlinked).isZero();
    assertThat(hedged).isZero();
    assertThat(figures).isGreaterThan(5);
    assertThat(withoutFigure).isLessThan(20);
    assertThat(junk).isZero();
    assertThat(markup).isZero();
    assertThat(prompts).isZero();
    assertThat(length).as("half of theirs").isLessThan(9_400 / 2.0);
    assertThat(longest).as("half of theirs").isLessThan(26_000 / 2);
  }

  private void read(Language language) {
    Set<String> told = new HashSet<>();
    try (WireHouse house = WireHouse.closedUntil(WireHouse.TODAY)) {
      for (LocalDate date : Newswire.dates()) {
        Digest digest = house.desk().find(date, language).orElseThrow();
        for (Report report : Report.values()) {
          String text =
              new MarkdownRenderer(ZoneOffset.UTC)
                  .render(
                      new InsightsReport(digest, report, new Masthead(false, ZoneOffset.UTC))
                          .document());
          reports.add(text);
          take(text, told);
        }
      }
    }
  }

  private void take(String report, Set<String> told) {
    for (String part : PART.splitAsStream(report).toList()) {
      if (part.matches("(?s)\\d\\. \\*\\*(?:주요 사건|Major events)\\*\\*:.*")) {
        Matcher item = ITEM.matcher(part);
        List<Integer> starts = new ArrayList<>();
        while (item.find()) {
          starts.add(item.start());
        }
        starts.add(part.length());
        for (int at = 0; at + 1 < starts.size(); at++) {
          String text = part.substring(starts.get(at), starts.get(at + 1));
          items.add(new Item(text, !told.add(told(text).findFirst().orElse(text))));
        }
      } else if (part.matches("(?s)\\d\\. \\*\\*(?:영향 분석|최종 요약|Impact|In short)\\*\\*:.*")) {
        SENTENCE.matcher(part).results().forEach(it -> whole.add(it.group()));
      }
    }
  }

  /** What is told in a text: the words of articles, without publishers, counts and addresses. */
  private static Stream<String> told(String text) {
    return Pattern.compile("\\*\\*[^*]{8,}\\*\\*|“[^”]{10,}”|\\[[^\\]]{12,}\\]\\(")
        .matcher(text)
        .results()
        .map(it -> it.group());
  }

  private static String plain(String text) {
    return ADDRESS.matcher(text).replaceAll("");
  }

  private static long figures(String text) {
    return Pattern.compile("\\d[\\d.,]*").matcher(text).results().count();
  }

  private static double share(long some, long all) {
    return 100.0 * some / all;
  }
}
