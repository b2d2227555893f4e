package jobo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real browser without a window, and what tests ask of it. */
final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** A fresh browser; the test is skipped where none is installed, unless one is required. */
  static Browser open() {
    boolean required = "true".equals(System.getenv("REQUIRE_BROWSER"));
    assumeTrue(required || (Files.exists(CHROMIUM) && Files.exists(DRIVER)), "no Chromium here");
    return new Browser(new ChromeDriver(service(), options()));
  }

  private static ChromeDriverService service() {
    return new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
  }

  private static ChromeOptions options() {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + profile());
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    return options;
  }

  private static Path profile() {
    try {
      return Files.createTempDirectory("jobo-browser");
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** Opens a page in a window so wide, for a reader of a dark or light screen. */
  void visit(String address, int width, String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", scheme),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", false));
    driver.get("about:blank");
    driver.manage().logs().get(LogType.BROWSER); // what was left of the page before
    driver.get(address);
  }

  /** The first element of a selector; waits for it. */
  WebElement find(String selector) {
    await(selector, it -> true);
    return driver.findElement(By.cssSelector(selector));
  }

  /** Waits until an element holds a text. */
  void awaitText(String selector, String text) {
    await(selector, it -> it.getText().contains(text));
  }

  private void await(String selector, Predicate<WebElement> wanted) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      try {
        if (driver.findElements(By.cssSelector(selector)).stream().anyMatch(wanted)) {
          return;
        }
        driver.executeAsyncScript("setTimeout(arguments[0], 25)");
      } catch (WebDriverException pageChanged) {
        // the page was opened anew meanwhile: look again
      }
    }
    throw new AssertionError(
        "Not found in time: %s in %s".formatted(selector, driver.getPageSource()));
  }

  /** What a script says. */
  Object ask(String script) {
    return Objects.requireNonNull(driver.executeScript(script));
  }

  /** Whether nothing is wider than the window. */
  boolean fits() {
    return Boolean.TRUE.equals(
        ask(
            "return document.documentElement.scrollWidth <= innerWidth &&"
                + " [...document.body.querySelectorAll('*:not(.skip):not(.hidden)')]"
                + ".every(e => e.getBoundingClientRect().right <= innerWidth + 1)"));
  }

  /** Nothing was said on the console since the page was opened. */
  void assertQuiet() {
    assertThat(driver.manage().logs().get(LogType.BROWSER).getAll())
        .extracting(LogEntry::getMessage)
        .isEmpty();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
