package jobo.llm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import jobo.language.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All prompts, read and checked at the start: the operator's own where there are some, else those
 * that are built in.
 */
public final class Prompts {
  private static final Logger LOG = LoggerFactory.getLogger(Prompts.class);
  private static final int MOST_BYTES = 32 * 1024;

  private final Map<PromptName, Map<Language, Prompt>> all = new EnumMap<>(PromptName.class);

  private Prompts(@Nullable Path directory) {
    for (PromptName name : PromptName.values()) {
      Map<Language, Prompt> languages = new EnumMap<>(Language.class);
      for (Language language : Language.values()) {
        languages.put(language, prompt(directory, name, language));
      }
      all.put(name, languages);
    }
  }

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException where one cannot be used; the message is one line that names
   *     the setting, the file and what is wrong with it
   */
  public static Prompts of(PromptSettings settings) {
    Path directory = settings.directory();
    if (directory != null) {
      if (!Files.isDirectory(directory)) {
        throw new IllegalArgumentException(
            "jobo.prompts.directory = '%s': there is no such directory".formatted(directory));
      }
      warnOfStrangers(directory);
    }
    return new Prompts(directory);
  }

  /** The prompt in a language. */
  public Prompt in(PromptName name, Language language) {
    return Objects.requireNonNull(Objects.requireNonNull(all.get(name)).get(language));
  }

  private static Prompt prompt(@Nullable Path directory, PromptName name, Language language) {
    String file = file(name, language);
    Path own = directory == null ? null : directory.resolve(file);
    boolean isOwn = own != null && Files.exists(own);
    try {
      byte[] bytes = own != null && isOwn ? Files.readAllBytes(checked(own)) : builtIn(file);
      return PromptFile.read(name, language, text(bytes));
    } catch (IOException | IllegalArgumentException problem) {
      throw new IllegalArgumentException(
          "jobo.prompts.directory: %s: %s"
              .formatted(isOwn ? own : "the built-in " + file, told(problem)));
    }
  }

  private static String told(Exception problem) {
    return problem instanceof IOException
        ? "it cannot be read (%s)".formatted(problem.getClass().getSimpleName())
        : String.valueOf(problem.getMessage());
  }

  private static Path checked(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("it is no file");
    } else if (Files.size(file) > MOST_BYTES) {
      throw new IllegalArgumentException("it has more than %d KB".formatted(MOST_BYTES / 1024));
    }
    return file;
  }

  private static byte[] builtIn(String file) throws IOException {
    try (InputStream stream = Prompts.class.getResourceAsStream("/prompts/" + file)) {
      if (stream == null) {
        throw new IllegalArgumentException("it is not in the program");
      }
      return stream.readAllBytes();
    }
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException other) {
      throw new IllegalArgumentException("it is not UTF-8", other);
    }
  }

  /** A misspelt name would otherwise be passed over in silence. */
  private static void warnOfStrangers(Path directory) {
    List<String> known =
        Stream.of(PromptName.values())
            .flatMap(it -> Stream.of(Language.values()).map(language -> file(it, language)))
            .toList();
    try (Stream<Path> files = Files.list(directory)) {
      TreeSet<String> strangers =
          new TreeSet<>(files.map(it -> String.valueOf(it.getFileName())).toList());
      strangers.removeIf(it -> !it.matches("[^.]+\\.[^.]+\\.md") || known.contains(it));
      if (!strangers.isEmpty()) {
        LOG.warn("jobo.prompts.directory: {} are no prompts; prompts are {}", strangers, known);
      }
    } catch (IOException problem) {
      throw new UncheckedIOException("jobo.prompts.directory cannot be read", problem);
    }
  }

  private static String file(PromptName name, Language language) {
    return name.tag() + "." + language.tag() + ".md";
  }
}
