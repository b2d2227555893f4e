package jobo.badhouse.text;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Carries what settings of any room may carry. */
@ConfigurationProperties("badhouse")
record BoundSettings(@DefaultValue("a") String letter) {}
