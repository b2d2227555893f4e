package jobo.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobo.ask.Pointer.Counted;

/**
 * A question with what it points to taken out of it.
 *
 * @param rest the question without the words that point
 */
record Pointing(Pointer pointer, String rest) {
  private static final List<String> ENGLISH_ORDINALS =
      List.of(
          "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");
  private static final List<String> KOREAN_ORDINALS =
      List.of("첫", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열");
  private static final Map<String, Integer> ABBREVIATED =
      Map.of("1st", 1, "2nd", 2, "3rd", 3, "4th", 4, "5th", 5);

  private static final String STORY = "stor(?:y|ies)|articles?|items?|news|headlines?|pieces?";
  private static final String CITATION = "sources?|citations?|quotes?|quotations?|references?";
  private static final String KOREAN_STORY = "소식|기사|뉴스|이야기|항목|꼭지";
  private static final String KOREAN_CITATION = "출처|인용문|인용|근거";
  private static final String ORDINAL =
      "(%s|1st|2nd|3rd|4th|5th|last|final)".formatted(String.join("|", ENGLISH_ORDINALS));
  private static final int WORDS_OF_NUMBERS = Pattern.CASE_INSENSITIVE;

  /** The number is the first group, what is counted the second. */
  private static final List<Pattern> NUMBERS =
      List.of(
          Pattern.compile("\\[(\\d{1,2})]()"),
          Pattern.compile(
              "\\b(?:in |of |from |about )?(?:the )?"
                  + ORDINAL
                  + " (one|"
                  + STORY
                  + "|"
                  + CITATION
                  + ")\\b",
              WORDS_OF_NUMBERS),
          Pattern.compile(
              "\\b(?:in |of |from |about )?the " + ORDINAL + "()(?=\\s*(?:[?.!,]|$)|[’']s\\b)",
              WORDS_OF_NUMBERS),
          Pattern.compile(
              "\\b(?=(?:[a-z]+) #?\\d)(?:number|no\\.?|(?:%s|%s))(?: number| no\\.?)? ?#?(\\d{1,2})()\\b"
                  .formatted(STORY, CITATION),
              WORDS_OF_NUMBERS),
          Pattern.compile("(?<!\\S)#(\\d{1,2})()\\b"),
          Pattern.compile(
              "(%s) ?번째 ?(%s|%s|것|거|건)?(?=[은는이가을를의에도만과와]|[?.!,\\s]|$)"
                      .formatted(String.join("|", KOREAN_ORDINALS), KOREAN_STORY, KOREAN_CITATION)
                  + "(?! ?(?:재판|시리즈|판|버전|투자|모델))"),
          Pattern.compile(
              "(?<!\\d)(\\d{1,2}) ?번째? ?(%s|%s|것|거|건)?(?=[은는이가을를의에도만과와]|[?.!,\\s]|$)"
                  .formatted(KOREAN_STORY, KOREAN_CITATION)),
          Pattern.compile(
              "(마지막|맨 끝) ?(%s|%s|것|거|건|번)?(?=[은는이가을를의에도만과와]|[?.!,\\s]|$)"
                  .formatted(KOREAN_STORY, KOREAN_CITATION)));

  private static final Pattern SPOKEN_ENGLISH =
      Pattern.compile(
          "\\b(?:it|its|itself|they|them|their|theirs|he|him|his|she|her|hers|(?<!\\b(?:is|are|was|were) )there(?! (?:is|are|was|were|any)\\b))\\b"
              + "|\\b(?:this|that|these|those|the same|the said) (?:one|thing|company|firm|start-?up|maker|model|chip|card|law|bill|act|deal|order|story"
              + "|article|paper|study|tool|product|lab|team|person|round|strike|recall|case|feature|service)s?\\b"
              + "|\\b(?:is|was|does|did|do|about|of|to|on|by|with|after|for|and|when|why|how) (?:this|that|these|those)\\b(?! \\p{Lu})"
              + "|^\\W*(?:and )?(?:this|that|those)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SPOKEN_KOREAN =
      Pattern.compile(
          "(?<![가-힣])(?:(?:그|이|저)(?:건|게|거|것)(?:은|는|이|가|을|를|의|도|에|로)?|그걸|이걸"
              + "|(?:거기|여기|그곳|이곳)(?:서|에서|는|의|도)?|그때|그들(?:은|이|의)?|그녀|그는|그의|그가"
              + "|(?:그|이|해당|같은|방금) ?(?:회사|업체|기업|모델|칩|카드|보드|사람|분|법|법안|제품|서비스|기사|소식|뉴스|연구|연구진|팀|논문|도구|기능"
              + "|계약|투자|파업|리콜|사고|사건|곳|기관|조치|데이터센터|스타트업)(?:은|는|이|가|을|를|의|도|에|에서|에는)?)(?![가-힣])");

  /** What a question points to. */
  static Pointing of(String question) {
    List<Integer> numbers = new ArrayList<>();
    Counted of = Counted.ANYTHING;
    String rest = question;
    for (Pattern pattern : NUMBERS) {
      Matcher matcher = pattern.matcher(rest);
      while (matcher.find()) {
        numbers.add(number(matcher.group(1)));
        of = pattern == NUMBERS.getFirst() ? Counted.CITATIONS : counted(matcher.group());
      }
      rest = matcher.replaceAll(" ");
    }
    if (!numbers.isEmpty()) {
      return new Pointing(new Pointer.Numbers(numbers, of), withoutPronouns(rest));
    }
    String plain = withoutPronouns(rest);
    return new Pointing(
        plain.equals(rest.strip()) ? new Pointer.Nothing() : new Pointer.Spoken(), plain);
  }

  private static String withoutPronouns(String question) {
    String rest = SPOKEN_ENGLISH.matcher(question).replaceAll(Pointing::kept);
    return SPOKEN_KOREAN.matcher(rest).replaceAll(" ").strip();
  }

  /** Of a word that asks and a pronoun behind it, the one that asks. */
  private static String kept(java.util.regex.MatchResult match) {
    String first = match.group().strip().split("\\W+", 2)[0].toLowerCase(Locale.ROOT);
    return List.of("when", "why", "how", "and").contains(first) ? first + " " : " ";
  }

  private static Counted counted(String written) {
    String lower = written.toLowerCase(Locale.ROOT);
    if (Pattern.compile(STORY + "|" + KOREAN_STORY).matcher(lower).find()) {
      return Counted.STORIES;
    }
    return Pattern.compile(CITATION + "|" + KOREAN_CITATION).matcher(lower).find()
        ? Counted.CITATIONS
        : Counted.ANYTHING;
  }

  private static int number(String written) {
    String lower = written.toLowerCase(Locale.ROOT);
    int english = ENGLISH_ORDINALS.indexOf(lower);
    int korean = KOREAN_ORDINALS.indexOf(lower);
    if (english >= 0 || korean >= 0) {
      return Math.max(english, korean) + 1;
    }
    Integer abbreviated = ABBREVIATED.get(lower);
    if (abbreviated != null) {
      return abbreviated;
    }
    return lower.matches("\\d+") ? Integer.parseInt(lower) : Pointer.Numbers.LAST;
  }
}
