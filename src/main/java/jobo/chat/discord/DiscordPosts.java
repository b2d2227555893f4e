package jobo.chat.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jobo.delivery.Attachment;
import jobo.delivery.Message;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Makes of a message as many of Discord's as it needs, the buttons under the last. */
final class DiscordPosts {
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
    Map<String, Attachment> pictures =
        withPictures
            ? message.attachments().stream()
                .collect(
                    Collectors.toMap(Attachment::file, Function.identity(), (one, same) -> one))
            : Map.of();
    List<List<Panel>> rendered = renderer.render(message.document(), pictures.keySet());
    List<MessageCreateData> posts = new ArrayList<>();
    for (int at = 0; at < rendered.size(); at++) {
      MessageCreateBuilder post = new MessageCreateBuilder();
      for (Panel panel : rendered.get(at)) {
        post.addEmbeds(embed(panel));
        upload(panel, pictures).ifPresent(post::addFiles);
      }
      if (at == rendered.size() - 1) {
        post.setComponents(DiscordButtons.rows(message.buttons()));
      }
      posts.add(post.build());
    }
    return posts;
  }

  private static MessageEmbed embed(Panel panel) {
    EmbedBuilder embed = new EmbedBuilder().setColor(panel.colour());
    embed.setTitle(panel.title().isEmpty() ? null : panel.title());
    embed.setDescription(panel.text().isEmpty() ? null : panel.text());
    embed.setImage(panel.picture() == null ? null : "attachment://" + panel.picture().file());
    return embed.build();
  }

  private static Optional<FileUpload> upload(Panel panel, Map<String, Attachment> pictures) {
    return Optional.ofNullable(panel.picture())
        .flatMap(
            shown ->
                Optional.ofNullable(pictures.get(shown.file()))
                    .map(
                        it ->
                            FileUpload.fromData(it.png(), it.file())
                                .setDescription(shown.alternative())));
  }
}
