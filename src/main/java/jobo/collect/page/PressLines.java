package jobo.collect.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of an article what its publisher adds to every article: the reporter's address, notices
 * of copyright, captions and links to other articles.
 */
final class PressLines {
  private static final int LONGEST_LINE = 240;
  private static final int LONGEST_HEADING = 60;
  private static final String MAIL = "[\\w.+-]{1,40}@[\\w-]{1,40}(?:\\.[\\w-]{1,20}){1,4}";
  private static final String REPORTER = "[가-힣]{2,4} ?(?:(?:인턴|선임|전문|수습|객원)? ?기자|특파원|논설위원|통신원|앵커)";

  private static final Pattern ADDED =
      Pattern.compile(
          "(?iU)"
              + String.join(
                  "|",
                  "(?:^|[<\\[(])\\W{0,3}(?:copyright|저작권자|ⓒ|©).*",
                  ".*(?:무단 ?(?:전재|복제|배포|사용)|재배포 ?금지|all rights reserved).*",
                  "^[\\W_]*(?:(?:글|사진|영상|취재|기자명)[\\W_]*){0,3}(?:"
                      + REPORTER
                      + "[\\W_]*)+(?:"
                      + MAIL
                      + ")?\\W*(?:다른 ?기사 ?보기)?\\W*$",
                  "^\\W*(?:[가-힣]{2,12}[ =/·]{1,3})?(?:e-?mail ?:? ?)?" + MAIL + "\\W*$",
                  "^\\W*(?:기사 ?)?(?:입력|승인|수정|등록|최종 ?수정|게재|송고)(?:일|시간)? ?:? ?\\d{4}[-./년].{0,60}$",
                  "^▲.*",
                  "^\\W{0,2}(?:사진|이미지|그래픽|영상|자료|출처)(?: ?제공)? ?[=:/|].{0,120}$",
                  "^\\W{0,2}(?:photos?|photographs?|image|illustration|graphic|credit)(?: (?:by|credit|courtesy))? ?[:=/].{0,120}$",
                  "^[▶☞▷►◀※].{0,160}(?:제보|구독|카카오톡|채널|바로 ?가기|관련 ?기사|클릭|내려받기|앱).{0,80}$",
                  "^\\W*(?:광고|공유(?:하기)?|기사 ?공유|스크랩(?:하기)?|인쇄(?:하기)?|프린트|글[자씨] ?크기.{0,10}|댓글 ?\\d*|좋아요 ?\\d*|추천 ?\\d*|구독(?:하기)?|목록(?:으로)?|본문 ?듣기)\\W*$",
                  "^\\W*(?:advertisement|skip advertisement|share(?: this)?(?: article| story| post)?|tweet|print|save|email|listen to this article|subscribe|sign up|comments?(?: \\(?\\d+\\)?)?|\\d+ comments?)\\W*$"));

  /** What stands above a list of links to other articles. */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(?iU)^\\W*(?:관련 ?(?:기사|뉴스|글|링크)|함께 ?(?:보면|읽으면|읽을).{0,12}|많이 ?본.{0,10}|(?:주요|인기|추천|최신|다른) ?(?:기사|뉴스|글)|"
              + "related(?: (?:articles?|stories|posts|content|news|links|reading|topics?))?|read (?:more|next|also)|more (?:on this story|from .{1,30}|stories|news|like this)|"
              + "(?:you )?(?:may|might) also like|most (?:read|popular|viewed)|recommended(?: for you| reading)?|also from .{1,30}|trending(?: now)?|up next)\\W*$");

  private static final Pattern DATELINE =
      Pattern.compile(
          "(?U)^[\\[(【<](?:[^\\])】>=]{1,20}=)?[^\\])】>=]{1,24}(?:[\\])】>])\\s*(?:"
              + REPORTER
              + ")?\\s*=\\s*"
              + "|^[\\[(【][^\\])】]{0,24}"
              + REPORTER
              + "[\\])】]\\s*=?\\s*"
              + "|^"
              + REPORTER
              + "\\s*=\\s*");

  private static final Pattern SIGNATURE =
      Pattern.compile(
          "(?U)(?<=[.!?\"”’」])\\s*(?:/|\\[|\\()?\\s*(?:[가-힣]{2,8} ?= ?)?"
              + REPORTER
              + "\\W{0,3}(?:"
              + MAIL
              + ")?\\W{0,3}$");

  private PressLines() {}

  /** The paragraphs that are the article's own. */
  static List<Passage> without(List<Passage> article) {
    List<Passage> kept = new ArrayList<>();
    boolean elsewhere = false;
    for (Passage passage : article) {
      boolean isLine = !passage.isProse();
      elsewhere =
          (elsewhere && isLine)
              || (passage.text().length() <= LONGEST_HEADING
                  && ELSEWHERE.matcher(passage.text()).matches());
      if (!elsewhere && !isAdded(passage)) {
        kept.add(trimmed(passage));
      }
    }
    return kept;
  }

  private static boolean isAdded(Passage passage) {
    return passage.text().length() <= LONGEST_LINE && ADDED.matcher(passage.text()).matches();
  }

  private static Passage trimmed(Passage passage) {
    String text = passage.text();
    if (text.length() > 4_000) {
      return passage;
    }
    text = SIGNATURE.matcher(DATELINE.matcher(text).replaceFirst("")).replaceFirst("");
    return text.isEmpty() || text.length() == passage.text().length()
        ? passage
        : new Passage(text, Math.min(passage.linked(), text.length()), passage.block());
  }
}
