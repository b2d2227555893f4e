package jobo.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jobo.language.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** On a machine without fonts AWT fails at its first use and stays so: hence another process. */
@EnabledOnOs(OS.LINUX)
class ChartWithoutFontsTest {
  private static final String NOTHING = "<?xml version=\"1.0\"?><fontconfig></fontconfig>";

  @TempDir Path folder;

  /** What the other process does: fail with AWT's fonts, then draw the chart all the same. */
  static final class Draw {
    private Draw() {}

    public static void main(String[] arguments) throws IOException {
      Files.write(Path.of(arguments[0]), chart());
      System.out.println(awtHasFonts() ? "fonts" : "no fonts");
    }

    private static boolean awtHasFonts() {
      try {
        return new Font(Font.DIALOG, Font.PLAIN, 12).canDisplayUpTo("가") != 0;
      } catch (RuntimeException | LinkageError noFonts) {
        return false;
      }
    }
  }

  @Test
  @DisplayName("without any font on the machine the chart comes out the same to the byte")
  void withoutFonts() throws IOException, InterruptedException {
    Path empty = Files.writeString(folder.resolve("fonts.conf"), NOTHING);
    Path png = folder.resolve("chart.png");
    Path output = folder.resolve("output.txt");
    ProcessBuilder builder = new ProcessBuilder(command(png));
    builder.environment().put("FONTCONFIG_FILE", empty.toString());
    builder.environment().put("HOME", folder.toString());
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(Files.readString(output, UTF_8).strip()).isEqualTo("no fonts");
    assertThat(Files.readAllBytes(png)).isEqualTo(chart());
  }

  private List<String> command(Path png) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Djava.awt.headless=true",
        "-Duser.home=" + folder, // AWT remembers fonts there
        "-cp",
        System.getProperty("java.class.path"),
        Draw.class.getName(),
        png.toString());
  }

  private static byte[] chart() {
    return new CategoryChart()
        .png("2026-11-21 (토) · 기사 31건", CategoryChartTest.fourteen(), Language.KOREAN);
  }
}
