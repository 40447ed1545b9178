package dev.muster.exchange.tickets;

import java.util.List;

/// A ticket with everything that was done with it, in the order of time.
///
/// @param number how its source calls it
/// @param subject what it is about; may be empty
/// @param severity `MINOR`, `MAJOR` or `CRITICAL`
/// @param skill what one has to know; may be empty
/// @param events at least one
public record Ticket(String number, String subject, String severity, String skill, List<Event> events) {

    public Event first() {
        return events.getFirst();
    }
}
