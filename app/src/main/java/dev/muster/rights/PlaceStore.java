package dev.muster.rights;

import dev.muster.activity.Act;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.SystemDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlaceStore {
    private final JdbcClient jdbc;
    private final SystemDatabase system;

    PlaceStore(JdbcClient jdbc, SystemDatabase system) {
        this.jdbc = jdbc;
        this.system = system;
    }

    void insert(Place place, Instant now, @Nullable Instant opened) {
        try {
            jdbc.sql("""
                    insert into rights.place (id, kind, handle, title, seen_by, contributed_by, created, opened)
                    values (:id, 'community', :handle, :title, :seen, :contributed, :now, :opened)
                    """)
                .param("id", place.id())
                .param("handle", place.handle())
                .param("title", place.title())
                .param("seen", Audience.mask(place.seenBy()))
                .param("contributed", Audience.mask(place.contributedBy()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("opened", opened == null ? null : opened.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        } catch (DuplicateKeyException _) {
            throw new Refusal(Reason.CONFLICT, "rights.place.taken", place.handle());
        }
    }

    void reveal(UUID place, Instant now, Act act) {
        system.jdbc().sql(act.after("""
                update rights.place p
                   set opened = :now,
                       handle = coalesce((select wanted.handle from (select regexp_replace(p.handle, '-[0-9a-z]{6}$', '') as handle) wanted
                                           where p.seen_by & 1 <> 0
                                             and not exists (select 1 from rights.place o where o.handle = wanted.handle)), p.handle)
                 where id = :id and opened is null
                returning 1
                """))
            .params(act.parameters())
            .param("id", place)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update();
    }

    void withdraw(UUID place) {
        var unopened = " where place_id = :place and exists (select 1 from rights.place where id = :place and opened is null)";
        for (var table : List.of("rights.membership", "rights.role_grant")) {
            system.jdbc().sql("delete from " + table + unopened).param("place", place).update();
        }
        system.jdbc().sql("delete from rights.place where id = :place and opened is null").param("place", place).update();
    }

    List<Place> all(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of()
                : jdbc.sql("select * from rights.place where id in (:ids)").param("ids", ids).query((row, _) -> place(row)).list();
    }

    void record(Act act) {
        jdbc.sql(Act.alone()).params(act.parameters()).update();
    }

    Optional<Place> find(String handle) {
        return jdbc.sql("select * from rights.place where handle = :handle and kind = 'community'")
            .param("handle", handle)
            .query((row, _) -> place(row))
            .optional();
    }

    Optional<Place> find(UUID id) {
        return jdbc.sql("select * from rights.place where id = :id")
            .param("id", id)
            .query((row, _) -> place(row))
            .optional();
    }

    boolean close(UUID place, Instant now, Act act) {
        return jdbc.sql(act.after("update rights.place set closed = :now where id = :id and closed is null returning 1"))
            .params(act.parameters())
            .param("id", place)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update() == 1;
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getObject("id", UUID.class),
                row.getString("handle"),
                row.getString("title"),
                Audience.of(row.getInt("seen_by")),
                Audience.of(row.getInt("contributed_by")),
                instant(row.getObject("closed", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
