package jobo.edition;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jobo.article.CategoryId;
import jobo.delivery.Attachment;
import jobo.delivery.DeliveryLog;
import jobo.delivery.Draft;
import jobo.delivery.Messenger;
import jobo.delivery.Pictures;
import jobo.digest.ArchiveFile;
import jobo.digest.Digest;
import jobo.digest.Edition;
import jobo.digest.EditionDesk;
import jobo.digest.EditionStory;
import jobo.digest.Masthead;
import jobo.language.Language;
import jobo.story.StoryId;
import jobo.subscription.Manners;
import jobo.subscription.Platform;
import jobo.subscription.Subscription;

/**
 * The messages for subscriptions. Closed editions do not change, so what thousands of chats get is
 * made once. Safe for use by many threads.
 */
final class Compositions {
  private static final int MOST_COMPOSITIONS = 200;

  /** A digest holds its articles' whole text. */
  private static final int MOST_DIGESTS = 4;

  /** What was told longer ago may be told again. */
  private static final Period REMEMBERED = Period.ofDays(30);

  private final EditionDesk editions;
  private final DeliveryLog log;
  private final Pictures pictures;
  private final Composer composer;
  private final Recent<Told, Digest> digests = new Recent<>(MOST_DIGESTS);
  private final Recent<Like, List<Draft>> compositions = new Recent<>(MOST_COMPOSITIONS);

  private record Told(List<LocalDate> dates, Language language) {}

  /** Subscriptions that are alike in this get the same. */
  private record Like(
      Platform platform,
      Told told,
      Set<CategoryId> categories,
      Map<StoryId, LocalDate> known,
      Manners manners,
      boolean hasChart) {}

  Compositions(EditionDesk editions, DeliveryLog log, Masthead masthead, Pictures pictures) {
    this.editions = editions;
    this.log = log;
    this.pictures = pictures;
    this.composer = new Composer(masthead);
  }

  /**
   * What a subscription gets of closed editions.
   *
   * @param dates those of the editions, the newest last; none where none was closed
   */
  List<Draft> of(Subscription subscription, List<LocalDate> dates, Messenger messenger) {
    Language language = subscription.language();
    Manners manners = subscription.manners();
    if (dates.isEmpty()) {
      return composer.noEdition(language, manners, messenger);
    }
    Told told = new Told(dates, language);
    Optional<Attachment> chart = chart(told);
    Digest digest = digests.get(told, () -> digest(told));
    Map<StoryId, LocalDate> known = known(subscription, digest);
    Like like =
        new Like(
            messenger.platform(),
            told,
            subscription.categories(),
            known,
            manners,
            chart.isPresent());
    return compositions.get(
        like,
        () ->
            composer.compose(digest, known, subscription.categories(), manners, chart, messenger));
  }

  /** Which of the stories the chat was told of, and when. */
  private Map<StoryId, LocalDate> known(Subscription subscription, Digest digest) {
    Map<String, LocalDate> told = log.told(subscription.chat(), digest.date().minus(REMEMBERED));
    Map<StoryId, LocalDate> known = new HashMap<>();
    for (Edition edition : digest.told()) {
      for (EditionStory story : edition.stories()) {
        LocalDate date = told.get(story.id().value());
        if (date != null) {
          known.put(story.id(), date);
        }
      }
    }
    return known;
  }

  private Digest digest(Told told) {
    return Digest.merged(
        told.dates().stream().flatMap(it -> editions.find(it, told.language()).stream()).toList());
  }

  /** A chart tells of one day; where the archive could not draw it, there is none. */
  private Optional<Attachment> chart(Told told) {
    if (told.dates().size() > 1) {
      return Optional.empty();
    }
    ArchiveFile file =
        new ArchiveFile(
            ArchiveFile.Form.DAY, told.dates().getFirst(), told.language(), ArchiveFile.Type.PNG);
    return pictures.find(file.name());
  }
}
