package jobo.subscription;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One digest of a subscription.
 *
 * @param date the local date it is for, of which there is one
 * @param at when it goes out
 */
public record Due(LocalDate date, Instant at) {}
