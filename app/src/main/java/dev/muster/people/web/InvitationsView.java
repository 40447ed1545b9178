package dev.muster.people.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Tab;
import dev.muster.shell.web.Who;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Inviting people, and the invitations that still work.
///
/// @param to what people are invited to
/// @param tabs by letter, or by link
/// @param action where the form is posted
/// @param letters whether the form is for letters
/// @param audienceHint what the inviter may let newcomers become
/// @param made a link just made, shown this once
/// @param warning why links lead nowhere yet, or nothing
public record InvitationsView(
        String to, List<Crumb> crumbs, List<Tab> tabs, String action, boolean letters, InvitationTyped typed, List<Option> audiences,
        String audienceHint, @Nullable String made, @Nullable String warning, List<Line> open, FormErrors errors) {

    /// An open invitation.
    ///
    /// @param name "Link", or the address of a letter
    /// @param newcomers "Newcomers become: Customer"
    /// @param used "1 of 25 used"
    public record Line(UUID id, String name, String newcomers, String used, Who by, Instant expires) {}
}
