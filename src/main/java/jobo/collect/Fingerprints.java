package jobo.collect;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jobo.article.ArticleId;
import jobo.article.Fingerprint;
import jobo.article.Publisher;
import jobo.article.Source;
import jobo.article.SourceName;

/** The signs by which an article is recognised, taken from what a source says of it. */
public final class Fingerprints {
  private static final int SHORTEST_TITLE = 12;
  private static final Duration SAME_TITLE_WITHIN = Duration.ofDays(3);

  private Fingerprints() {}

  /** The sign that an address gives, however it is spelt. */
  public static Fingerprint ofAddress(URI address) {
    String canonical = CanonicalAddress.of(address);
    return Fingerprint.of(Fingerprint.Kind.ADDRESS, CanonicalAddress.host(canonical), canonical);
  }

  /**
   * The id of the article whose address gives a sign: its 16 hexadecimal digits, so that in the
   * database the articles of a site lie together by their ids, too.
   */
  static ArticleId id(Fingerprint address) {
    return new ArticleId(HexFormat.of().toHexDigits(address.sign()));
  }

  /**
   * All signs of an article.
   *
   * @param appeared when it was published or, where that is unknown, seen
   */
  static Set<Fingerprint> of(SourceItem item, URI url, Source source, Instant appeared) {
    Set<Fingerprint> all = new LinkedHashSet<>();
    all.add(ofAddress(url));
    Optional.ofNullable(item.guid()).map(it -> ofGuid(it, source.name())).ifPresent(all::add);
    ofTitle(item.title(), source.publisher(), appeared).forEach(all::add);
    return all;
  }

  /** A hash of all that a source says of an item. */
  static long version(SourceItem item) {
    MessageDigest hash = sha256();
    hash.update(bytes(item.title()));
    for (Object part :
        new Object[] {item.blurb(), item.content(), item.publishedAt(), item.updatedAt()}) {
      hash.update((byte) '\n');
      hash.update(bytes(String.valueOf(part)));
    }
    return ByteBuffer.wrap(hash.digest()).getLong();
  }

  private static Fingerprint ofGuid(String guid, SourceName source) {
    return Fingerprint.of(Fingerprint.Kind.GUID, source.value(), guid);
  }

  /**
   * Two signs, so that equal titles meet when at most three days lie between them, and a column
   * that has the same title every week stays a new article every week.
   */
  private static Stream<Fingerprint> ofTitle(String title, Publisher publisher, Instant appeared) {
    String letters = normalised(title);
    if (letters.codePointCount(0, letters.length()) < SHORTEST_TITLE) {
      return Stream.empty();
    }
    long span = Math.floorDiv(appeared.getEpochSecond(), SAME_TITLE_WITHIN.toSeconds());
    return Stream.of(span, span + 1)
        .map(it -> Fingerprint.of(Fingerprint.Kind.TITLE, publisher.name(), letters + "\n" + it));
  }

  /** The letters and digits of a title in small letters. */
  private static String normalised(String title) {
    String small = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder letters = new StringBuilder(small.length());
    small.codePoints().filter(Fingerprints::isLetterOrNumber).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static boolean isLetterOrNumber(int letter) {
    return Character.isLetterOrDigit(letter)
        || Character.getType(letter) == Character.LETTER_NUMBER
        || Character.getType(letter) == Character.OTHER_NUMBER;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
