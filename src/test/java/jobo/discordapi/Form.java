package jobo.discordapi;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Holds requests, and this server's own answers, to Discord's document where it is here. */
final class Form {
  private final @Nullable Spec spec = Spec.find().orElse(null);
  private final Notes notes;

  Form(Notes notes) {
    this.notes = notes;
  }

  void check(Call call) {
    if (spec == null) {
      return;
    }
    Optional<Spec.Operation> operation = spec.operation(call.method(), call.route());
    if (operation.isEmpty()) {
      notes.violated(call, "the document knows no such operation");
      return;
    }
    query(call, operation.get());
    JsonNode schema = operation.get().request();
    if (!schema.isMissingNode()) {
      body(call, new Shapes(spec).problems(schema, Leniency.body(call), ""));
    } else if (!call.body().isMissingNode() && !call.body().isEmpty()) {
      notes.violated(call, "the document knows no body here");
    }
  }

  /** Fields that nobody knows are passed over, but kept; all else is refused. */
  private void body(Call call, List<Shapes.Problem> problems) {
    FormErrors errors = new FormErrors();
    for (Shapes.Problem problem : problems) {
      if (Leniency.takes(call, problem)) {
        continue;
      }
      if (problem.isUnknown()) {
        notes.violated(call, problem.toString());
      } else {
        errors.add(problem.path(), problem.code(), problem.message());
      }
    }
    errors.refuse();
  }

  private void query(Call call, Spec.Operation operation) {
    for (String name : call.query().keySet()) {
      if (!operation.query().containsKey(name) && !Leniency.takesField(call, "?" + name)) {
        notes.violated(call, "the document knows no %s behind the question mark".formatted(name));
      }
    }
  }

  void checkOwn(Call call, Answer answer) {
    if (spec == null) {
      return;
    }
    Optional<Spec.Operation> operation = spec.operation(call.method(), call.route());
    if (operation.isEmpty()) {
      return;
    }
    if (!operation.get().answers(answer.status())) {
      notes.violated(call, "The server itself answers " + answer.status());
    }
    JsonNode schema = operation.get().response(answer.status());
    if (answer.body().isPresent() && !schema.isMissingNode()) {
      new Shapes(spec)
          .problems(schema, answer.body().get(), "").stream()
              .filter(it -> !Leniency.takesField(call, it.path()))
              .forEach(it -> notes.violated(call, "The server itself: " + it));
    }
  }
}
