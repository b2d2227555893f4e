package jobo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What can be said of the container files where no engine is at hand. */
class ContainerFilesTest {
  private static final Path DOCKER = Path.of("docker");
  private static final Pattern COPIED = Pattern.compile("(?m)^COPY (?!--from)(.+) \\S+$");

  @ParameterizedTest
  @ValueSource(strings = {"compose.yml", "compose.ollama.yml"})
  void everyVariableOfJoboIsASetting(String file) throws IOException {
    List<String> settings =
        Stream.concat(KnownSettings.names().stream(), Stream.of("spring.datasource.url"))
            .map(it -> it.replaceAll("[^a-z0-9]", ""))
            .toList();

    Map<String, Object> variables = map(service(file, "jobo"), "environment");

    assertThat(variables.keySet())
        .isNotEmpty()
        .allSatisfy(
            it -> assertThat(settings).contains(it.replace("_", "").toLowerCase(Locale.ROOT)));
  }

  @Test
  void theModelOfTheSecondFileIsTheOneThatIsFetched() throws IOException {
    Map<String, Object> variables = map(service("compose.ollama.yml", "jobo"), "environment");
    String fetched = service("compose.ollama.yml", "fetch-model").toString();

    assertThat(variables.get("JOBO_LLM_BASE_URL")).isEqualTo("http://ollama:11434/v1");
    assertThat(service("compose.ollama.yml", "ollama")).containsKey("image");
    assertThat(fetched).contains(String.valueOf(variables.get("JOBO_LLM_MODEL")));
    assertThat(fetched).contains(String.valueOf(variables.get("JOBO_LLM_EMBEDDING_MODEL")));
  }

  @Test
  void noServerOfAModelIsOpenToTheNetwork() throws IOException {
    assertThat(service("compose.ollama.yml", "ollama")).doesNotContainKey("ports");
  }

  /** What the build reads must be let in, and what is let in must be there. */
  @Test
  void theImageIsBuiltFromWhatThereIs() throws IOException {
    String dockerfile = Files.readString(DOCKER.resolve("Dockerfile"));
    List<String> ignored = Files.readAllLines(DOCKER.resolve("Dockerfile.dockerignore"));

    List<String> copied = COPIED.matcher(dockerfile).results().map(it -> it.group(1)).toList();

    assertThat(copied).contains("pom.xml", "prompts", "src");
    assertThat(ignored).containsAll(copied.stream().map(it -> "!" + it).toList());
    assertThat(copied).allSatisfy(it -> assertThat(Path.of(it)).exists());
  }

  private static Map<String, Object> service(String file, String name) throws IOException {
    Object document =
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(Files.readString(DOCKER.resolve(file)));
    return map(map(typed(document), "services"), name);
  }

  private static Map<String, Object> map(Map<String, Object> parent, String key) {
    return typed(Objects.requireNonNull(parent.get(key), key));
  }

  private static Map<String, Object> typed(Object map) {
    Map<String, Object> typed = new TreeMap<>();
    ((Map<?, ?>) map).forEach((key, value) -> typed.put(String.valueOf(key), value));
    return typed;
  }
}
