package jobo.collect.page;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jobo.collect.page.PageReading.Reason;

/**
 * What pages say to a visitor who asked for an article and gets none yet.
 *
 * <p>They speak to the visitor. An article speaks of such things, or quotes them, so what stands
 * between quotation marks is not counted.
 */
final class GatePhrases {
  private static final int LONGEST_ASKING = 600;
  private static final Pattern QUOTED =
      Pattern.compile(
          "\"[^\"]{1,200}\"|“[^”]{1,200}”|(?<![\\p{L}\\p{N}])['‘][^'’]{1,200}['’](?!\\p{Lu})|「[^」]{1,200}」|『[^』]{1,200}』");

  private static final Map<Reason, Pattern> ASKING = new EnumMap<>(Reason.class);

  static {
    ASKING.put(
        Reason.PAYWALL,
        phrases(
            "(?:to|and) (?:continue|keep) reading|^(?:continue|keep) (?:reading )?(?:with|by|for)",
            "subscribe (?:now )?(?:to|for) (?:continue|read|full|unlimited|unlock)|unlock (?:this|the full)",
            "(?:reached|used|read|hit) (?:up )?(?:all )?(?:of )?(?:your|the|our)[^.]{0,40}(?:free|limit)",
            "(?:this|the full|the rest of this) (?:article|story|post|issue|episode|content|chapter) is (?:only )?(?:for|available (?:only )?to|reserved for|exclusive to)[^.]{0,30}(?:subscribers|members)",
            "^(?:are you )?already (?:a|have an?)[^.?]{0,20}(?:subscriber|member|subscription|account) ?\\?",
            "preview of (?:subscription|paid|premium) content|log in via (?:an|your) institution",
            "(?:buy|purchase|rent) (?:this )?(?:article|chapter)|instant access to the full",
            "cancel (?:at )?any ?time|for new subscribers only|(?:start|begin) your free trial",
            "ad ?blocker.{0,200}(?:disable|allow|turn|switch|whitelist|support|off)|(?:disable|turn off) your ad ?blocker",
            "(?:유료|구독|정기구독|프리미엄|멤버십|회원|멤버)(?: ?(?:회원|독자|구독자|멤버십|가입자))*(?: ?전용 ?(?:기사|콘텐츠|글|서비스)|(?:에게|께)?만 ?(?:공개|제공|보실|볼|읽))[^.]{0,14}(?:니다|어요|에요|있는 글)",
            "(?:구독|가입|결제|구매)(?:을|를)? ?(?:하시면|하면|후|하시고|하고)[^.]{0,30}(?:(?<!받아 ?)보실|(?<!받아 ?)볼 수|읽으실|읽을 수|읽어 보|이용하실|열람|계속|만나)",
            "이어지는 (?:내용|이야기|글)이? ?(?:궁금|보시려|보려)|(?:전문|나머지)(?:은|는|을|를)[^.]{0,20}(?:구독|회원|결제)",
            "(?:이미|벌써) (?:구독|회원|멤버)[^.]{0,12}(?:중이|이시|이신|신가|세요)",
            "기관 ?인증 (?:후|하시)|(?:원문|논문) ?구매"));
    ASKING.put(
        Reason.COOKIE_BANNER,
        phrases(
            "\\b(?:we|our (?:web)?site|our partners|this (?:web)?site|partners)\\b[^.]{0,60}(?:use|uses|set|store|stores|place|access)\\b[^.]{0,80}\\b(?:cookies?|on your device)",
            "\\bthese cookies (?:are|allow|may|help|will|enable|collect|do)",
            "(?:continuing|browsing|clicking|using (?:this|our))[^.]{0,60}\\byou (?:agree|accept|consent)",
            "\\byou (?:can|may) (?:withdraw|accept all|reject|object|change your (?:consent|choices|settings)|opt out)",
            "legitimate (?:business )?interest|do not sell or share my|opt out of the (?:sale|sharing)",
            "without (?:asking for )?your consent|process your (?:personal )?data|your privacy (?:is important|choices|matters)|value your privacy",
            "when you visit (?:any|our|this) (?:web)?site, it may store",
            "^(?:accept|reject|manage|allow)(?: all)?(?: cookies| choices| preferences)?$|choose to [\"“](?:accept|reject) all|^we use cookies",
            "european (?:visitors|economic area)|visitors from the (?:eu|eea)",
            "(?:이|본|저희|당) ?(?:웹 ?사이트|사이트|블로그|홈페이지|누리집|서비스)[^.]{0,40}쿠키",
            "쿠키[^.]{0,60}(?:사용합니다|사용하고 있습니다|허용하시|허용하지 않으|동의하시|거부하시|바꾸실|선택하실)",
            "동의하지 않으(?:셔도|실|시면)|동의하지 않을 권리|동의하고 계속|귀하[^.]{0,60}(?:쿠키|광고|동의)",
            "(?:개인 ?정보|쿠키)[^.]{0,40}(?:수집하고 이용합니다|저장됩니다)|^쿠키 ?(?:설정|사용 ?안내)"));
    ASKING.put(
        Reason.LOG_IN,
        phrases(
            "please (?:log|sign) ?in|(?:log|sign) ?in to (?:continue|read|view|your account|access)",
            "(?:you are|you're|you must be) (?:not )?logged in|keep me (?:signed|logged) in|forgot(?:ten)? your password",
            "create (?:a|an|your) (?:free )?account|with a free account|new here\\?",
            "로그인(?:이 필요| ?후| 하시면|하시면|해 ?주세요|하셔야|하시기|해 ?주시)[^.]{0,40}(?:니다|세요|요|시오)[.!]?$",
            "(?:회원|멤버|카페)(?:에)? ?가입(?: ?후|하시고|하시면)|멤버만 볼 수|간편 ?회원 ?가입",
            "(?:성인|본인|휴대폰|휴대전화) ?(?:인증|확인)(?:이 필요|을 거쳐| 후)[^.]{0,40}(?:니다|세요|오)",
            "(?:앱|애플리케이션)(?:이 필요해요|에서만 (?:볼|보실|이용)|을 내려받)[^.]{0,30}(?:어요|니다|세요|요)"));
    ASKING.put(
        Reason.HUMAN_CHECK,
        phrases(
            "(?:verify|verifying|confirm|show|prove) (?:that )?you are (?:a )?(?:human|person)|complete the (?:security )?(?:check|captcha)",
            "checking (?:if the site connection|your browser)|review the security of your connection",
            "made us think (?:that )?you (?:were|are|might be) a (?:bot|robot)|unusual (?:traffic|activity) from|you have been blocked",
            "(?:보이는|그림의|나타난) (?:글자|문자|숫자)[^.]{0,30}입력|보안 절차를 진행|자동 ?(?:입력|등록) ?방지 (?:문자|그림|숫자)[^.]{0,20}입력하",
            "비정상적인? ?(?:접근|접속|트래픽)[^.]{0,60}(?:제한|차단)(?:되었|됐|하였)|접속(?:이)? ?(?:대기|제한)(?: ?중입니다|되었습니다)",
            "(?:앞에|대기자)[^.]{0,30}대기자?가? 있습니다|예상 ?대기 ?시간"));
    ASKING.put(
        Reason.ERROR_PAGE,
        phrases(
            "(?:page|article|content|story|link|address) (?:that )?(?:you (?:are|were|have|requested|requesting|followed|wanted|tried)[^.]{0,60}|may )[^.]{0,40}(?:not|n't|broken|moved|removed|gone|expired|renamed|deleted)",
            "(?:page|article|content|story) (?:(?:could|can)(?:not|n.t| not) be found|not found|is (?:no longer available|missing|gone)|no longer exists|does(?:n.t| not) exist|has been (?:removed|deleted|moved))",
            "(?:can't|can’t|cannot|couldn't|could not) find (?:that|the|this) (?:page|story|article)",
            "^\\W*(?:error )?(?:404|403|410|451|500|502|503)(?: \\w+){0,3}\\W*$|^error code\\b",
            "access (?:denied|to this page has been denied)|permission to (?:access|view)",
            "something went wrong|internal server error|(?:service|temporarily) unavailable|(?:please )?try again (?:later|in a (?:few|moment))",
            "(?:we'll|we will|we’ll) be back|performing (?:some )?maintenance|back online shortly|currently unavailable",
            "페이지를 찾을 수 없|존재하지 않는 (?:페이지|기사|게시)|(?:삭제|변경|이동|종료)(?:되었거나|되었습니다|되어)[^.]{0,40}(?:찾을 수 없|니다|페이지)?",
            "(?:페이지|기사|게시물|글)(?:가|이|는|은)? ?(?:삭제|존재하지 않|없습니다|지금 이곳에 없)[^.]{0,20}(?:니다|$)",
            "(?:접근|접속|열람)(?:할|하실|이)? ?(?:권한이 없|수 없|거부)[^.]{0,10}(?:니다|$)|시스템 점검(?:을 실시| ?안내| ?중)",
            "(?:일시적인?|알 수 없는|예기치 않은) 오류(?:가|로)[^.]{0,30}니다|잠시 (?:후|뒤)에? ?다시[^.]{0,20}(?:주세요|바랍니다|주십시오|주시)",
            "이용에 불편을 드려|주소가 (?:정확한지|잘못)|지원하지 않는 브라우저"));
    ASKING.put(
        Reason.SCRIPT_ONLY,
        phrases(
            "(?:enable|turn on|activate|allow) javascript|javascript is (?:disabled|required|not enabled|not available|turned off)",
            "(?:cookies and )?javascript (?:and cookies )?are enabled|switch to a supported browser|^loading\\W*$",
            "자바 ?스크립트(?:를|가|을)? ?(?:활성|사용|켜|허용|지원|꺼|켠)[^.]{0,30}(?:니다|세요|시오|요)"));
  }

