package jobo.classify;

import jobo.article.Article;

/**
 * The part of an article that tells its subject; further down it wanders.
 *
 * @param lead what its feed says of it and how its text begins
 */
record Opening(String title, String lead) {
  private static final int LEAD_CHARACTERS = 700;

  static Opening of(Article article) {
    String lead = beginning(article.blurb()) + "\n" + beginning(article.text());
    return new Opening(article.title(), beginning(lead).strip());
  }

  private static String beginning(String text) {
    return text.substring(0, Math.min(text.length(), LEAD_CHARACTERS));
  }
}
