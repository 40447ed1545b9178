package dev.muster.questions.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Moving a question to another community: first where, then who will see it there.
///
/// @param to the address of the community, as it was typed
/// @param choices communities that the viewer guides, each leading to what moving there would do
/// @param outlook null until it is known where
public record MoveForm(
        String path, String title, List<Crumb> crumbs, String to, String why, List<Link> choices, FormErrors errors, @Nullable Outlook outlook) {

    /// @param will who will see it, a sentence each
    /// @param asks whether the mover has to say that they know who will see it
    public record Outlook(Link community, List<String> will, boolean asks) {}
}
