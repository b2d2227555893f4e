package jobo.botapi;

import okio.ByteString;

/** A picture that the platform keeps. */
public record Photo(String fileId, ByteString bytes, int width, int height) {}
