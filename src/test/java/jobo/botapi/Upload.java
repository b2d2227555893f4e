package jobo.botapi;

/** A file that came with a request. */
public record Upload(String name, byte[] bytes) {}
