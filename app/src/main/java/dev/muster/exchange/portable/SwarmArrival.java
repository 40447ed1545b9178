package dev.muster.exchange.portable;

import dev.muster.exchange.CopyRows;
import dev.muster.exchange.portable.Unpacking.Sort;
import dev.muster.shell.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Turns the lines about swarms into rows of a place.
final class SwarmArrival {
    private final CopyRows swarms = new CopyRows("""
            swarms.swarm (item_id, place_id, created, severity, whom, tried, sufferer_id, owner_id, successor_id, helped, relieved, resolved, solution,
                          confirmed, closed, lesson, reason)""");
    private final CopyRows people = new CopyRows("swarms.part (swarm_id, person_id, role, standing, asked_by, at)");
    private final CopyRows steps = new CopyRows("swarms.step (id, swarm_id, deed, word, by_id, other_id, at)");
    private final CopyRows entries = new CopyRows("swarms.entry (item_id, swarm_id, kind)");
    private final CopyRows repeats = new CopyRows("swarms.repeat (swarm_id, earlier_id, by_id, at)");
    private final Map<String, Integer> taken = new HashMap<>();
    private final UUID place;

    SwarmArrival(UUID place) {
        this.place = place;
    }

    /// What rests on items, in the order in which it can be written.
    List<Sort> sorts() {
        return List.of(
                new Sort(SwarmSql.SWARMS, this::swarm, List.of(swarms, people)),
                new Sort(SwarmSql.STEPS, this::step, List.of(steps)),
                new Sort("swarm-entries", line -> entries.add(line.id("item"), line.id("swarm"), line.text("kind")), List.of(entries)),
                new Sort("repeats", line -> repeats.add(line.id("swarm"), line.id("earlier"), line.id("by"), line.text("at")), List.of(repeats)));
    }

    private void swarm(Line line) {
        var id = line.id("item");
        swarms.add(id, place, line.text("created"), line.text("severity"), line.text("whom", ""), line.text("tried"), line.id("sufferer"), line.id("owner"),
                line.id("successor"), line.text("helped"), line.text("relieved"), line.text("resolved"), line.text("solution", ""), line.text("confirmed"),
                line.text("closed"), line.text("lesson"), line.text("reason", ""));
        line.lines("people").forEach(each -> people.add(id, each.id("person"), each.text("role"), each.text("standing"), each.id("askedBy"), each.text("at")));
    }

    private void step(Line line) {
        var nth = taken.merge(line.text("swarm", ""), 1, Integer::sum);
        steps.add(Ids.named("portable " + line.id("swarm") + " step", nth), line.id("swarm"), line.text("deed"), line.text("word", ""), line.id("by"),
                line.id("other"), line.text("at"));
    }
}
