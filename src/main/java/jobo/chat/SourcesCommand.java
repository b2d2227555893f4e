package jobo.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import jobo.article.Source;
import jobo.article.SourceName;
import jobo.article.Sources;
import jobo.collect.SourceState;
import jobo.collect.SourceStore;
import jobo.delivery.Message;
import jobo.digest.Masthead;
import jobo.document.Block;
import jobo.document.Document;
import jobo.document.Inline;
import jobo.language.Language;
import jobo.language.Messages;
import org.jspecify.annotations.Nullable;

/** The sources and how each is doing, those in trouble first. */
final class SourcesCommand implements Command {
  private static final int MOST_SHOWN = 200;

  private final Sources sources;
  private final SourceStore states;
  private final Masthead masthead;

  SourcesCommand(Sources sources, SourceStore states, Masthead masthead) {
    this.sources = sources;
    this.states = states;
    this.masthead = masthead;
  }

  @Override
  public CommandName name() {
    return CommandName.SOURCES;
  }

  @Override
  public Message run(Request request, String arguments, Consumer<String> steps) {
    Language language = request.language();
    Messages messages = Messages.in(language);
    Map<SourceName, SourceState> known =
        states.all().stream().collect(Collectors.toMap(SourceState::source, Function.identity()));
    List<Block.Item> troubled = new ArrayList<>();
    List<Block.Item> well = new ArrayList<>();
    for (Source source : sources.all()) {
      SourceState state = known.get(source.name());
      (state != null && state.problem() != null ? troubled : well)
          .add(item(source, state, language));
    }
    String counts =
        sources.all().isEmpty()
            ? messages.text("sources.none")
            : messages.text("sources.counts", sources.all().size(), troubled.size());
    troubled.addAll(well);
    return Message.of(
        Document.of(
            language,
            Block.Heading.of(2, Inline.text(messages.text("sources.title"))),
            Block.Paragraph.of(Inline.text(counts)),
            Block.Listing.bullets(troubled.stream().limit(MOST_SHOWN).toList())));
  }

  private Block.Item item(Source source, @Nullable SourceState state, Language language) {
    return Block.Item.of(
        Inline.text(SourceCondition.mark(state) + " "),
        Inline.strong(source.name().value()),
        Inline.text(" · " + new SourceCondition(language, masthead.zone()).text(state)));
  }
}
