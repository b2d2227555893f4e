package jobo.chat.discord;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;

/** Hears how the session goes. */
final class DiscordHealth extends ListenerAdapter {
  private final DiscordSession session;
  private final Listener listener;

  /** Who is told when there is a session. */
  interface Listener {
    /** A shard is ready, for the first time or anew. */
    void ready(JDA shard);
  }

  DiscordHealth(DiscordSession session, Listener listener) {
    this.session = session;
    this.listener = listener;
  }

  @Override
  public void onReady(ReadyEvent event) {
    session.begun();
    listener.ready(event.getJDA());
  }

  @Override
  public void onSessionResume(SessionResumeEvent event) {
    session.connected();
  }

  @Override
  public void onSessionRecreate(SessionRecreateEvent event) {
    session.connected();
  }

  @Override
  public void onSessionDisconnect(SessionDisconnectEvent event) {
    session.troubled("The connection to Discord is cut; it is being made anew");
  }

  @Override
  public void onShutdown(ShutdownEvent event) {
    session.ended(event.getCode());
  }
}
