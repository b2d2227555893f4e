package jobo.search;

import java.util.Collection;
import java.util.Iterator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Tokens that were made already. What is too long for a word is left out. */
final class KnownTokens extends TokenStream {
  private static final int LONGEST = 255;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final Iterator<String> tokens;

  KnownTokens(Collection<String> tokens) {
    this.tokens = tokens.iterator();
  }

  @Override
  public boolean incrementToken() {
    while (tokens.hasNext()) {
      String token = tokens.next();
      if (token.length() <= LONGEST) {
        clearAttributes();
        term.append(token);
        return true;
      }
    }
    return false;
  }
}
