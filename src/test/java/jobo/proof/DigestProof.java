package jobo.proof;

import java.util.List;
import java.util.function.Predicate;
import jobo.digest.Claim;
import jobo.digest.Digest;

/** What is wrong with the claims of a digest, told by what shares no code with its writers. */
public final class DigestProof {
  private DigestProof() {}

  public static List<String> findings(Digest digest, Predicate<Claim> judged) {
    return PublishedDigests.claims(digest)
        .filter(it -> judged.test(it.claim()))
        .flatMap(
            it ->
                Proof.of(it.claim().text(), it.cited()).findings().stream()
                    .map(found -> it.claim() + ": " + found))
        .toList();
  }
}
