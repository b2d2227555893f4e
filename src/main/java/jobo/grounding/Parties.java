package jobo.grounding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Of whom each word of a sentence is said: who does it or has it, and who else takes part in it.
 *
 * @param doers for each word, who does it or has it
 * @param others for each word, who else stands in its clause
 * @param all whom the sentence names
 * @param subject whom a sentence that follows goes on about
 */
record Parties(
    List<Set<String>> doers, List<Set<String>> others, Set<String> all, Set<String> subject) {
  private static final String LOSES = "~win-";

  /**
   * Reads a sentence.
   *
   * @param inherited whom the sentence before is about
   * @param isLenient whether what a part of the sentence says may be said of its topic as well
   */
  static Parties of(
      Sentence sentence,
      List<@Nullable String> entities,
      Set<String> inherited,
      boolean isLenient) {
    Grammar grammar =
        switch (sentence.language()) {
          case KOREAN -> new KoreanGrammar(sentence, entities, inherited, isLenient);
          case ENGLISH -> new EnglishGrammar(sentence, entities, inherited);
        };
    Grammar.Subjects subjects = grammar.subjects();
    Set<String> first = subjects.first();
    boolean isNamed = first.stream().anyMatch(Entities::isName);
    Set<String> all = new LinkedHashSet<>();
    entities.stream().filter(Objects::nonNull).forEach(all::add);
    Parties parties =
        new Parties(
            subjects.doers(),
            new ArrayList<>(),
            all,
            isNamed || inherited.isEmpty() ? first : inherited);
    parties.read(sentence, entities, grammar);
    return parties;
  }

  /** For each word nobody. */
  List<Set<String>> nobody() {
    return Collections.nCopies(others.size(), Set.of());
  }

  private void read(Sentence sentence, List<@Nullable String> entities, Grammar grammar) {
    for (int at = 0; at < doers.size(); at++) {
      String owner = isFigure(sentence, at) ? grammar.owner(at) : null;
      if (owner != null && !doers.get(at).contains(owner)) {
        doers.set(at, Set.of(owner));
      }
      Set<String> rest = new LinkedHashSet<>();
      for (int word : sentence.clause(sentence.clauses().get(at))) {
        String entity = entities.get(word);
        if (entity != null && !doers.get(at).contains(entity)) {
          rest.add(entity);
        }
      }
      others.add(rest);
    }
    for (int at = 0; at < doers.size(); at++) {
      turn(sentence, grammar, at);
    }
  }

  /** What is done to somebody by another, the other does; and who loses is whom another beats. */
  private void turn(Sentence sentence, Grammar grammar, int at) {
    String agent = grammar.agent(at);
    if (agent != null) {
      boolean isWhole = grammar.isPassive(at);
      for (int word : sentence.clause(sentence.clauses().get(at))) {
        if (isWhole || word >= at) {
          turn(word, Set.of(agent));
        }
      }
    } else if (grammar.isPassive(at)) {
      for (int word : sentence.clause(sentence.clauses().get(at))) {
        if (!isFigure(sentence, word)) {
          turn(word, Set.of());
        }
      }
    } else if (sentence.words().get(at).forms().contains(LOSES) && !others.get(at).isEmpty()) {
      Set<String> losers = doers.get(at);
      doers.set(at, others.get(at));
      others.set(at, losers);
    }
  }

  private void turn(int word, Set<String> agent) {
    Set<String> patients = new LinkedHashSet<>(doers.get(word));
    patients.addAll(others.get(word));
    patients.removeAll(agent);
    doers.set(word, agent);
    others.set(word, patients);
  }

  private static boolean isFigure(Sentence sentence, int at) {
    Word word = sentence.words().get(at);
    return sentence.quantities().stream()
        .anyMatch(it -> it.start() < word.end() && word.start() < it.end());
  }
}
