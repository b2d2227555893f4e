package jobo.collect.discovery;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jobo.collect.discovery.Candidate.Merit;
import jobo.collect.markup.Decoding;
import jobo.fetch.Content;
import jobo.fetch.Fetcher;
import jobo.language.Language;

/**
 * Finds the feed of a site from the address of a page.
 *
 * <p>Asks for twelve addresses at most. Safe for use by many threads; blocks its caller.
 */
public final class Discovery {
  private static final int LONGEST_SAMPLE = 20_000;

  private final Fetcher fetcher;
  private final FeedRecognition recognition;
  private final Clock clock;

  /** A discovery on the network of a fetcher, which knows a feed when it sees one. */
  public Discovery(Fetcher fetcher, FeedRecognition recognition, Clock clock) {
    this.fetcher = fetcher;
    this.recognition = recognition;
    this.clock = clock;
  }

  /**
   * The feed that a page itself names, without asking for it: what is declared in its head, or
   * where its site keeps feeds.
   *
   * @param address where the page was found
   */
  public static Optional<URI> feedOf(Content page, URI address) {
    return candidates(page, address).stream()
        .filter(it -> it.merit() == Merit.SITE || it.merit() == Merit.DECLARED)
        .map(Candidate::address)
        .filter(it -> !it.equals(address))
        .findFirst();
  }

  /** What may be the feed of a page, the best first, each address once. */
  public static List<Candidate> candidates(Content page, URI address) {
    String html = Decoding.text(page);
    String sample = html.substring(0, Math.min(html.length(), LONGEST_SAMPLE));
    boolean korean = Language.of(sample.replaceAll("<[^<>]*>", " ")) == Language.KOREAN;
    return inOrder(SiteRules.feed(address, html), FeedLinks.of(html, address), address, korean);
  }

  /** What may be the feed of a page that could not be read. */
  static List<Candidate> candidates(URI address) {
    return inOrder(SiteRules.feed(address, ""), List.of(), address, false);
  }

  /** Looks for the feed of a page until one is found, the time is up or enough was tried. */
  public Discovered find(URI address, Instant deadline) {
    return new Search(fetcher, recognition, clock, deadline).from(address);
  }

  private static List<Candidate> inOrder(
      Optional<URI> site, List<Candidate> links, URI address, boolean korean) {
    Set<URI> seen = new HashSet<>();
    return Stream.of(
            site.map(it -> new Candidate(it, "", Merit.SITE)).stream(),
            links.stream(),
            UsualPaths.of(address, korean).stream())
        .flatMap(it -> it)
        .sorted(Comparator.comparing(Candidate::merit))
        .filter(it -> seen.add(it.address()))
        .toList();
  }
}
