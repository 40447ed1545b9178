package dev.muster.search;

import dev.muster.activity.spi.Activity.Position;
import dev.muster.shell.doctor.Check;
import dev.muster.shell.doctor.Finding;
import dev.muster.shell.doctor.Ground;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;

/// Whether the search index is there, and how far behind the activity log it was when it was last kept.
final class IndexCheck implements Check {
    private static final String TOPIC = "search.doctor";
    private static final long WATCH_SECONDS = 120;
    private static final long ACT_SECONDS = 900;

    @Override
    public List<Finding> look(Ground ground) {
        try {
            var current = IndexFolder.of(ground.settings()).current();
            return current.isPresent() ? kept(Index.Kept.of(current.get()), ground)
                    : ground.serving() ? List.of(Finding.watch(TOPIC, "search.doctor.being-made")) : List.of();
        } catch (IOException | RuntimeException e) {
            return List.of(Finding.act(TOPIC, "search.doctor.unreadable", String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
        }
    }

    private static List<Finding> kept(Index.Kept kept, Ground ground) {
        if (!kept.whole()) {
            return List.of(Finding.watch(TOPIC, "search.doctor.being-made"));
        }
        long behind = ground.serving() ? behind(kept.bookmark().position(), ground) : 0;
        if (behind >= ACT_SECONDS) {
            return List.of(Finding.act(TOPIC, "search.doctor.behind", behind));
        }
        return List.of(behind >= WATCH_SECONDS ? Finding.watch(TOPIC, "search.doctor.behind", behind) : Finding.good(TOPIC, "search.doctor.up", kept.documents()));
    }

    private static long behind(Position place, Ground ground) {
        return ground.database().flatMap(jdbc -> jdbc.sql("""
                select greatest(0, extract(epoch from :now - a.recorded))::bigint
                  from activity.activity a
                 where (a.tx, a.seq) > (:tx::text::xid8, :seq)
                 order by a.tx, a.seq
                 limit 1
                """)
            .param("now", ground.clock().instant().atOffset(ZoneOffset.UTC)).param("tx", place.transaction()).param("seq", place.sequence())
            .query(Long.class).optional()).orElse(0L);
    }
}
