package jobo.grounding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** English says by the order of words who does something, but for the passive. */
final class EnglishGrammar implements Grammar {
  /** A name that follows one of these is no subject. */
  private static final Set<String> PREPOSITIONS =
      words(
          "of in on at by for from to with against than over behind ahead into under like as"
              + " between among after before about through during including is are was were be been"
              + " has have had will would could can may not that");

  /** A name that one of these follows is no subject. */
  private static final Set<String> PREPOSITIONS_BEHIND =
      words("of in on at by for from to against than into as after before over");

  private static final Set<String> CONJUNCTIONS =
      words("and but while whereas although though because when said says");

  /** What somebody is in a company, and what a company is. */
  private static final Set<String> ROLES =
      words(
          "co-founder founder chief executive ceo president head chair chairman boss director"
              + " analyst researcher scientist professor spokesman spokeswoman spokesperson engineer"
              + " unit subsidiary officer startup start-up company maker firm group lab provider"
              + " service carmaker chipmaker app agency publisher developer retailer bank rival union"
              + " minister judge commissioner");

  private static final Set<String> DETERMINERS =
      words("the a an its his her their rival chief founder");

  private static final Set<String> NAMING = words("called named dubbed");

  /** May stand between a name and its figure: "behind the newest model of A with 61 percent". */
  private static final Set<String> LINKS =
      words("with at model newest latest the a about only just on");

  private static final Set<String> RELATIVE = words("which who whose");
  private static final Set<String> BE = words("is are was were be been being gets got");

  /** May join two names. */
  private static final Set<String> JOINING = words("and & or der van de von");

  private static final Pattern PARTICIPLE =
      Pattern.compile(
          ".+(?:ed|en)|bought|sold|beat|built|made|led|held|won|found|cut|put|set|run|hit|paid"
              + "|hurt|told|shown|outbid",
          Pattern.CASE_INSENSITIVE);

  private final Sentence sentence;
  private final List<@Nullable String> entities;
  private final List<Set<String>> doers = new ArrayList<>();
  private Set<String> current;
  private Set<String> main = Set.of();
  private Set<String> first = Set.of();
  private int begin;
  private int last = -1;

  EnglishGrammar(Sentence sentence, List<@Nullable String> entities, Set<String> inherited) {
    this.sentence = sentence;
    this.entities = entities;
    current = inherited;
  }

  private static Set<String> words(String words) {
    return Set.of(words.split(" ", -1));
  }

  @Override
  public Subjects subjects() {
    for (int at = 0; at < sentence.words().size(); at++) {
      boolean begins = at == 0 || closes(at - 1) || CONJUNCTIONS.contains(small(at - 1));
      if (begins) {
        begin = at;
        current = main.isEmpty() ? current : main;
        main = Set.of();
      }
      if (begins && at > 0 && RELATIVE.contains(small(at)) && entities.get(at - 1) != null) {
        main = current;
        current = Set.of(Objects.requireNonNull(entities.get(at - 1)));
      } else if (entities.get(at) != null && isSubject(at) && (last < begin || joins(at))) {
        take(at, Objects.requireNonNull(entities.get(at)));
      }
      doers.add(current);
    }
    return new Subjects(doers, first);
  }

  private void take(int at, String entity) {
    boolean joins = last >= 0 && joins(at);
    Set<String> next = new LinkedHashSet<>(joins ? current : Set.of());
    next.add(entity);
    current = next;
    first = first.isEmpty() || joins ? next : first;
    last = at;
    doers.subList(begin, at).replaceAll(_ -> next);
  }

  /** "A and B", "A, B", "A co-founder B", "A's service B" are one subject; "A said B" are two. */
  private boolean joins(int at) {
    Word before = sentence.words().get(last);
    if (!before.text().equals(before.stem())) {
      return at - last <= 4;
    }
    boolean isCalled =
        at - last > 1
            && at - last <= 3
            && sentence.words().subList(last + 1, at).stream()
                .allMatch(it -> ROLES.contains(it.text().toLowerCase(Locale.ROOT)));
    return isCalled || at - last == 1 || (at - last == 2 && JOINING.contains(small(at - 1)));
  }

  /** A name near the beginning of a clause with no preposition or verb before it. */
  private boolean isSubject(int at) {
    boolean followsComma = begin > 0 && closes(begin - 1);
    boolean isFar = at - begin > 4 || (followsComma && at > begin && !mayDescribe(begin));
    if (isFar || (at - begin == 1 && begin > 0 && isVerb(begin))) {
      return false;
    }
    for (int before = begin; before < at; before++) {
      if (PREPOSITIONS.contains(small(before))) {
        return false;
      }
    }
    return at + 1 < sentence.words().size() && !PREPOSITIONS_BEHIND.contains(small(at + 1));
  }

  /** Only a conjunction or a determiner goes on after a comma with somebody new. */
  private boolean mayDescribe(int at) {
    String word = small(at);
    return sentence.words().get(at).isCapital()
        || CONJUNCTIONS.contains(word)
        || NAMING.contains(word)
        || DETERMINERS.contains(word);
  }

  private boolean isVerb(int at) {
    String word = sentence.words().get(at).text();
    return Character.isLowerCase(word.charAt(0))
        && !NAMING.contains(word)
        && (PARTICIPLE.matcher(word).matches() || word.endsWith("s") || word.endsWith("ing"));
  }

  /** "19.3 percent for Whisper", "DeepSeek with 61 percent", "A has 12.6 percent, B 19.3". */
  @Override
  public @Nullable String owner(int figure) {
    int end = Math.min(figure + 4, sentence.words().size());
    for (int at = figure + 1; at < end && !closes(at - 1); at++) {
      if (small(at).equals("for") || small(at).equals("by")) {
        return named(at + 1, Math.min(at + 3, sentence.words().size()));
      }
    }
    for (int at = figure - 1; at >= Math.max(0, figure - 5) && !closes(at); at--) {
      String entity = entities.get(at);
      if (entity != null) {
        return at == figure - 1 && !beginsClause(at) ? null : entity;
      }
      if (!LINKS.contains(small(at))) {
        return null;
      }
    }
    return null;
  }

  private boolean beginsClause(int at) {
    int start = at;
    while (start > 0 && entities.get(start - 1) != null && !closes(start - 1)) {
      start--;
    }
    return start == 0 || closes(start - 1) || small(start - 1).equals("and");
  }

  @Override
  public @Nullable String agent(int verb) {
    boolean isNextToBy = verb + 1 < sentence.words().size() && small(verb + 1).equals("by");
    if (!isPassive(verb) && !(isNextToBy && isParticiple(verb))) {
      return null;
    }
    for (int at = verb + 1; at < Math.min(verb + 8, sentence.words().size()); at++) {
      if (small(at).equals("by")) {
        return named(at + 1, Math.min(at + 5, sentence.words().size()));
      }
    }
    return null;
  }

  @Override
  public boolean isPassive(int verb) {
    if (!isParticiple(verb)) {
      return false;
    }
    for (int at = verb - 1; at >= Math.max(0, verb - 3); at--) {
      if (BE.contains(small(at))) {
        return true;
      }
    }
    return false;
  }

  private boolean isParticiple(int at) {
    return PARTICIPLE.matcher(sentence.words().get(at).text()).matches();
  }

  private @Nullable String named(int from, int to) {
    for (int at = from; at < to; at++) {
      if (entities.get(at) != null) {
        return entities.get(at);
      }
    }
    return null;
  }

  private boolean closes(int at) {
    return sentence.words().get(at).closes();
  }

  private String small(int at) {
    return sentence.words().get(at).text().toLowerCase(Locale.ROOT);
  }
}
