package dev.muster.exchange;

import dev.muster.activity.Verb;
import dev.muster.exchange.stackexchange.Author;
import dev.muster.exchange.tickets.Event;
import dev.muster.exchange.tickets.Move;
import dev.muster.exchange.tickets.Ticket;
import dev.muster.rights.Audience;
import dev.muster.shell.Ids;
import dev.muster.swarms.Deed;
import dev.muster.swarms.Swarms;
import dev.muster.swarms.Timeline;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Turns the tickets of one batch into swarms, which staff see: a ticket system's words were written for them.
final class TicketRows {
    /// What a ticket system does not say, and a swarm has to.
    private static final String UNTOLD = "–";
    private static final String NOT_KEPT = "Its ticket system kept no page.";
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TAG = 40;
    private static final int STAFF = Audience.EMPLOYEE.bit();
    private final Desk desk;
    private final CopyRows swarms = new CopyRows("""
            swarms.swarm (item_id, place_id, created, severity, tried, owner_id, helped, relieved, resolved, solution, closed, lesson, reason)""");
    private final CopyRows parts = new CopyRows("swarms.part (swarm_id, person_id, role, standing, at)");
    private final CopyRows steps = new CopyRows("swarms.step (id, swarm_id, deed, word, by_id, other_id, at)");
    private final CopyRows entries = new CopyRows("swarms.entry (item_id, swarm_id, kind)");

    TicketRows(Desk desk) {
        this.desk = desk;
    }

    void write(List<Ticket> tickets) {
        var known = known(tickets);
        desk.welcome(tickets.stream().flatMap(each -> each.events().stream()).map(TicketRows::author).distinct().toList());
        for (var ticket : tickets) {
            if (known.contains(id(ticket))) {
                desk.tally().add("tickets-kept");
            } else {
                swarm(id(ticket), ticket);
            }
        }
    }

    void send(Connection connection) throws SQLException {
        desk.batch().send(connection);
        for (var table : List.of(swarms, parts, steps, entries)) {
            table.send(connection);
        }
    }

    private Set<UUID> known(List<Ticket> tickets) {
        return new HashSet<>(desk.jdbc().sql("select object_id from exchange.origin where object_id = any (:ids)")
            .param("ids", tickets.stream().map(this::id).toArray(UUID[]::new)).query(UUID.class).list());
    }

    private UUID id(Ticket ticket) {
        return Ids.named(desk.run().source() + " ticket " + ticket.number());
    }

    private static Author author(Event event) {
        return new Author(null, event.by());
    }

    private UUID person(String name) {
        return desk.keys().author(new Author(null, name));
    }

    private void swarm(UUID id, Ticket ticket) {
        var told = new TicketCourse(ticket);
        var run = desk.run();
        var title = title(ticket);
        var opener = person(ticket.first().by());
        var opened = ticket.first().at();
        desk.batch().items.add(id, Ids.handleOf(id), Swarms.KIND, run.place(), id, null, STAFF, opener, title, title, "MARKDOWN", told.state(), 0, opened, opened, run.id());
        desk.batch().origins.add(id, run.source(), Swarms.KIND, Keys.digest(ticket.number()), run.id(), Keys.digest(title), "");
        desk.act(opener, "CREATE", id, Swarms.KIND, null, id, opened, null);
        tag(id, ticket, told.state());
        swarms.add(id, run.place(), opened, ticket.severity(), UNTOLD, person(told.owner()), told.helped(), told.resolved(), told.resolved(), told.solution(),
                told.closed(), told.closed() == null ? null : "NOTHING", told.closed() == null ? "" : NOT_KEPT);
        people(id, ticket, told.owner());
        int nth = 0;
        for (var move : told.moves()) {
            move(id, move, nth++);
        }
        desk.tally().add("tickets");
    }

    private void tag(UUID id, Ticket ticket, String state) {
        var tag = ticket.skill().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}+#.-]+", "-");
        if (!tag.isEmpty()) {
            desk.batch().tags.add(desk.run().place(), tag.length() > LONGEST_TAG ? tag.substring(0, LONGEST_TAG) : tag, state, ticket.first().at(), id);
        }
    }

    private void people(UUID id, Ticket ticket, String owner) {
        Map<String, Instant> came = new LinkedHashMap<>();
        ticket.events().forEach(event -> came.putIfAbsent(event.by(), event.at()));
        came.forEach((name, at) -> parts.add(id, person(name), name.equals(owner) ? "OWNER" : "HELPER", "IN", at));
    }

    private void move(UUID swarm, Move move, int nth) {
        var by = person(move.by());
        switch (move.kind()) {
            case SAID -> say(ordered(swarm, nth), swarm, by, move);
            case TAKEN -> step(swarm, Deed.TAKEN, Verb.ACCEPT, "", by, person(String.valueOf(move.other())), move.at(), nth);
            case RESOLVED -> step(swarm, Deed.RESOLVED, Verb.DECIDE, move.word(), by, null, move.at(), nth);
            case CLOSED -> step(swarm, Deed.CLOSED, Verb.CLOSE, NOT_KEPT, by, null, move.at(), nth);
            case REOPENED -> step(swarm, Deed.REOPENED, Verb.OPEN, move.word(), by, null, move.at(), nth);
        }
    }

    private void say(UUID id, UUID swarm, UUID by, Move move) {
        var run = desk.run();
        desk.batch().items.add(id, Ids.handleOf(id), Timeline.KIND, run.place(), swarm, swarm, STAFF, by, null, move.word(), "MARKDOWN", "said", 0, move.at(), move.at(), run.id());
        entries.add(id, swarm, "STATUS");
        desk.act(by, "CREATE", id, Timeline.KIND, swarm, id, move.at(), null);
        desk.tally().add("ticket-events");
    }

    private void step(UUID swarm, Deed deed, Verb verb, String word, UUID by, @Nullable UUID other, Instant at, int nth) {
        steps.add(ordered(swarm, nth), swarm, deed.name(), word, by, other, at);
        desk.act(by, verb.name(), swarm, Swarms.KIND, other, swarm, at, "{\"of\": \"" + deed.name() + "\"}");
        desk.tally().add("ticket-hand-overs", deed == Deed.TAKEN ? 1 : 0);
    }

    /// Ids in the order of a ticket's moves.
    private static UUID ordered(UUID swarm, int nth) {
        return Ids.named(swarm + " move", nth);
    }

    private static String title(Ticket ticket) {
        var title = ticket.subject().isEmpty() ? ticket.number() : ticket.number() + " · " + ticket.subject();
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    }

}
