import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Checks or mends the format of every Java file below a folder: {@code java Format.java check|fix FOLDER}. The build
 * runs it on the JDK that the code is written for, whatever JDK Maven itself runs on.
 */
public final class Format {
  public static void main(String[] args) throws Exception {
    boolean fix = args[0].equals("fix");
    var wrong = new ConcurrentLinkedQueue<Path>();
    try (var files = Files.walk(Path.of(args[1]))) {
      files.filter(file -> file.toString().endsWith(".java")).toList().parallelStream()
          .filter(file -> !isFormatted(file, fix)).forEach(wrong::add);
    }
    if (fix || wrong.isEmpty()) {
      System.out.println(wrong.size() + " files " + (fix ? "formatted" : "to format"));
      return;
    }
    wrong.stream().sorted().forEach(file -> System.out.println("Not formatted: " + file));
    System.out.println("Mend them with: mvn -Djobo.format=fix process-test-classes");
    System.exit(1);
  }

  private static boolean isFormatted(Path file, boolean fix) {
    try {
      String before = Files.readString(file);
      String ordered = RemoveUnusedImports.removeUnusedImports(ImportOrderer.reorderImports(before, Style.GOOGLE));
      String after = new Formatter().formatSource(ordered);
      if (fix && !before.equals(after)) {
        Files.writeString(file, after);
      }
      return before.equals(after);
    } catch (IOException | com.google.googlejavaformat.java.FormatterException problem) {
      throw new IllegalStateException(file + ": " + problem.getMessage(), problem);
    }
  }
}
