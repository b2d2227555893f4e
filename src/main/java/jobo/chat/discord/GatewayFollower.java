package jobo.chat.discord;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import org.jspecify.annotations.Nullable;

/**
 * Connects to the gateway that Discord named, each time anew. JDA alone goes to an address that is
 * written in it as soon as a connection has failed, whatever the server said.
 */
final class GatewayFollower extends ConcurrentSessionController {
  private volatile @Nullable String gateway;

  @Override
  public ShardedGateway getShardedGateway(JDA jda) {
    ShardedGateway named = super.getShardedGateway(jda);
    gateway = named.getUrl();
    return named;
  }

  @Override
  public String getGateway() {
    String named = gateway;
    return named == null ? super.getGateway() : named;
  }
}
