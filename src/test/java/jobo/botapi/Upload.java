package jobo.botapi;

import okio.ByteString;

/** A file that came with a request. */
public record Upload(String name, ByteString bytes) {}
