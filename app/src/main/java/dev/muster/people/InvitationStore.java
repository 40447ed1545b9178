package dev.muster.people;

import dev.muster.rights.Audience;
import dev.muster.shell.SystemDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Invitations. Whoever invites sees theirs under their rights; by its secret the system alone finds one.
@Repository
class InvitationStore {
    private static final String COLUMNS = "id, place_id, audience, address, most, used, made_by, made, expires";
    private final JdbcClient jdbc;
    private final SystemDatabase system;

    InvitationStore(JdbcClient jdbc, SystemDatabase system) {
        this.jdbc = jdbc;
        this.system = system;
    }

    /// An invitation whose secret was shown.
    ///
    /// @param host name of whoever made it
    record Found(Invitation invitation, boolean revoked, String host) {}

    /// @return false where one of this id is there already
    boolean insert(Invitation invitation, byte[] secret) {
        return jdbc.sql("""
                insert into people.invitation (id, place_id, audience, address, secret, most, made_by, made, expires)
                values (:id, :place::uuid, :audience, :address, :secret, :most, :by, :made, :expires)
                on conflict (id) do nothing
                """)
            .param("id", invitation.id()).param("place", invitation.place())
            .param("audience", invitation.newcomers() == null ? null : invitation.newcomers().bit(), Types.INTEGER)
            .param("address", invitation.address(), Types.VARCHAR).param("secret", secret).param("most", invitation.most())
            .param("by", invitation.by()).param("made", utc(invitation.made())).param("expires", utc(invitation.expires()))
            .update() == 1;
    }

    List<Invitation> open(@Nullable UUID place, Instant now, int most) {
        return jdbc.sql("select " + COLUMNS + """
                  from people.invitation
                 where place_id is not distinct from :place::uuid
                   and revoked is null and used < most and expires > :now
                 order by made desc, id
                 limit :most
                """)
            .param("place", place).param("now", utc(now)).param("most", most)
            .query((row, _) -> invitation(row)).list();
    }

    Optional<Invitation> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from people.invitation where id = :id").param("id", id).query((row, _) -> invitation(row)).optional();
    }

    /// Letters that somebody has had sent since a moment, also to places that they do not see any more.
    int letters(UUID by, Instant since) {
        return system.jdbc().sql("select count(*) from people.invitation where made_by = :by and address is not null and made > :since")
            .param("by", by).param("since", utc(since)).query(Integer.class).single();
    }

    void revoke(UUID id, Instant now) {
        jdbc.sql("update people.invitation set revoked = :now where id = :id and revoked is null").param("id", id).param("now", utc(now)).update();
    }

    /// A newer letter to an address takes the place of those before.
    void revokeEarlier(Invitation newer) {
        jdbc.sql("""
                update people.invitation
                   set revoked = :now
                 where address = :address and place_id is not distinct from :place::uuid and id <> :id and used = 0 and revoked is null
                """)
            .param("address", newer.address()).param("place", newer.place()).param("id", newer.id()).param("now", utc(newer.made())).update();
    }

    Optional<Found> shown(byte[] secret) {
        return system.jdbc().sql("select i." + COLUMNS.replace(", ", ", i.") + """
                     , i.revoked, p.name as host
                  from people.invitation i
                  join people.person p on p.id = i.made_by
                 where i.secret = :secret
                """)
            .param("secret", secret)
            .query((row, _) -> new Found(invitation(row), row.getObject("revoked") != null, row.getString("host"))).optional();
    }

    /// Uses it once, in the system's transaction in hand; of two who come for the last time the first does.
    boolean use(UUID id, Instant now) {
        return system.jdbc().sql("update people.invitation set used = used + 1 where id = :id and revoked is null and used < most and expires > :now")
            .param("id", id).param("now", utc(now)).update() == 1;
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        var audience = row.getObject("audience", Integer.class);
        return new Invitation(row.getObject("id", UUID.class), row.getObject("place_id", UUID.class),
                audience == null ? null : Audience.of(audience).iterator().next(), row.getString("address"), row.getInt("most"), row.getInt("used"),
                row.getObject("made_by", UUID.class), time(row, "made"), time(row, "expires"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
