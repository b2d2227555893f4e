package jobo.chat;

import jobo.language.Language;
import jobo.subscription.ChatAddress;

/**
 * What somebody wrote to Jobo.
 *
 * @param language the language of the chat, in which the reply's frame stands
 * @param text as it was typed: a command with a slash, or a question
 * @param rights what they may do there
 */
public record Request(ChatAddress chat, Language language, String text, Rights rights) {}
