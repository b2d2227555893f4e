package jobo.collect.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jobo.collect.page.PageReading.Reason;

/**
 * Tells the text of an article from what stands in its place: banners, walls, errors, lists.
 *
 * <p>Paragraphs that ask for something are taken out; what is left must be enough for an article.
 */
final class PageGate {
  private static final int SHORTEST = 250;
  private static final int LONGEST_ASKING = 500;
  private static final double MOST_LINKS = 0.5;
  private static final int LIST_LINE = 60;
  private static final double MOST_IN_LINES = 0.7;

  private static final Map<Reason, Pattern> ASKING =
      Map.of(
          Reason.COOKIE_BANNER,
          phrases(
              "(?:use|uses|using|accept|reject|manage|store|place|allow|strictly necessary|third.party|about) (?:of )?(?:all )?(?:our )?cookies",
              "cookie (?:policy|settings|preferences|consent|notice)",
              "consent to (?:the use|our use|processing)",
              "our (?:\\d+ )?partners (?:store|use|process|may)",
              "legitimate interest",
              "쿠키(?:를|의)? ?(?:사용|허용|동의|설정|수락|거부|저장|정책)",
              "맞춤형 광고",
              "개인정보 (?:수집|처리).{0,20}동의"),
          Reason.PAYWALL,
          phrases(
              "subscribe (?:now )?to (?:continue|read|keep reading|unlock)",
              "this (?:article|story|post|content) is (?:only )?(?:for|available to|reserved for|exclusive to) (?:our )?(?:paid |paying |premium )?(?:subscribers|members)",
              "(?:subscriber|member).only (?:article|story|post|content)",
              "already a (?:subscriber|member)\\?",
              "(?:your|you.ve reached your|you have read your) (?:last )?(?:free article|article limit|monthly limit)",
              "to (?:continue|keep) reading,? (?:subscribe|start|sign|become)",
              "(?:이|본|해당) ?(?:기사|콘텐츠|글)(?:는|은).{0,30}(?:유료|구독|회원|프리미엄).{0,20}(?:전용|만|에게)",
              "구독 ?후 ?(?:이용|읽|열람)|구독하(?:시면|고) (?:전문|전체|계속)",
              "(?:전문|기사 전체)(?:은|는|을|를).{0,20}(?:구독|회원|결제)"),
          Reason.LOG_IN,
          phrases(
              "(?:log|sign) ?in to (?:continue|read|view|your account|access)",
              "please (?:log|sign) ?in",
              "create (?:a free |an )?account to (?:continue|read)",
              "(?:verify|verifying|confirm) (?:that )?you are (?:a )?human|are you a robot|not a robot",
              "checking (?:if the site connection is secure|your browser)",
              "enable javascript|javascript is (?:disabled|required|not enabled)|turn on javascript",
              "unusual (?:traffic|activity)",
              "로그인(?:이 필요| 후| 하시면|하시면|해 ?주세요|하셔야)",
              "회원 ?가입 ?후|자동 ?입력 ?방지|로봇이 아닙니다",
              "자바스크립트(?:를|가)? ?(?:활성|사용|켜|허용|지원)"),
          Reason.ERROR_PAGE,
          phrases(
              "(?:page|article|content|story) (?:you (?:are|were|requested|requesting).{0,30} )?(?:(?:could|can)(?:not|n.t| not) be found|not found|is no longer available|no longer exists|does(?:n.t| not) exist|has been (?:removed|deleted|moved))",
              "(?:404|403|500|502|503) (?:error|not found|forbidden|bad gateway|service)|error (?:404|403|500|502|503)",
              "access (?:denied|to this page has been denied)|permission to (?:access|view)",
              "something went wrong|internal server error|(?:service|temporarily) unavailable|try again later",
              "페이지를 찾을 수 없|존재하지 않는 (?:페이지|기사|게시)|(?:삭제|이동)(?:된|되었거나|된 기사).{0,20}(?:페이지|기사|게시)",
              "(?:페이지|기사|게시물)(?:가|이|는|은)? ?(?:삭제|존재하지 않|없습니다)",
              "접근(?:이|할)? ?(?:거부|권한|차단|수 없)|일시적인? 오류|서비스 점검|잠시 후 다시"));

  private static final Pattern ERROR_TITLE =
      Pattern.compile(
          "(?i)^\\W*(?:(?:404|403|50[0-4])\\b|error\\b|page not found|not found|access denied|just a moment|attention required|페이지를 찾을|오류|접근 거부)");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?。…][\"'”’)\\]]*$");

  private PageGate() {}

  /** What a text is. */
  sealed interface Verdict {
    /** An article's text, without paragraphs that ask for something. */
    record Good(String text) implements Verdict {}

    /** No article's text. */
    record Junk(Reason reason) implements Verdict {}
  }

  /**
   * What the text found on a page is.
   *
   * @param title the page's own title
   * @param text its paragraphs, divided by blank lines
   * @param linkShare which share of its letters are links, from 0 to 1
   */
  static Verdict judge(String title, String text, double linkShare) {
    Set<Reason> asked = EnumSet.noneOf(Reason.class);
    List<String> kept = new ArrayList<>();
    for (String paragraph : text.split("\n\n", -1)) {
      Optional<Reason> asking = asking(paragraph);
      asking.ifPresentOrElse(asked::add, () -> kept.add(paragraph));
    }
    String rest = String.join("\n\n", kept);
    // What stands before a wall is the beginning only: whoever cites it has not read the article.
    if (asked.contains(Reason.PAYWALL)) {
      return new Verdict.Junk(Reason.PAYWALL);
    }
    if (ERROR_TITLE.matcher(title).find() && Passage.weight(rest) < SHORTEST * 4) {
      return new Verdict.Junk(asked.stream().findFirst().orElse(Reason.ERROR_PAGE));
    }
    if (Passage.weight(rest) < SHORTEST) {
      return new Verdict.Junk(asked.stream().findFirst().orElse(Reason.TOO_SHORT));
    }
    return linkShare > MOST_LINKS || isList(kept)
        ? new Verdict.Junk(Reason.LIST)
        : new Verdict.Good(rest);
  }

  private static Optional<Reason> asking(String paragraph) {
    if (paragraph.length() > LONGEST_ASKING) {
      return Optional.empty();
    }
    return ASKING.entrySet().stream()
        .filter(it -> it.getValue().matcher(paragraph).find())
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst();
  }

  /** Most of the text is in short lines that end no sentence. */
  private static boolean isList(List<String> paragraphs) {
    int lines =
        paragraphs.stream()
            .filter(it -> Passage.weight(it) < LIST_LINE && !SENTENCE_END.matcher(it).find())
            .mapToInt(String::length)
            .sum();
    int all = paragraphs.stream().mapToInt(String::length).sum();
    return paragraphs.size() >= 5 && lines > all * MOST_IN_LINES;
  }

  private static Pattern phrases(String... phrases) {
    return Pattern.compile(String.join("|", phrases), Pattern.CASE_INSENSITIVE);
  }
}
