package jobo.search;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the search index is kept.
 *
 * @param directory the index lies here, one for each node; it can be deleted at any time while Jobo
 *     does not run
 */
@ConfigurationProperties("jobo.search")
public record SearchSettings(@DefaultValue("./data/index") Path directory) {}
