package dev.muster.exchange;

import dev.muster.exchange.stackexchange.Dump;
import dev.muster.exchange.stackexchange.Link;
import dev.muster.exchange.stackexchange.LinkKind;
import dev.muster.exchange.stackexchange.Table;
import java.util.List;
import java.util.stream.Stream;

/// Duplicates, and questions that mention each other.
final class LinkPhase implements Phase<Link> {

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
        for (var link : rows) {
            if (link.kind() == LinkKind.OTHER || link.from() == link.to()) {
                desk.tally().add("left-out-links-odd");
            } else if (!targets.containsKey(desk.keys().post(link.from())) || !targets.containsKey(desk.keys().post(link.to()))) {
                desk.tally().add("left-out-links-dangling");
            } else {
                tie(link, desk);
            }
        }
    }

    private static void tie(Link link, Desk desk) {
        var from = desk.keys().post(link.from());
        var to = desk.keys().post(link.to());
        var kind = link.kind() == LinkKind.DUPLICATE ? "duplicates" : "relates";
        desk.tally().add("links");
        int added = desk.jdbc().sql("""
                insert into items.link (from_id, to_id, kind, created, run_id)
                values (:from, :to, :kind, :created::timestamptz, :run)
                on conflict do nothing
                """)
            .param("from", from).param("to", to).param("kind", kind).param("created", link.created().toString())
            .param("run", desk.run().id()).update();
        if (added > 0) {
            desk.act(null, "ADD", from, "link", to, from, link.created(), "{\"kind\":\"" + kind + "\"}");
            desk.tally().add("links-added");
        }
    }
}
