package jobo.botapi;

/** A topic of a forum; its id is that of the message that opened it. */
public record Topic(long id, String name) {}
