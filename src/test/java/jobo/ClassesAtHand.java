package jobo;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The class path of the tests as a process can begin with it at once: in jars, with a cache of
 * loaded and linked classes (JEP 483), which one rehearsal leaves behind. The dozens of processes
 * that a run of all tests starts take a third of the processor's time so; for a few it does not
 * pay, so the build asks for it.
 */
final class ClassesAtHand {
  private static final boolean WANTED = Boolean.getBoolean("test.classes-at-hand");
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  private ClassesAtHand() {}

  /** Made by whoever asks first; the others wait for it. */
  private static final class Made {
    private static final List<String> OPTIONS = make();

    private Made() {}
  }

  /** The options of a JVM that name the classes. */
  static List<String> options() {
    return WANTED ? Made.OPTIONS : List.of("-cp", CLASS_PATH);
  }

  private static List<String> make() {
    try {
      Path directory = Path.of("target", "classes-at-hand").toAbsolutePath();
      Files.createDirectories(directory);
      List<String> inJars = List.of("-cp", jars(directory));
      List<String> options = new ArrayList<>(inJars);
      options.add("-XX:AOTCache=" + Rehearsal.cache(directory, inJars));
      return List.copyOf(options);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** The cache takes no directories. */
  private static String jars(Path directory) throws IOException {
    List<String> places = new ArrayList<>();
    for (String place : CLASS_PATH.split(File.pathSeparator, -1)) {
      Path path = Path.of(place);
      if (place.isEmpty()) {
        continue; // not the working directory, which it would mean on a command line
      }
      if (Files.isDirectory(path)) {
        Path jar = directory.resolve(path.getFileName() + ".jar");
        pack(path, jar);
        places.add(jar.toString());
      } else {
        places.add(place);
      }
    }
    return String.join(File.pathSeparator, places);
  }

  private static void pack(Path classes, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      zip.setLevel(0);
      for (Path file : files.filter(it -> !it.equals(classes)).sorted().toList()) {
        String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
        boolean isDirectory = Files.isDirectory(file);
        zip.putNextEntry(new ZipEntry(isDirectory ? name + "/" : name)); // Spring looks for both
        if (!isDirectory) {
          Files.copy(file, zip);
        }
        zip.closeEntry();
      }
    }
  }
}
