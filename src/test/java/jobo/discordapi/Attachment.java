package jobo.discordapi;

import okio.ByteString;

/** A file of a message. */
public record Attachment(
    long id, String filename, String contentType, String description, ByteString bytes) {}
