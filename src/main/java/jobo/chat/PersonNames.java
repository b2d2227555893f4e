package jobo.chat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jobo.ask.ConversationStore;
import jobo.subscription.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Names of persons that tell nothing outside this installation: a keyed hash (HMAC-SHA-256) of what
 * their platform calls them. Safe for use by many threads.
 */
final class PersonNames {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES_OF_SALT = 32;
  private static final int BYTES_OF_A_NAME = 16;

  private final ConversationStore store;
  private volatile @Nullable String salt;

  PersonNames(ConversationStore store) {
    this.store = store;
  }

  /** The name of somebody on a platform. */
  String of(Platform platform, String person) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(salt()), ALGORITHM));
      byte[] hash = mac.doFinal((platform + " " + person).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES_OF_A_NAME);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every JDK has HMAC-SHA-256", impossible);
    }
  }

  private String salt() {
    String known = salt;
    if (known == null) {
      byte[] fresh = new byte[BYTES_OF_SALT];
      new SecureRandom().nextBytes(fresh);
      known = store.salt(HexFormat.of().formatHex(fresh));
      salt = known;
    }
    return known;
  }
}
