package dev.muster.people;

import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// A person's own sessions and API tokens: what there is, and ending it.
@Service
public class Credentials {

    private final JdbcClient jdbc;
    private final AccountStore store;
    private final Ids ids;
    private final Clock clock;

    Credentials(JdbcClient jdbc, AccountStore store, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /// A device on which somebody is signed in.
    ///
    /// @param agent what it calls itself
    public record Session(UUID id, Instant created, Instant seen, String agent) {

        /// The same in words that people recognise, such as "Firefox, Linux"; empty where it says nothing.
        public String device() {
            return Device.of(agent);
        }
    }

    public record Token(UUID id, String name, Set<String> scopes, Instant created, @Nullable Instant used, @Nullable Instant expires) {}

    /// A token just made. The secret is shown this once and kept nowhere.
    public record Issued(Token token, String secret) {}

    public List<Session> sessions(Viewer viewer) {
        return jdbc.sql("select id, created, seen, agent from people.session where person_id = :me and expires > :now order by seen desc")
            .param("me", viewer.self())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .query((row, _) -> new Session(row.getObject("id", UUID.class), time(row, "created"), time(row, "seen"), row.getString("agent")))
            .list();
    }

    public void endSession(UUID id, Viewer viewer) {
        jdbc.sql("delete from people.session where id = :id and person_id = :me").param("id", id).param("me", viewer.self()).update();
    }

    /// Signs the viewer out on every device but the one in hand.
    ///
    /// @param secret what that one shows
    public void endOtherSessions(String secret, Viewer viewer) {
        store.endOthers(viewer.self(), Secrets.hash(secret));
    }

    /// Signs the viewer out on every device.
    public void endAllSessions(Viewer viewer) {
        jdbc.sql("delete from people.session where person_id = :me").param("me", viewer.self()).update();
    }

    public List<Token> tokens(Viewer viewer) {
        return jdbc.sql("select id, name, scopes, created, used, expires from people.api_token where person_id = :me order by created desc")
            .param("me", viewer.self())
            .query((row, _) -> token(row))
            .list();
    }

    /// Makes a personal token for the API.
    ///
    /// @param length how long it works, null for until it is taken back
    /// @throws Invalid where the name is missing or a scope is not one of {@link Scope}
    /// @throws Refusal `people.token.scope-missing` where a token would make one that may do more than itself
    public Issued issue(String name, Set<String> scopes, @Nullable Duration length, Viewer viewer) {
        return issue(ids.next(), name, scopes, length, viewer);
    }

    /// The same under an id of the caller's: a retry takes the place of the token whose secret got lost on the way.
    public Issued issue(UUID id, String name, Set<String> scopes, @Nullable Duration length, Viewer viewer) {
        new Invalid.Check()
                .text(name, "name", 100)
                .that(!scopes.isEmpty() && Scope.WORDS.containsAll(scopes), "scopes", "people.token.scopes", String.join(", ", Scope.WORDS))
                .orThrow();
        Scope.requireNoMore(scopes, viewer);
        takeBack(id, viewer);
        var now = clock.instant();
        var expires = length == null ? null : now.plus(length);
        var secret = "muster_" + SignIn.secret();
        var token = new Token(id, name.strip(), scopes, now, null, expires);
        store.issue(Secrets.hash(secret), token.id(), viewer.self(), token.name(), scopes, now, expires);
        return new Issued(token, secret);
    }

    public void takeBack(UUID id, Viewer viewer) {
        jdbc.sql("delete from people.api_token where id = :id and person_id = :me").param("id", id).param("me", viewer.self()).update();
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(row.getObject("id", UUID.class), row.getString("name"),
                Set.of((String[]) row.getArray("scopes").getArray()), time(row, "created"),
                maybe(row, "used"), maybe(row, "expires"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