  private static final Pattern ERROR_TITLE =
      Pattern.compile(
          "(?iU)^\\W*(?:http ?)?(?:(?:40[0-9]|410|451|50[0-4])\\b(?!,)|(?:server |page )?error\\W*$|page not found|not found|access denied|(?:story|page|article) (?:is )?no longer|서비스 오류|(?:http )?오류|접근 (?:거부|권한)|시스템 점검|페이지를 찾을|접속이? ?제한)|we'll be back");
  private static final Pattern CHECK_TITLE =
      Pattern.compile(
          "(?iU)^\\W*(?:just a moment|attention required|human verification|pardon our interruption|one more step|are you a robot|security check|자동 ?(?:등록|입력) ?방지|서비스 접속 ?대기|접속 ?대기)");

  private GatePhrases() {}

  /** What a paragraph asks of the visitor, or tells in place of an article; mostly nothing. */
  static Optional<Reason> asking(String paragraph) {
    if (paragraph.length() > LONGEST_ASKING) {
      return Optional.empty();
    }
    String said = QUOTED.matcher(paragraph).replaceAll("\"\"");
    return ASKING.entrySet().stream()
        .filter(it -> it.getValue().matcher(said).find())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** What a title or heading says of its page; mostly nothing. */
  static Optional<Reason> titled(String title) {
    if (CHECK_TITLE.matcher(title).find()) {
      return Optional.of(Reason.HUMAN_CHECK);
    }
    return ERROR_TITLE.matcher(title).find() ? Optional.of(Reason.ERROR_PAGE) : Optional.empty();
  }

  private static Pattern phrases(String... phrases) {
    return Pattern.compile(
        String.join("|", phrases), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
  }
}
