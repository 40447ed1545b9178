package dev.muster.people;

import dev.muster.rights.Audience;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.SystemDatabase;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Secrets, and who is behind them. They are read as the system, before anyone is known.
@Repository
class AccountStore {

    /// Everything about a person that a request needs, from one statement. Where a place does not exist for somebody, neither do
    /// their role and membership there.
    private static final String VIEWER = """
            p.id, p.handle, p.name, p.audience, people.grants_of(p.id, p.audience) as grants, people.memberships_of(p.id) as memberships
            """;
    private final SystemDatabase system;

    AccountStore(SystemDatabase system) {
        this.system = system;
    }

    /// An account's secret.
    record Account(UUID person, String password) {}

    /// Whoever a session or a token stands for.
    ///
    /// @param seen when it was last used, as far as that was written down
    record Known(Viewer viewer, UUID credential, @Nullable Instant seen) {}

    /// Opens an account in the caller's own transaction, which made the person.
    static void open(JdbcClient jdbc, UUID person, String address, String hash, Instant now) {
        try {
            jdbc.sql("insert into people.account (person_id, address, password, changed) values (:person, :address, :hash, :now)")
                .param("person", person).param("address", address).param("hash", hash).param("now", utc(now)).update();
        } catch (DuplicateKeyException _) {
            throw new Refusal(Reason.CONFLICT, "people.address.taken", address);
        }
    }

    void password(UUID person, String hash, Instant now) {
        system.jdbc().sql("""
                with changed as (update people.account set password = :hash, changed = :now where person_id = :person returning person_id)
                delete from people.session s using changed c where s.person_id = c.person_id
                """)
            .param("person", person).param("hash", hash).param("now", utc(now)).update();
    }

    Optional<Account> account(String address) {
        return system.jdbc().sql("""
                select a.person_id, a.password
                  from people.account a
                  join people.person p on p.id = a.person_id and p.state = 'active'
                 where a.address = :address
                """)
            .param("address", address)
            .query((row, _) -> new Account(row.getObject("person_id", UUID.class), row.getString("password")))
            .optional();
    }

    /// Whether anyone signs in with an address, also one who has left.
    boolean isTaken(String address) {
        return system.jdbc().sql("select exists (select 1 from people.account where address = :address)")
            .param("address", address).query(Boolean.class).single();
    }

    Optional<String> address(UUID person) {
        return system.jdbc().sql("select address from people.account where person_id = :person")
            .param("person", person).query(String.class).optional();
    }

    void begin(byte[] token, UUID id, UUID person, Instant now, Duration length, String agent) {
        system.jdbc().sql("""
                insert into people.session (token, id, person_id, created, seen, expires, agent)
                values (:token, :id, :person, :now, :now, :expires, :agent)
                """)
            .param("token", token).param("id", id).param("person", person).param("now", utc(now))
            .param("expires", utc(now.plus(length))).param("agent", agent).update();
    }

    Optional<Known> session(byte[] token, Instant now) {
        return system.jdbc().sql("select v.*, '{}'::text[] as scopes from people.enter(:token, :now) v")
            .param("token", token).param("now", utc(now)).query((row, _) -> known(row)).optional();
    }

    Optional<Known> token(byte[] token, Instant now) {
        return system.jdbc().sql("select * from people.holder(:token, :now)")
            .param("token", token).param("now", utc(now)).query((row, _) -> known(row)).optional();
    }

    Optional<Viewer> viewer(UUID person) {
        return system.jdbc().sql("select " + VIEWER + ", p.id as credential, p.created as seen, '{}'::text[] as scopes from people.person p where p.id = :person")
            .param("person", person).query((row, _) -> known(row).viewer()).optional();
    }

    void seen(UUID session, Instant now, Duration length) {
        system.jdbc().sql("update people.session set seen = :now, expires = :expires where id = :id")
            .param("id", session).param("now", utc(now)).param("expires", utc(now.plus(length))).update();
    }

    void used(UUID token, Instant now) {
        system.jdbc().sql("update people.api_token set used = :now where id = :id").param("id", token).param("now", utc(now)).update();
    }

    void end(byte[] token) {
        system.jdbc().sql("delete from people.session where token = :token").param("token", token).update();
    }

    void endOthers(UUID person, byte[] token) {
        system.jdbc().sql("delete from people.session where person_id = :person and token <> :token")
            .param("person", person).param("token", token).update();
    }

    void issue(byte[] token, UUID id, UUID person, String name, Set<String> scopes, Instant now, @Nullable Instant expires) {
        system.jdbc().sql("""
                insert into people.api_token (token, id, person_id, name, scopes, created, expires)
                values (:token, :id, :person, :name, :scopes, :now, :expires::timestamptz)
                """)
            .param("token", token).param("id", id).param("person", person).param("name", name)
            .param("scopes", scopes.toArray(String[]::new)).param("now", utc(now))
            .param("expires", expires == null ? null : expires.toString()).update();
    }

    /// Failures of one key since a moment.
    int failures(String key, Instant since) {
        return system.jdbc().sql("select count(*) from people.attempt where key = :key and at > :since")
            .param("key", key).param("since", utc(since)).query(Integer.class).single();
    }

    void failed(String key, Instant now) {
        system.jdbc().sql("insert into people.attempt (key, at) values (:key, :now)").param("key", key).param("now", utc(now)).update();
    }

    void forgive(String key) {
        system.jdbc().sql("delete from people.attempt where key = :key").param("key", key).update();
    }

    /// Clears away what has run out.
    void tidy(Instant now, Instant forgetBefore) {
        system.jdbc().sql("delete from people.session where expires < :now").param("now", utc(now)).update();
        system.jdbc().sql("delete from people.attempt where at < :before").param("before", utc(forgetBefore)).update();
    }

    static Known known(ResultSet row) throws SQLException {
        var grants = new HashSet<Viewer.Grant>();
        for (var each : strings(row.getArray("grants"))) {
            var words = each.split(" ", -1);
            grants.add(new Viewer.Grant(Role.valueOf(words[0]), words[1].isEmpty() ? null : UUID.fromString(words[1])));
        }
        var memberships = new HashSet<UUID>();
        for (var each : strings(row.getArray("memberships"))) {
            memberships.add(UUID.fromString(each));
        }
        var viewer = new Viewer(row.getObject("id", UUID.class), row.getString("handle"), row.getString("name"),
                Audience.of(row.getInt("audience")).iterator().next(), Set.copyOf(grants), Set.copyOf(memberships),
                Set.of(strings(row.getArray("scopes"))));
        var seen = row.getObject("seen", OffsetDateTime.class);
        return new Known(viewer, row.getObject("credential", UUID.class), seen == null ? null : seen.toInstant());
    }

    private static String[] strings(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
