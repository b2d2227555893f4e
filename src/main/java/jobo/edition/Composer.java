package jobo.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobo.article.Category;
import jobo.article.CategoryId;
import jobo.delivery.Attachment;
import jobo.delivery.Button;
import jobo.delivery.Draft;
import jobo.delivery.Message;
import jobo.delivery.Messenger;
import jobo.digest.Digest;
import jobo.digest.DigestPages;
import jobo.digest.Edition;
import jobo.digest.FrontPage;
import jobo.digest.Masthead;
import jobo.digest.Page;
import jobo.document.Block;
import jobo.document.Document;
import jobo.document.Inline;
import jobo.language.Language;
import jobo.language.Messages;
import jobo.story.StoryId;
import jobo.subscription.Manners;

/**
 * Makes the messages of a delivery: each is one message of its platform, and what does not fit is
 * behind its buttons.
 */
final class Composer {
  private static final int MOST_STORIES = 7;

  /** How long the headlines of categories may be on the front page, tried in this order. */
  private static final List<Integer> HEADLINES = List.of(100, 70, 50, 35, 25, 18);

  private final Masthead masthead;

  Composer(Masthead masthead) {
    this.masthead = masthead;
  }

  /** A message and what it tells, if it fits. */
  private record Candidate(Message message, List<StoryId> tells) {}

  /**
   * The messages for those who get some categories.
   *
   * @param day all categories of the editions
   * @param known of which of its stories the chat was told, and by which edition last
   * @param wanted the categories; none means all
   * @param chart the chart of the day, if it is at hand
   */
  List<Draft> compose(
      Digest day,
      Map<StoryId, LocalDate> known,
      Set<CategoryId> wanted,
      Manners manners,
      Optional<Attachment> chart,
      Messenger messenger) {
    Digest digest = day.only(wanted).after(known);
    List<Edition> told = digest.told();
    if (told.isEmpty()) {
      return nothing(nothingIn(digest, wanted), digest.language(), manners, messenger);
    }
    if (told.size() == 1) { // a front page would only say the same
      return List.of(category(digest, told.getFirst(), manners, messenger));
    }
    List<Draft> drafts = new ArrayList<>();
    drafts.add(front(day, digest, manners, chart, messenger));
    best(digest, manners.length().messages() - 1)
        .forEach(it -> drafts.add(category(digest, it, manners, messenger)));
    return drafts;
  }

  /** The messages where no edition was closed. */
  List<Draft> noEdition(Language language, Manners manners, Messenger messenger) {
    String text = Messages.in(language).text("delivery.no-edition");
    return nothing(text, language, manners, messenger);
  }

  private List<Draft> nothing(
      String text, Language language, Manners manners, Messenger messenger) {
    if (!manners.emptyDays()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>(masthead.notice(language));
    blocks.add(Block.Paragraph.of(Inline.text(text)));
    Message message = Message.of(new Document(language, blocks)).silent(manners.silent());
    return List.of(fitting(Stream.of(new Candidate(message, List.of())), messenger));
  }

  private static String nothingIn(Digest digest, Set<CategoryId> wanted) {
    Messages messages = Messages.in(digest.language());
    String since = digest.dates().size() == 1 ? "" : "-since";
    if (wanted.isEmpty()) {
      return messages.text("digest.nothing" + since);
    }
    String names =
        digest.categories().categories().stream()
            .filter(it -> wanted.contains(it.id()))
            .map(it -> it.emoji() + " " + it.name(digest.language()))
            .collect(Collectors.joining(", "));
    return messages.text("digest.nothing-in-category" + since, names);
  }

  /** The categories with the best stories, in the order of the set. */
  private static List<Edition> best(Digest digest, int most) {
    Set<CategoryId> best = new HashSet<>();
    digest.told().stream()
        .sorted(Comparator.comparingDouble((Edition it) -> -it.stories().getFirst().score()))
        .limit(most)
        .forEach(it -> best.add(it.key().category()));
    return digest.told().stream().filter(it -> best.contains(it.key().category())).toList();
  }

  private Draft front(
      Digest day, Digest digest, Manners manners, Optional<Attachment> chart, Messenger messenger) {
    FrontPage front = new FrontPage(digest, masthead);
    List<Button> buttons = new DigestButtons(digest).under(Optional.empty());
    Stream<Candidate> withChart =
        chart.stream()
            .flatMap(
                picture ->
                    HEADLINES.stream()
                        .map(
                            longest ->
                                front.page(
                                    longest, Optional.of(new DigestPages(day, masthead).chart())))
                        .map(it -> candidate(it, List.of(picture), buttons, manners)));
    Stream<Candidate> without =
        Stream.concat(HEADLINES.stream(), Stream.of(0))
            .map(longest -> front.page(longest, Optional.empty()))
            .map(it -> candidate(it, List.of(), buttons, manners));
    return fitting(Stream.concat(withChart, without), messenger);
  }

  private Draft category(Digest digest, Edition edition, Manners manners, Messenger messenger) {
    Category category = digest.category(edition);
    DigestPages pages = new DigestPages(digest, masthead);
    DigestButtons buttons = new DigestButtons(digest);
    int stories = edition.stories().size();
    int most = Math.min(MOST_STORIES, stories);
    Stream<Candidate> whole =
        Stream.of(pages.page(category, MOST_STORIES, true))
            .map(it -> candidate(it, List.of(), buttons.underSome(category, 0), manners));
    Stream<Candidate> some =
        IntStream.iterate(most, it -> it >= 0, it -> it - 1)
            .mapToObj(
                it ->
                    candidate(
                        pages.page(category, it, false),
                        List.of(),
                        buttons.underSome(category, stories - it),
                        manners));
    return fitting(Stream.concat(whole, some), messenger);
  }

  private static Candidate candidate(
      Page page, List<Attachment> pictures, List<Button> buttons, Manners manners) {
    Message message = new Message(page.document(), pictures, buttons);
    return new Candidate(message.silent(manners.silent()), page.tells());
  }

  /** The first that is one message of the platform; of the last, its first one. */
  private static Draft fitting(Stream<Candidate> candidates, Messenger messenger) {
    Iterator<Candidate> tried = candidates.iterator();
    while (true) {
      Candidate candidate = tried.next();
      List<String> bodies = messenger.bodies(candidate.message());
      if (bodies.size() == 1 || !tried.hasNext()) {
        List<String> tells = candidate.tells().stream().map(StoryId::value).toList();
        return new Draft(bodies.getFirst(), tells);
      }
    }
  }
}
