package dev.muster.swarms;

import dev.muster.swarms.spi.Matching;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whoever has answered, or said something in a swarm, under the same tag lately.
@Repository
class PastWork implements Matching {
    /// Of each tag, so many threads are looked at, the latest first.
    private static final int THREADS = 300;
    private final JdbcClient jdbc;

    PastWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Match> of(UUID place, Collection<String> skills, int most) {
        Map<UUID, Map<String, Integer>> shown = new LinkedHashMap<>();
        if (!skills.isEmpty()) {
            jdbc.sql("""
                    select done.author_id as person, latest.tag, count(*) as times
                      from unnest(:skills::text[]) wanted (tag)
                     cross join lateral (select t.tag, t.item_id from items.tagged t where t.place_id = :place and t.tag = wanted.tag
                                          order by t.created desc, t.item_id desc limit :threads) latest
                      join items.item done on done.root_id = latest.item_id and done.root_id <> done.id and done.kind in ('answer', 'swarm-entry')
                      join people.person p on p.id = done.author_id and p.audience = 1 and p.state = 'active'
                     group by done.author_id, latest.tag
                    """)
                .param("place", place).param("skills", skills.toArray(String[]::new)).param("threads", THREADS)
                .query(row -> {
                    shown.computeIfAbsent(row.getObject("person", UUID.class), _ -> new TreeMap<>()).put(row.getString("tag"), row.getInt("times"));
                });
        }
        return shown.entrySet().stream().map(each -> new Match(each.getKey(), each.getValue())).sorted(BEST_FIRST).limit(most).toList();
    }

    /// Who covers more comes first, then who has done more.
    private static final Comparator<Match> BEST_FIRST = Comparator.comparingInt((Match each) -> each.shown().size())
            .thenComparingInt(each -> each.shown().values().stream().mapToInt(Integer::intValue).sum()).reversed().thenComparing(Match::person);
}
