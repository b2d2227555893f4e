package jobo.search;

import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Tokens that were made and counted already. What is too long for a word is left out. */
final class KnownTokens extends TokenStream {
  private static final int LONGEST = 255;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private final Iterator<Map.Entry<String, Integer>> tokens;

  /**
   * The tokens.
   *
   * @param counts how often each stands there
   */
  KnownTokens(Map<String, Integer> counts) {
    tokens = counts.entrySet().iterator();
  }

  @Override
  public boolean incrementToken() {
    while (tokens.hasNext()) {
      Map.Entry<String, Integer> token = tokens.next();
      if (token.getKey().length() <= LONGEST) {
        term.setEmpty().append(token.getKey()); // no other attribute ever changes
        frequency.setTermFrequency(token.getValue());
        return true;
      }
    }
    return false;
  }
}
