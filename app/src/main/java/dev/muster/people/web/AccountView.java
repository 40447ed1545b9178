package dev.muster.people.web;

import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What someone keeps about themselves: how pages look, their password, where they are signed in, their tokens.
///
/// @param fresh a token that was just made; it is shown this once
/// @param scopes what a token may be allowed
public record AccountView(
        String name,
        String mail,
        List<Option> themes,
        List<Session> sessions,
        List<Token> tokens,
        @Nullable String fresh,
        List<Option> scopes,
        FormErrors errors) {

    /// @param where "Firefox on Linux"
    /// @param end where it is ended; nothing for the session that looks at this page
    public record Session(String where, Instant since, Instant lastSeen, @Nullable String end) {}

    /// @param scopes in words: "read, ask and answer"
    public record Token(String name, String scopes, Instant made, @Nullable Instant lastUsed, String revoke) {}
}
