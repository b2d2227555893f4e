package jobo.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers whose readers ask again and again: they carry a fingerprint of their content. */
final class Fingerprinted {
  private static final int DIGITS = 16;

  private Fingerprinted() {}

  /** Content that may be kept for a while and is then asked for by its fingerprint. */
  static ResponseEntity<byte[]> answer(MediaType type, byte[] content, Duration fresh) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(fresh).cachePublic())
        .eTag('"' + of(content) + '"')
        .contentType(type)
        .body(content);
  }

  /** The fingerprint of content. */
  static String of(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
