package jobo;

import jobo.article.CategorySet;
import jobo.classify.CategoryCatalogue;
import jobo.classify.Classifier;

/** The categories that Jobo brings along, for the tests of its rooms. */
public final class BuiltInCategories {
  private BuiltInCategories() {}

  /** All of them, with the words that show that an article is about AI. */
  public static CategoryCatalogue catalogue() {
    return BuiltIn.categories();
  }

  /** The set that is used where nothing is configured. */
  public static CategorySet full() {
    return catalogue().select(CategoryCatalogue.Selection.FULL);
  }

  /** The classifier of that set. */
  public static Classifier classifier() {
    return new Classifier(full(), catalogue());
  }
}
