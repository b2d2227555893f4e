package jobo.web;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import java.util.List;
import jobo.language.Language;
import jobo.language.Messages;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the matter of every page: the head, the line under it and the foot.
 *
 * @param title of the window
 * @param notice the mark of samples, or null
 * @param day the date in full, or null where the page has none
 * @param state whether the edition is closed, and when, or null
 * @param chat the chat box, or null where it is off
 */
record PageFrame(
    Language language,
    String title,
    @Nullable String notice,
    @Nullable String day,
    @Nullable String state,
    PageLink home,
    PageLink otherLanguage,
    String otherTag,
    @Nullable PageLink earlier,
    @Nullable PageLink later,
    List<PageLink> files,
    List<PageLink> days,
    List<PageLink> feeds,
    String style,
    String script,
    boolean running,
    @Nullable ChatBox chat) {

  /**
   * The chat box.
   *
   * @param guarded whether it asks for the admin token
   * @param suggestions commands to press
   */
  record ChatBox(boolean guarded, List<Suggestion> suggestions) {}

  /** A command to press. */
  record Suggestion(String label, String command) {}

  /** The tag of the page's language. */
  String tag() {
    return language.tag();
  }

  /** The feed that browsers are told of, if there is one. */
  List<PageLink> atomFeed() {
    return feeds.stream().limit(1).toList();
  }

  /** Whether there are other days to look at. */
  boolean hasDays() {
    return !days.isEmpty();
  }

  /** Whether there are files of the day. */
  boolean hasFiles() {
    return !files.isEmpty();
  }

  /** Puts a text of the bundles where a template names its key. */
  Mustache.Lambda text() {
    Messages messages = Messages.in(language);
    return (fragment, out) -> out.write(Escapers.HTML.escape(messages.text(fragment.execute())));
  }
}
