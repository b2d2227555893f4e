package jobo.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a program or a language model left in a text and no reader should see. */
final class Leftovers {
  /** Signs that no text should have, whoever wrote it. */
  private static final List<Pattern> ANYWHERE =
      List.of(
          insensitive("\\bas an? (?:ai|large language model|language model)\\b"),
          insensitive("\\bi(?:'m| am) sorry,? but\\b|\\bi cannot (?:help|provide|assist)\\b"),
          insensitive(
              "\\bsure[,!] here|\\bhere(?:'s| is) (?:a|the|your) (?:summary|digest|list)\\b"),
          insensitive(
              "(?:^|\\n)\\s*(?:system|user|assistant|prompt|human)\\s*:|<\\|[a-z_]+\\|>|\\[/?INST\\]"),
          Pattern.compile("(?:^|\\s)(?:물론입니다|물론이죠|물론이에요|네, 알겠습니다|알겠습니다[.!])"),
          Pattern.compile("(?:인공지능|AI|언어) (?:언어 )?모델로서|도움이 되(?:었기를|셨기를|길) 바랍니다"),
          Pattern.compile("다음은 (?:요청하신|기사|글|뉴스)[^.]{0,20}요약|요약해 (?:드리겠습니다|드릴게요)"),
          Pattern.compile(
              "(?<![\\w./@:-])(?:digest|story|evidence|chart|insights|post|delivery|command|usage|category"
                  + "|categories|help|ask|step|button|fetch\\.problem|collect\\.problem|page|run|sources"
                  + "|choice|option|near|days|language|length|subscription|subscriptions|subscribe"
                  + "|unsubscribe|setting|settings|reach|status|why|options|opml|discover|check|typed)"
                  + "\\.[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*(?![\\w/@])"),
          Pattern.compile("\\?{3}\\w|!\\w+(?:\\.\\w+)+!"),
          Pattern.compile("\\{\\d{1,2}(?:,(?:number|choice|date|time)[^{}]{0,60})?\\}"),
          Pattern.compile("\\b(?:null|NaN|undefined|Infinity|TODO|FIXME|Optional\\.empty)\\b"),
          Pattern.compile("\\(\\s*\\)|\\[\\s*\\](?!\\()|“\\s*”|‘\\s*’|「\\s*」|''|\"\""),
          Pattern.compile(",\\s*,|[,;]\\s?[.!?]|[.!?],(?!\\S)|。"),
          Pattern.compile("&(?:amp|lt|gt|quot|nbsp|#\\d+);"),
          Pattern.compile("\\uFFFD|[\\p{Cc}&&[^\\n\\t]]"),
          Pattern.compile("(?<=\\S) {2,}(?=\\S)"));

  /** Signs that an article may have on purpose and Jobo's own texts may not. */
  private static final List<Pattern> IN_FRAMES =
      List.of(
          Pattern.compile("\\{[^{}]{0,60}\\}|\\$\\{|%[sdn](?![A-Za-z0-9])|\\{\\{|\\}\\}"),
          Pattern.compile(
              "Optional\\[|\\[object |@[0-9a-f]{6,8}\\b|\\b(?:java|jobo)\\.[a-z]+\\.[A-Z]"),
          Pattern.compile("(?<!\\.)\\.\\s?\\.(?!\\.)|[,;:]\\s?[.!?]|[.!?],|·\\s*·|:\\s*:"),
          Pattern.compile("</?[a-z][^<>]{0,60}>"),
          Pattern.compile("(?<!\\S)\\*\\*\\S|\\S\\*\\*(?!\\S)|\\]\\(http|```|(?:^|\\n)#{1,6} "),
          Pattern.compile("^\\s*[·,;:]|[·:]\\s*[,.]"));

  private Leftovers() {}

  static List<Finding> ofFrame(String text) {
    List<Finding> findings = ofArticle(text);
    findings.addAll(judge(text, IN_FRAMES));
    return findings;
  }

  static List<Finding> ofArticle(String text) {
    return judge(text, ANYWHERE);
  }

  private static List<Finding> judge(String text, List<Pattern> signs) {
    List<Finding> findings = new ArrayList<>();
    for (Pattern sign : signs) {
      Matcher matcher = sign.matcher(text);
      while (matcher.find()) {
        findings.add(Finding.at(Finding.Kind.LEFTOVER, text, matcher.start(), matcher.end()));
      }
    }
    return findings;
  }

  private static Pattern insensitive(String sign) {
    return Pattern.compile(sign, Pattern.CASE_INSENSITIVE);
  }
}
