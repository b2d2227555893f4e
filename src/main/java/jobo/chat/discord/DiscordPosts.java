package jobo.chat.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jobo.delivery.Attachment;
import jobo.delivery.Message;
import jobo.delivery.Pictures;
import jobo.language.VisibleText;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Makes of a message as many of Discord's as it needs, the buttons under the last. */
final class DiscordPosts {
  private static final int LONGEST_MESSAGE = 6_000;
  private static final int LONGEST_ALTERNATIVE = 1_000;

  private final DiscordRenderer renderer;

  DiscordPosts(DiscordRenderer renderer) {
    this.renderer = renderer;
  }

  /**
   * The posts of a message, at least one. Each can be sent once.
   *
   * @param withPictures whether files may go along; without them pictures are told in words
   */
  List<MessageCreateData> of(Message message, boolean withPictures) {
    Pictures pictures = attached(message);
    Set<String> files = withPictures ? files(message) : Set.of();
    return bodies(message, files).stream().map(it -> post(it, pictures)).toList();
  }

  /** The bodies of a message, at least one. */
  List<DiscordBody> bodies(Message message) {
    return bodies(message, files(message));
  }

  /** The pictures that a message brings along. */
  static Pictures attached(Message message) {
    Map<String, Attachment> pictures =
        message.attachments().stream()
            .collect(Collectors.toMap(Attachment::file, Function.identity(), (one, same) -> one));
    return file -> Optional.ofNullable(pictures.get(file));
  }

  private static Set<String> files(Message message) {
    return message.attachments().stream().map(Attachment::file).collect(Collectors.toSet());
  }

  private List<DiscordBody> bodies(Message message, Set<String> files) {
    String title = Continuations.name(message.document());
    List<List<Panel>> rendered = renderer.render(message.document(), files);
    List<DiscordBody> bodies = new ArrayList<>();
    for (int at = 0; at < rendered.size(); at++) {
      boolean last = at == rendered.size() - 1;
      bodies.add(
          new DiscordBody(
              DiscordBody.Form.PICTURES,
              title,
              message.silent(),
              rendered.get(at),
              last ? message.buttons() : List.of()));
    }
    return bodies;
  }

  /** What is sent for a body. It can be sent once. */
  MessageCreateData post(DiscordBody body, Pictures pictures) {
    MessageCreateBuilder post =
        new MessageCreateBuilder()
            .setSuppressedNotifications(body.silent())
            .setComponents(DiscordButtons.rows(body.buttons()));
    switch (body.form()) {
      case PICTURES, EMBEDS -> addPanels(body, pictures, post);
      case PLAIN, LINKS -> post.setContent(text(body)).setSuppressEmbeds(true);
    }
    return post.build();
  }

  private static void addPanels(DiscordBody body, Pictures pictures, MessageCreateBuilder post) {
    Map<String, Attachment> found =
        body.form() == DiscordBody.Form.PICTURES ? found(body.panels(), pictures) : Map.of();
    for (Panel panel : shown(body.panels(), found::containsKey)) {
      post.addEmbeds(embed(panel));
      Panel.Shown picture = panel.picture();
      if (picture != null) {
        byte[] png = Objects.requireNonNull(found.get(picture.file())).png();
        post.addFiles(
            FileUpload.fromData(png, picture.file())
                .setDescription(VisibleText.cut(picture.alternative(), LONGEST_ALTERNATIVE)));
      }
    }
  }

  private static Map<String, Attachment> found(List<Panel> panels, Pictures pictures) {
    return panels.stream()
        .map(Panel::picture)
        .flatMap(it -> Optional.ofNullable(it).stream())
        .flatMap(it -> pictures.find(it.file()).stream())
        .collect(Collectors.toMap(Attachment::file, Function.identity(), (one, same) -> one));
  }

  /** The panels with the pictures that are there, and in words those that are not. */
  static List<Panel> shown(List<Panel> panels, Predicate<String> isThere) {
    int room = LONGEST_MESSAGE - panels.stream().mapToInt(Panel::length).sum();
    List<Panel> shown = new ArrayList<>();
    for (Panel panel : panels) {
      boolean stays = panel.picture() == null || isThere.test(panel.picture().file());
      Panel next = stays ? panel : panel.inWords(room);
      room -= next.length() - panel.length();
      if (next.length() > 0 || next.picture() != null) {
        shown.add(next);
      }
    }
    return shown.isEmpty() ? List.of(DiscordRenderer.NOTHING) : shown;
  }

  /** What a body says where it has no embeds. */
  static String text(DiscordBody body) {
    String text =
        body.form() == DiscordBody.Form.LINKS
            ? PlainPanels.links(body.title(), body.panels())
            : PlainPanels.words(body.panels());
    return text.isBlank() ? "…" : text;
  }

  private static MessageEmbed embed(Panel panel) {
    EmbedBuilder embed = new EmbedBuilder().setColor(panel.colour());
    embed.setTitle(panel.title().isEmpty() ? null : panel.title());
    embed.setDescription(panel.text().isEmpty() ? null : panel.text());
    embed.setImage(panel.picture() == null ? null : "attachment://" + panel.picture().file());
    return embed.build();
  }
}
