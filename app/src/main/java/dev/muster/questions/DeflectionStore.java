package dev.muster.questions;

import dev.muster.activity.Act;
import dev.muster.questions.Deflections.Counts;
import dev.muster.rights.Audience;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was opened before asking, and what came of it: acts in the log, and nothing else.
@Repository
class DeflectionStore {
    static final int EVERYONE = Audience.mask(Set.of(Audience.values()));
    private final JdbcClient jdbc;

    DeflectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param item what was opened
    record Opened(UUID item, UUID place) {}

    /// Writes an act unless the log has the same of this attempt.
    void note(Act act) {
        jdbc.sql(Act.alone() + """
                 where not exists (select 1 from activity.activity a
                                    where a.object_id = :act_object and a.item_id = :act_item and a.detail = :act_detail::jsonb)
                """)
            .params(act.parameters()).update();
    }

    boolean opened(UUID attempt, UUID item) {
        return openedIn(attempt).stream().anyMatch(each -> each.item().equals(item));
    }

    List<Opened> openedIn(UUID attempt) {
        return jdbc.sql("""
                select distinct item_id, place_id from activity.activity
                 where object_id = :attempt and object_kind = 'deflection' and detail ->> 'outcome' = 'POTENTIAL'
                """)
            .param("attempt", attempt).query((row, _) -> new Opened(row.getObject("item_id", UUID.class), row.getObject("place_id", UUID.class))).list();
    }

    /// Of an attempt that went both ways the asking counts: it was not spared.
    Counts counted(UUID place, Instant from, Instant before) {
        return jdbc.sql("""
                select count(*) filter (where asked) as failed, count(*) filter (where solved and not asked) as successful,
                       count(*) filter (where not solved and not asked) as potential
                  from (select object_id, bool_or(detail ->> 'outcome' = 'FAILED') as asked, bool_or(detail ->> 'outcome' = 'SUCCESSFUL') as solved
                          from activity.activity
                         where place_id = :place and verb = 'VIEW' and object_kind = 'deflection' and happened >= :from and happened < :before
                           and item_id not in (select id from items.item where place_id = :place and hidden is not null)
                         group by object_id) attempts
                """)
            .param("place", place).param("from", from.atOffset(ZoneOffset.UTC)).param("before", before.atOffset(ZoneOffset.UTC))
            .query((row, _) -> new Counts(row.getLong("successful"), row.getLong("failed"), row.getLong("potential"))).single();
    }
}
