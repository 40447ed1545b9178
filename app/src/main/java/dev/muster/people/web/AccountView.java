package dev.muster.people.web;

import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Option;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One's own account.
///
/// @param places where the person belongs
/// @param settings pages with further settings
/// @param issued the secret of a token just made, shown this once
public record AccountView(
        String address, List<Session> sessions, List<Token> tokens, @Nullable String issued, NewToken form, List<Option> themes, List<Link> places,
        List<Link> settings, FormErrors errors) {

    /// @param here whether it is the one that shows this page
    public record Session(UUID id, String device, Instant since, Instant seen, boolean here) {}

    public record Token(UUID id, String name, String scopes, Instant created, @Nullable Instant used, @Nullable Instant expires) {}

    /// The form for another token, with what was typed.
    public record NewToken(String name, List<Option> scopes, List<Option> lengths) {}
}
