package jobo.chat;

/**
 * A value that can be chosen for an option.
 *
 * @param label what is shown
 * @param value what is typed after the command
 */
public record Choice(String label, String value) {}
