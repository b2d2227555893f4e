package jobo.llm;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a model is told.
 *
 * @param directory where the operator's own prompts are; for each that is not there, and without a
 *     directory, the built-in one is used
 */
@ConfigurationProperties("jobo.prompts")
public record PromptSettings(@Nullable Path directory) {
  public PromptSettings {
    directory = directory == null || directory.toString().isBlank() ? null : directory;
  }
}
