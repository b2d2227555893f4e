package jobo.digest;

import java.util.ArrayList;
import java.util.List;
import jobo.llm.AnswerSchema;
import org.jspecify.annotations.Nullable;

/** What stands around the stories of a post, as a model writes it. Anything may be missing. */
record PostAnswer(
    WriteAnswer.@Nullable Piece title,
    @Nullable List<WriteAnswer.@Nullable Piece> tags,
    @Nullable List<WriteAnswer.@Nullable Piece> opening,
    @Nullable List<WriteAnswer.@Nullable Piece> viewpoint,
    WriteAnswer.@Nullable Piece closing) {
  private static final int MOST_TAGS = 3;
  private static final int MOST_OPENING = 4;
  private static final int MOST_VIEWPOINT = 2;

  private static final String PIECE =
      """
      {"type":"object","additionalProperties":false,"required":["text","facts"],
       "properties":{"text":{"type":"string"},"facts":{"type":"array","items":{"type":"integer"}}}}""";

  static final AnswerSchema SCHEMA =
      new AnswerSchema(
          "post",
          """
          {"type":"object","additionalProperties":false,
           "required":["title","tags","opening","viewpoint","closing"],"properties":{
           "title":PIECE,"tags":{"type":"array","items":PIECE},
           "opening":{"type":"array","items":PIECE},
           "viewpoint":{"type":"array","items":PIECE},"closing":PIECE}}"""
              .replace("PIECE", PIECE));

  /** What of it has a place in a post. */
  List<Draft> drafts() {
    List<Draft> drafts = new ArrayList<>();
    add(PostText.Kind.TITLE, one(title), 1, drafts);
    add(PostText.Kind.TAG, WriteAnswer.some(tags), MOST_TAGS, drafts);
    add(PostText.Kind.OPENING, WriteAnswer.some(opening), MOST_OPENING, drafts);
    add(PostText.Kind.VIEWPOINT, WriteAnswer.some(viewpoint), MOST_VIEWPOINT, drafts);
    add(PostText.Kind.CLOSING, one(closing), 1, drafts);
    return drafts;
  }

  /** A server may want every text there is; an empty one stands for none. */
  private static void add(
      PostText.Kind kind, List<WriteAnswer.Piece> pieces, int most, List<Draft> drafts) {
    pieces.stream()
        .map(it -> WriteAnswer.draft(new Draft.Place.OfPost(kind), it))
        .filter(it -> !it.text().isEmpty())
        .limit(most)
        .forEach(drafts::add);
  }

  private static List<WriteAnswer.Piece> one(WriteAnswer.@Nullable Piece piece) {
    return piece == null ? List.of() : List.of(piece);
  }
}
