package jobo.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jobo.article.Article;
import jobo.text.KnownNames;
import jobo.text.KnownNames.Kind;

/**
 * What several stories of an edition have in common: names of companies, models, people and
 * institutions that stand in their headlines. Pure.
 */
final class Themes {
  private static final int MOST = 5;
  private static final int LEAST_STORIES = 2;
  private static final int READ = 3_000;

  /** A word written so once may be a slip. */
  private static final int LEAST_IN_TEXT = 2;

  private static final Set<Kind> NAMED =
      EnumSet.of(Kind.COMPANY, Kind.MODEL, Kind.PERSON, Kind.INSTITUTION);

  /** A word with a capital letter that does not begin a sentence. */
  private static final Pattern NAME_IN_TEXT =
      Pattern.compile("(?<=[a-z,가-힣] )[A-Z][A-Za-z]{2,24}(?![A-Za-z])");

  private static final Pattern WORD = Pattern.compile("[A-Z][A-Za-z]{2,24}(?![A-Za-z])");

  /**
   * Days, months, whose nation it is, and short words in capitals: no names of whom it is about.
   */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "[A-Z]{1,4}s?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June"
              + "|July|August|(?:Septem|Octo|Novem|Decem)ber|\\w+(?:an|ese|ish)");

  private Themes() {}

  /** A name and the tellings that have it in their headlines. */
  private record Theme(String name, List<StoryTeller.Telling> tellings) {
    /** In the language of the article that is the first to have it. */
    Claim claim() {
      return new Claim(
          name,
          tellings.getFirst().headline().language(),
          tellings.stream().map(it -> it.headline().citations().getFirst()).toList(),
          tellings.stream().map(it -> it.story()).toList(),
          Writer.EMBEDDED);
    }
  }

  /** The names that at least two stories share, those of the most stories first. */
  static List<Claim> of(List<StoryTeller.Telling> told) {
    Map<String, Theme> themes = new LinkedHashMap<>();
    for (StoryTeller.Telling telling : told) {
      names(telling.lead())
          .forEach(
              (id, name) ->
                  themes
                      .computeIfAbsent(id, _ -> new Theme(name, new ArrayList<>()))
                      .tellings
                      .add(telling));
    }
    Set<List<StoryTeller.Telling>> seen = new HashSet<>();
    return themes.values().stream()
        .filter(it -> it.tellings.size() >= LEAST_STORIES)
        .sorted(Comparator.comparingInt((Theme it) -> it.tellings.size()).reversed())
        .filter(it -> seen.add(it.tellings))
        .limit(MOST)
        .map(Theme::claim)
        .toList();
  }

  /** The names in a headline as they are written there, by what is the same in all writings. */
  private static Map<String, String> names(Article article) {
    String headline = article.headline();
    Map<String, String> names = new LinkedHashMap<>();
    for (KnownNames.Mention mention : KnownNames.builtIn().in(headline)) {
      if (NAMED.contains(mention.name().kind())) {
        names.putIfAbsent(mention.name().id(), headline.substring(mention.start(), mention.end()));
      }
    }
    Set<String> known = new HashSet<>();
    names.values().forEach(it -> known.addAll(List.of(it.split(" "))));
    unknown(article).stream()
        .filter(it -> !known.contains(it))
        .forEach(it -> names.putIfAbsent(it.toLowerCase(Locale.ROOT), it));
    return names;
  }

  /** Words of the headline that the text writes with a capital in the midst of sentences only. */
  private static Set<String> unknown(Article article) {
    String body = article.body();
    String text = body.substring(0, Math.min(body.length(), READ));
    Map<String, Long> inText =
        NAME_IN_TEXT
            .matcher(text)
            .results()
            .collect(Collectors.groupingBy(MatchResult::group, Collectors.counting()));
    return WORD.matcher(article.headline())
        .results()
        .map(MatchResult::group)
        .filter(it -> inText.getOrDefault(it, 0L) >= LEAST_IN_TEXT)
        .filter(it -> !NO_NAME.matcher(it).matches() && !text.contains(it.toLowerCase(Locale.ROOT)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
