package dev.muster.exchange.tickets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an event of a ticket is in a swarm.
///
/// @param word the source's own word for it
/// @param other who had the ticket before, where it passes on
public record Move(Kind kind, Instant at, String by, String word, @Nullable String other) {

    public enum Kind { SAID, TAKEN, RESOLVED, CLOSED, REOPENED }

    /// A ticket's events one after the other. Whoever does something with a ticket that another had, has taken it over.
    public static List<Move> of(Ticket ticket) {
        var moves = new ArrayList<Move>();
        var owner = ticket.first().by();
        var standing = Event.Standing.UNSOLVED;
        for (var event : ticket.events()) {
            moves.add(new Move(Kind.SAID, event.at(), event.by(), event.status(), null));
            if (!event.by().equals(owner)) {
                moves.add(new Move(Kind.TAKEN, event.at(), event.by(), event.status(), owner));
                owner = event.by();
            }
            moves.addAll(turn(standing, event));
            standing = event.standing();
        }
        return moves;
    }

    private static List<Move> turn(Event.Standing before, Event event) {
        return switch (event.standing()) {
            case UNSOLVED -> before == Event.Standing.UNSOLVED ? List.of() : List.of(of(Kind.REOPENED, event));
            case SOLVED -> switch (before) {
                case UNSOLVED -> List.of(of(Kind.RESOLVED, event));
                case SOLVED -> List.of();
                case DONE -> List.of(of(Kind.REOPENED, event), of(Kind.RESOLVED, event));
            };
            case DONE -> switch (before) {
                case UNSOLVED -> List.of(of(Kind.RESOLVED, event), of(Kind.CLOSED, event));
                case SOLVED -> List.of(of(Kind.CLOSED, event));
                case DONE -> List.of();
            };
        };
    }

    private static Move of(Kind kind, Event event) {
        return new Move(kind, event.at(), event.by(), event.status(), null);
    }
}
