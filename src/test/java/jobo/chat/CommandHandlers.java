package jobo.chat;

import java.util.List;
import java.util.function.Consumer;
import jobo.delivery.Message;
import jobo.document.Document;
import jobo.language.Language;

/** Makes command handlers that do what a test wants. */
public final class CommandHandlers {
  private CommandHandlers() {}

  /** A handler whose {@code /help} is for those who manage the chat alone, and replies. */
  public static CommandHandler forAdministrators() {
    return new CommandHandler(
        List.of(
            new Command() {
              @Override
              public CommandName name() {
                return CommandName.HELP;
              }

              @Override
              public boolean changesChat(String arguments) {
                return true;
              }

              @Override
              public Message run(Request request, String arguments, Consumer<String> steps) {
                return Message.of(Document.text(Language.ENGLISH, "done"));
              }
            }));
  }

  /** A handler of one command, which replies what was typed after its name. */
  public static CommandHandler echoing(CommandName name) {
    return new CommandHandler(
        List.of(
            new Command() {
              @Override
              public CommandName name() {
                return name;
              }

              @Override
              public Message run(Request request, String arguments, Consumer<String> steps) {
                return Message.of(Document.text(Language.ENGLISH, "<" + arguments + ">"));
              }
            }));
  }

  /** A handler whose {@code /help} does this work, which may show steps, and then replies. */
  public static CommandHandler doing(Consumer<Consumer<String>> work) {
    return doing(work, Message.of(Document.text(Language.ENGLISH, "done")));
  }

  /** A handler whose {@code /help} does this work, which may show steps, and then replies this. */
  public static CommandHandler doing(Consumer<Consumer<String>> work, Message reply) {
    return new CommandHandler(
        List.of(
            new Command() {
              @Override
              public CommandName name() {
                return CommandName.HELP;
              }

              @Override
              public Message run(Request request, String arguments, Consumer<String> steps) {
                work.accept(steps);
                return reply;
              }
            }));
  }
}
