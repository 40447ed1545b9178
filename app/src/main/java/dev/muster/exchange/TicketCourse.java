package dev.muster.exchange;

import dev.muster.exchange.tickets.Move;
import dev.muster.exchange.tickets.Move.Kind;
import dev.muster.exchange.tickets.Ticket;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a ticket stood after all that was done with it.
///
/// @param helped when somebody besides whoever opened it first did something with it
/// @param solution the source's word for what solved it; empty where it is not solved
record TicketCourse(List<Move> moves, String owner, @Nullable Instant helped, @Nullable Instant resolved, String solution, @Nullable Instant closed) {

    TicketCourse(Ticket ticket) {
        this(Move.of(ticket), ticket.events().getLast().by());
    }

    private TicketCourse(List<Move> moves, String owner) {
        this(moves, owner, first(moves, Kind.TAKEN), sinceOpened(moves, Kind.RESOLVED), solution(moves), sinceOpened(moves, Kind.CLOSED));
    }

    /// The word that items and lists keep for it.
    String state() {
        return closed != null ? "closed" : resolved != null ? "resolved" : helped != null ? "swarming" : "open";
    }

    private static @Nullable Instant first(List<Move> moves, Kind kind) {
        return moves.stream().filter(each -> each.kind() == kind).map(Move::at).findFirst().orElse(null);
    }

    /// The latest move of the kind, unless it was opened again after it.
    private static @Nullable Move latest(List<Move> moves, Kind kind) {
        return moves.reversed().stream().filter(each -> each.kind() == kind || each.kind() == Kind.REOPENED).findFirst().filter(each -> each.kind() == kind).orElse(null);
    }

    private static @Nullable Instant sinceOpened(List<Move> moves, Kind kind) {
        var move = latest(moves, kind);
        return move == null ? null : move.at();
    }

    private static String solution(List<Move> moves) {
        var move = latest(moves, Kind.RESOLVED);
        return move == null ? "" : move.word();
    }
}
