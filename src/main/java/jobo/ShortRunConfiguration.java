package jobo;

import jobo.collect.CollectSettings;
import jobo.digest.DigestSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What short runs need of Jobo. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({JoboSettings.class, CollectSettings.class, DigestSettings.class})
@Import({SettingConverters.class, SourcesConfiguration.class, DemoConfiguration.class})
class ShortRunConfiguration {}
