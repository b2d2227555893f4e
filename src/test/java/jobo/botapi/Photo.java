package jobo.botapi;

/** A picture that the platform keeps. */
public record Photo(String fileId, byte[] bytes, int width, int height) {}
