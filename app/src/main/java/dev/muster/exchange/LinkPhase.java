package dev.muster.exchange;

import static java.util.Objects.requireNonNull;

import dev.muster.exchange.stackexchange.Dump;
import dev.muster.exchange.stackexchange.Link;
import dev.muster.exchange.stackexchange.LinkKind;
import dev.muster.exchange.stackexchange.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Duplicates, and questions that mention each other.
final class LinkPhase implements Phase<Link> {

    private record Tie(UUID from, UUID to, String kind) {}

    @Override
    public String name() {
        return "links";
    }

    @Override
    public Table table() {
        return Table.POST_LINKS;
    }

    @Override
    public Feed<Link> rows(Dump dump, long after) {
        return Feed.of(dump.links().resumeAfter(after));
    }

    @Override
    public void write(List<Link> rows, Desk desk) {
        var ends = rows.stream().flatMap(link -> Stream.of(link.from(), link.to())).map(desk.keys()::post).distinct().toList();
        var targets = desk.targets(ends);
        var ties = new LinkedHashMap<Tie, Instant>();
        for (var link : rows) {
            if (link.kind() == LinkKind.OTHER || link.from() == link.to()) {
                desk.tally().add("left-out-links-odd");
            } else if (!targets.containsKey(desk.keys().post(link.from())) || !targets.containsKey(desk.keys().post(link.to()))) {
                desk.tally().add("left-out-links-dangling");
            } else {
                desk.tally().add("links");
                ties.putIfAbsent(tie(link, desk), link.created());
            }
        }
        for (var added : insert(ties, desk)) {
            desk.act(null, "ADD", added.from(), "link", added.to(), added.from(), requireNonNull(ties.get(added)), "{\"kind\":\"" + added.kind() + "\"}");
            desk.tally().add("links-added");
        }
    }

    private static Tie tie(Link link, Desk desk) {
        return new Tie(desk.keys().post(link.from()), desk.keys().post(link.to()),
                link.kind() == LinkKind.DUPLICATE ? "duplicates" : "relates");
    }

    /// Adds those that are not there yet, and tells which.
    private static List<Tie> insert(Map<Tie, Instant> ties, Desk desk) {
        return desk.jdbc().sql("""
                insert into items.link (from_id, to_id, kind, created, run_id)
                select l.from_id, l.to_id, l.kind, l.created, :run
                  from unnest(:from::uuid[], :to::uuid[], :kinds::text[], :created::timestamptz[]) as l (from_id, to_id, kind, created)
                on conflict do nothing
                returning from_id, to_id, kind
                """)
            .param("run", desk.run().id())
            .param("from", ties.keySet().stream().map(Tie::from).toArray(UUID[]::new))
            .param("to", ties.keySet().stream().map(Tie::to).toArray(UUID[]::new))
            .param("kinds", ties.keySet().stream().map(Tie::kind).toArray(String[]::new))
            .param("created", ties.values().stream().map(Instant::toString).toArray(String[]::new))
            .query((row, _) -> new Tie(row.getObject("from_id", UUID.class), row.getObject("to_id", UUID.class), row.getString("kind")))
            .list();
    }
}
