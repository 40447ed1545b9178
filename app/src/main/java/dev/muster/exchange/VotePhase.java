package dev.muster.exchange;

import dev.muster.exchange.stackexchange.Dump;
import dev.muster.exchange.stackexchange.Table;
import dev.muster.exchange.stackexchange.Vote;
import dev.muster.exchange.stackexchange.VoteType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Votes become counts with their provenance: they name no voter, so they are nobody's act. Type 1 dates an acceptance.
final class VotePhase implements Phase<Vote> {

    private record Pile(UUID post, String kind) {}

    @Override
    public String name() {
        return "votes";
    }

    @Override
    public Table table() {
        return Table.VOTES;
    }

    @Override
    public Feed<Vote> rows(Dump dump, long after) {
        return Feed.of(dump.votes().resumeAfter(after));
    }

    @Override
    public void write(List<Vote> rows, Desk desk) {
        var targets = desk.targets(rows.stream().map(vote -> desk.keys().post(vote.post())).distinct().toList());
        var piles = new HashMap<Pile, Integer>();
        var days = new HashMap<UUID, Instant>();
        for (var vote : rows) {
            var post = desk.keys().post(vote.post());
            desk.tally().add("votes");
            if (!targets.containsKey(post)) {
                desk.tally().add("left-out-votes-without-post");
                continue;
            }
            piles.merge(new Pile(post, vote.type().name().toLowerCase(Locale.ROOT)), 1, Integer::sum);
            if (vote.type() == VoteType.ACCEPTED) {
                days.merge(post, vote.day(), (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        count(piles, desk);
        date(days, desk);
    }

    private static void count(Map<Pile, Integer> piles, Desk desk) {
        var order = piles.keySet().stream().toList();
        desk.jdbc().sql("""
                insert into exchange.votes (item_id, kind, run_id, count)
                select p.item, p.kind, :run, p.count
                  from unnest(:items::uuid[], :kinds::text[], :counts::int[]) as p (item, kind, count)
                on conflict (item_id, kind, run_id) do update set count = votes.count + excluded.count
                """)
            .param("run", desk.run().id())
            .param("items", order.stream().map(Pile::post).toArray(UUID[]::new))
            .param("kinds", order.stream().map(Pile::kind).toArray(String[]::new))
            .param("counts", order.stream().map(piles::get).toArray(Integer[]::new))
            .update();
    }

    private static void date(Map<UUID, Instant> days, Desk desk) {
        desk.jdbc().sql("""
                insert into exchange.acceptance (run_id, answer_id, day)
                select :run, a.answer, a.day
                  from unnest(:answers::uuid[], :days::timestamptz[]) as a (answer, day)
                on conflict (run_id, answer_id) do update set day = greatest(acceptance.day, excluded.day)
                """)
            .param("run", desk.run().id())
            .param("answers", days.keySet().toArray(UUID[]::new))
            .param("days", days.values().stream().map(Instant::toString).toArray(String[]::new))
            .update();
    }
}
