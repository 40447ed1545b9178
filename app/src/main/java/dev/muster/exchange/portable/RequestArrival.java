package dev.muster.exchange.portable;

import dev.muster.exchange.CopyRows;
import dev.muster.exchange.portable.Unpacking.Sort;
import dev.muster.shell.Ids;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Turns the lines about requests to the organisation into rows of a place.
final class RequestArrival {
    private final CopyRows requests = new CopyRows("adapt.request (item_id, place_id, created, why, owner_id, due, first_due, kept, reminded)");
    private final CopyRows turns = new CopyRows("adapt.turn (id, item_id, deed, word, link, due, owner_id, by_id, at)");
    private final CopyRows backings = new CopyRows("adapt.backing (item_id, request_id, person_id)");
    private final Map<String, Integer> taken = new HashMap<>();
    private final UUID place;
    private final String today;

    RequestArrival(UUID place, LocalDate today) {
        this.place = place;
        this.today = today.toString();
    }

    /// What rests on items, in the order in which it can be written.
    List<Sort> sorts() {
        return List.of(
                new Sort(RequestSql.REQUESTS, this::request, List.of(requests)),
                new Sort(RequestSql.TURNS, this::turn, List.of(turns)),
                new Sort("backings", line -> backings.add(line.id("item"), line.id("request"), line.id("person")), List.of(backings)));
    }

    /// Of what was late when it came, nobody is told: it was late elsewhere.
    private void request(Line line) {
        var due = line.text("due");
        requests.add(line.id("item"), place, line.text("created"), line.text("why"), line.id("owner"), due, line.text("firstDue"), line.text("kept"),
                due != null && due.compareTo(today) < 0 ? due : null);
    }

    private void turn(Line line) {
        var nth = taken.merge(line.text("request", ""), 1, Integer::sum);
        turns.add(Ids.named("portable " + line.id("request") + " turn", nth), line.id("request"), line.text("deed"), line.text("word", ""), line.text("link", ""),
                line.text("due"), line.id("owner"), line.id("by"), line.text("at"));
    }
}
