package jobo.chat.discord;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import jobo.delivery.Messenger;
import jobo.delivery.Pictures;
import jobo.demo.WireHouse;

/** Messengers for tests of other rooms, through real JDA. */
public final class DiscordMessengers {
  private DiscordMessengers() {}

  /** A messenger that writes messages and sends none. */
  public static Messenger unconnected(URI rest) {
    return messenger(
        session(rest, "none", InstantSource.system(), Duration.ZERO), file -> Optional.empty());
  }

  /** A messenger with its connection, without commands. */
  public record Connected(Messenger messenger, Runnable end) implements AutoCloseable {
    @Override
    public void close() {
      end.run();
    }
  }

  /**
   * A messenger that is connected and finds no picture.
   *
   * @param answer the longest to wait for an answer
   */
  public static Connected connected(URI rest, String token, InstantSource clock, Duration answer) {
    return connected(rest, token, clock, answer, file -> Optional.empty());
  }

  /** The same with pictures. */
  public static Connected connected(
      URI rest, String token, InstantSource clock, Duration answer, Pictures pictures) {
    DiscordSession session = session(rest, token, clock, answer);
    session.start(List.of(new DiscordHealth(session, shard -> session.connected())));
    while (session.problem().isPresent()) {
      LockSupport.parkNanos(10_000_000);
    }
    return new Connected(messenger(session, pictures), session::close);
  }

  private static DiscordSession session(
      URI rest, String token, InstantSource clock, Duration answer) {
    DiscordSession.Patience patience =
        new DiscordSession.Patience(Duration.ofDays(1), Duration.ofSeconds(1), answer);
    return new DiscordSession(new DiscordSettings(token, rest), clock, patience);
  }

  private static Messenger messenger(DiscordSession session, Pictures pictures) {
    return new DiscordMessenger(
        session, new DiscordRenderer(WireHouse.ZONE, DiscordHouse.BASE), pictures);
  }
}
