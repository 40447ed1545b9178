package dev.muster.people.web;

import dev.muster.rights.Audience;
import dev.muster.shell.web.Typed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What somebody typed to invite people; nothing typed is an empty text.
///
/// @param community handle of the place; empty for the organisation
/// @param audience what newcomers become; `NONE` where only people with an account may come
public record InvitationTyped(String community, String audience, String uses, String days, String addresses) {

    /// A form sends only what it has.
    public InvitationTyped {
        community = Objects.requireNonNullElse(community, "");
        audience = Objects.requireNonNullElse(audience, "");
        uses = Objects.requireNonNullElse(uses, "");
        days = Objects.requireNonNullElse(days, "");
        addresses = Objects.requireNonNullElse(addresses, "");
    }

    @Nullable Audience newcomers() {
        return Typed.choice(Audience.class, audience);
    }
}
