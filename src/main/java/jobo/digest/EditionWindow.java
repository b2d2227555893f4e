package jobo.digest;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the editions of one date cover.
 *
 * @param from the close before, or the beginning of time for the first
 * @param until when they closed, or for open ones the instant they were looked at
 */
public record EditionWindow(LocalDate date, Instant from, Instant until, boolean closed) {}
