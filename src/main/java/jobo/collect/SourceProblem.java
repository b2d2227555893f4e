package jobo.collect;

import java.util.Locale;
import jobo.fetch.FetchProblem;
import jobo.language.Language;
import jobo.language.Messages;

/**
 * Why a source could not be read.
 *
 * @param key the message that says it in plain words
 * @param detail what a technician wants to know besides, one line, or empty
 */
public record SourceProblem(String key, String detail) {

  /** A problem of the network or the server. */
  public static SourceProblem of(FetchProblem problem, String detail) {
    return of("fetch.problem", problem, detail);
  }

  /** A problem of what was fetched. */
  public static SourceProblem of(CollectProblem problem, String detail) {
    return of("collect.problem", problem, detail);
  }

  /** Whether it is this problem of the network or the server. */
  public boolean is(FetchProblem problem) {
    return key.equals(of(problem, "").key());
  }

  /** The problem in plain words. */
  public String text(Language language) {
    return Messages.in(language).text(key);
  }

  private static SourceProblem of(String prefix, Enum<?> problem, String detail) {
    String name = problem.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new SourceProblem(prefix + "." + name, detail);
  }
}
