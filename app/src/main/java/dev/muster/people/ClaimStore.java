package dev.muster.people;

import dev.muster.people.Claim.State;
import dev.muster.shell.SystemDatabase;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Claims: read under the viewer's rights, decided as the system.
@Repository
class ClaimStore {
    private static final String SELECT = "select c.* from people.claim c where ";
    private final JdbcClient jdbc;
    private final SystemDatabase system;

    ClaimStore(JdbcClient jdbc, SystemDatabase system) {
        this.jdbc = jdbc;
        this.system = system;
    }

    // What the viewer sees.

    Optional<Claim> find(UUID id) {
        return jdbc.sql(SELECT + "c.id = :id").param("id", id).query((row, _) -> claim(row)).optional();
    }

    /// The claim that is held on the author whose profile had this address.
    Optional<Claim> held(String handle) {
        return jdbc.sql(SELECT + "c.handle = :handle and c.state = 'HELD'").param("handle", handle).query((row, _) -> claim(row)).optional();
    }

    /// The person's latest claim to be an author.
    Optional<Claim> latest(UUID author, UUID person) {
        return jdbc.sql(SELECT + "c.placeholder_id = :author and c.person_id = :person order by c.asked desc limit 1")
            .param("author", author).param("person", person).query((row, _) -> claim(row)).optional();
    }

    List<Claim> of(UUID person) {
        return jdbc.sql(SELECT + "c.person_id = :person order by c.asked desc, c.id").param("person", person).query((row, _) -> claim(row)).list();
    }

    List<Claim> heldBy(UUID person) {
        return jdbc.sql(SELECT + "c.person_id = :person and c.state = 'HELD' order by c.name, c.id").param("person", person).query((row, _) -> claim(row)).list();
    }

    List<Claim> waiting(Instant now, int most) {
        return jdbc.sql(SELECT + "c.state = 'WAITING' and c.expires > :now order by c.asked, c.id limit :most")
            .param("now", utc(now)).param("most", most).query((row, _) -> claim(row)).list();
    }

    List<Claim> held(int most) {
        return jdbc.sql(SELECT + "c.state = 'HELD' order by c.decided desc, c.id limit :most").param("most", most).query((row, _) -> claim(row)).list();
    }

    // What the system decides, in its transaction in hand.

    /// Lets nobody else decide, nor an import be finished, until the transaction ends: of two who are to be one author the
    /// first is, and no row of an author is left behind.
    void alone() {
        system.jdbc().sql("select pg_advisory_xact_lock(hashtext('people.claim'))").query((_, _) -> true).single();
    }

    Optional<Claim> asked(UUID id) {
        return system.jdbc().sql(SELECT + "c.id = :id").param("id", id).query((row, _) -> claim(row)).optional();
    }

    Optional<Claim> askedBy(UUID person, UUID author) {
        return system.jdbc().sql(SELECT + "c.placeholder_id = :author and c.person_id = :person and c.state = 'WAITING'")
            .param("author", author).param("person", person).query((row, _) -> claim(row)).optional();
    }

    List<Claim> askedFor(UUID author) {
        return system.jdbc().sql(SELECT + "c.placeholder_id = :author and c.state = 'WAITING' order by c.asked, c.id")
            .param("author", author).query((row, _) -> claim(row)).list();
    }

    int waitingOf(UUID person, Instant now) {
        return system.jdbc().sql("select count(*) from people.claim where person_id = :person and state = 'WAITING' and expires > :now")
            .param("person", person).param("now", utc(now)).query(Integer.class).single();
    }

    boolean isHeld(UUID author) {
        return system.jdbc().sql("select exists (select 1 from people.claim where placeholder_id = :author and state = 'HELD')")
            .param("author", author).query(Boolean.class).single();
    }

    /// @return false where the person waits to be this author already
    boolean insert(Claim claim) {
        return system.jdbc().sql("""
                insert into people.claim (id, placeholder_id, person_id, handle, name, site, profile, state, asked, expires)
                values (:id, :author, :person, :handle, :name, :site::text, :profile::text, 'WAITING', :asked, :expires)
                on conflict do nothing
                """)
            .param("id", claim.id()).param("author", claim.author()).param("person", claim.person()).param("handle", claim.handle())
            .param("name", claim.name()).param("site", claim.site()).param("profile", claim.profile() == null ? null : claim.profile().toString())
            .param("asked", utc(claim.asked())).param("expires", utc(claim.expires()))
            .update() == 1;
    }

    /// @return false where somebody else was quicker
    boolean move(UUID id, State from, State to, @Nullable UUID by, String reason, Instant now) {
        return system.jdbc().sql("""
                update people.claim set state = :to, decided = :now, decided_by = :by::uuid, reason = :reason
                 where id = :id and state = :from
                """)
            .param("id", id).param("from", from.name()).param("to", to.name()).param("by", by).param("reason", reason).param("now", utc(now))
            .update() == 1;
    }

    boolean isHere(UUID person) {
        return system.jdbc().sql("select exists (select 1 from people.person p join people.account a on a.person_id = p.id where p.id = :person and p.state = 'active')")
            .param("person", person).query(Boolean.class).single();
    }

    Optional<String> addressOf(UUID person) {
        return system.jdbc().sql("select address from people.account where person_id = :person").param("person", person).query(String.class).optional();
    }

    List<String> addressesOfAdministrators() {
        return system.jdbc().sql("""
                select a.address from rights.role_grant g join people.account a on a.person_id = g.person_id
                 where g.role = 'ADMINISTRATOR' and g.place_id is null order by a.address
                """).query(String.class).list();
    }

    private static Claim claim(ResultSet row) throws SQLException {
        var profile = row.getString("profile");
        var decided = row.getObject("decided", OffsetDateTime.class);
        return new Claim(row.getObject("id", UUID.class), row.getObject("placeholder_id", UUID.class), row.getString("handle"), row.getString("name"),
                row.getString("site"), profile == null ? null : URI.create(profile), row.getObject("person_id", UUID.class), State.valueOf(row.getString("state")),
                row.getObject("asked", OffsetDateTime.class).toInstant(), row.getObject("expires", OffsetDateTime.class).toInstant(),
                decided == null ? null : decided.toInstant(), row.getObject("decided_by", UUID.class), row.getString("reason"));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
