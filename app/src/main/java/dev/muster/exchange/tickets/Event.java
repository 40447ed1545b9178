package dev.muster.exchange.tickets;

import java.time.Instant;

/// Something that was done with a ticket.
///
/// @param status what was done, or how it stood after it, in the source's words
/// @param line its row in the file, counted from 1 with the head
public record Event(Instant at, String by, String status, Standing standing, long line) {

    /// What the event says of the problem.
    public enum Standing { UNSOLVED, SOLVED, DONE }
}
