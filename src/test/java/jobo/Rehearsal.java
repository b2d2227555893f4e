package jobo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jobo.botapi.BotApiServer;
import jobo.botapi.Chat;
import jobo.botapi.User;
import jobo.discordapi.DiscordServer;

/** One run of the whole program with both platforms, in which the JVM notes what it needs. */
final class Rehearsal {
  private Rehearsal() {}

  /** Leaves the cache of what the program needed in a directory. */
  static Path cache(Path directory, List<String> classes) throws IOException {
    Path cache = directory.resolve("classes.aot");
    Files.deleteIfExists(cache);
    try (BotApiServer telegram = BotApiServer.start();
        DiscordServer discord = DiscordServer.start();
        ChildProgram.Running program = program(directory, cache, classes, telegram, discord)) {
      program.awaits(Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/"));
      User minsu = telegram.user("Minsu", "en");
      Chat chat = telegram.privateChat(minsu);
      telegram.says(minsu, chat, "/digest llm");
      telegram.awaits(chat, it -> true);
      program.stop();
      assertThat(cache).as(() -> program.printed() + program.rest()).isNotEmptyFile();
      return cache;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted while Jobo was rehearsed", stopped);
    }
  }

  private static ChildProgram.Running program(
      Path directory,
      Path cache,
      List<String> classes,
      BotApiServer telegram,
      DiscordServer discord) {
    List<String> options =
        Stream.concat(Stream.of("-XX:AOTCacheOutput=" + cache), classes.stream()).toList();
    return ChildProgram.running(
        directory,
        JavaCommand.of(
            JavaCommand.SHORT_LIFE,
            options,
            JoboApplication.class,
            List.of(
                "--spring.profiles.active=demo",
                "--server.port=0",
                "--jobo.archive.directory=" + directory.resolve("archive"),
                "--jobo.telegram.api-url=" + telegram.address(),
                "--jobo.telegram.token=" + telegram.token(),
                "--jobo.discord.api-url=" + discord.restBase(),
                "--jobo.discord.token=" + discord.token())));
  }
}
