package jobo.digest;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the archive is kept.
 *
 * @param directory Markdown digests and charts are written here
 */
@ConfigurationProperties("jobo.archive")
public record ArchiveSettings(@DefaultValue("./data/archive") Path directory) {}
