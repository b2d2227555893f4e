package jobo.delivery;

/**
 * A picture sent along with a message.
 *
 * @param file its plain name, as the document's picture names it
 * @param png the bytes; never changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity only; copied nowhere
public record Attachment(String file, byte[] png) {}
