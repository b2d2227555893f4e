package jobo.discordapi;

import okio.ByteString;

/** A file as it came. */
public record Upload(String filename, String contentType, ByteString bytes) {}
