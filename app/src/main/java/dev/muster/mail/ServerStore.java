package dev.muster.mail;

import dev.muster.shell.SystemDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The server's settings. People see them without the password, under their rights; the system alone reads it.
@Repository
class ServerStore {
    private final JdbcClient jdbc;
    private final SystemDatabase system;
    private final String passwordFromOutside;

    /// @param passwordFromOutside `MUSTER_MAIL_PASSWORD`, for those who would rather not keep it in the database
    ServerStore(JdbcClient jdbc, SystemDatabase system, @Value("${muster.mail-password:}") String passwordFromOutside) {
        this.jdbc = jdbc;
        this.system = system;
        this.passwordFromOutside = passwordFromOutside;
    }

    /// The server, and what to say to it.
    record Access(MailServer server, @Nullable String password) {
        @Override
        public String toString() {
            return server.toString();
        }
    }

    boolean passwordComesFromOutside() {
        return !passwordFromOutside.isEmpty();
    }

    Optional<MailSettings.Present> shown() {
        return jdbc.sql("select host, port, security, account, sender, has_password from mail.server")
            .query((row, _) -> new MailSettings.Present(server(row), row.getBoolean("has_password")))
            .optional();
    }

    Optional<Access> access() {
        return system.jdbc().sql("select host, port, security, account, sender, password from mail.server")
            .query((row, _) -> new Access(server(row), passwordComesFromOutside() ? passwordFromOutside : row.getString("password")))
            .optional();
    }

    void save(MailServer server, Instant now) {
        jdbc.sql("""
                insert into mail.server (id, host, port, security, account, sender, changed)
                values (1, :host, :port, :security, :account, :sender, :now)
                on conflict (id) do update
                   set host = excluded.host, port = excluded.port, security = excluded.security, account = excluded.account,
                       sender = excluded.sender, changed = excluded.changed
                """)
            .param("host", server.host()).param("port", server.port())
            .param("security", String.valueOf(server.security())).param("account", server.user())
            .param("sender", server.sender()).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    void password(@Nullable String password) {
        jdbc.sql("update mail.server set password = :password::text").param("password", password).update();
    }

    void forget() {
        jdbc.sql("delete from mail.server").update();
    }

    private static MailServer server(ResultSet row) throws SQLException {
        return new MailServer(row.getString("host"), row.getInt("port"), MailServer.Security.valueOf(row.getString("security")),
                row.getString("account"), row.getString("sender"));
    }
}
