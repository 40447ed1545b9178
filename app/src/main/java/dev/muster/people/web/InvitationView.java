package dev.muster.people.web;

import dev.muster.people.spi.Welcome;
import dev.muster.shell.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// An invitation, as whoever was invited sees it.
///
/// @param to what it leads to
/// @param told what the place is for and what is worth doing there; nothing for the organisation
/// @param way what there is to be done now
/// @param address to which the letter went; null for a link
/// @param name what a newcomer typed
/// @param typed the address that a newcomer typed
/// @param lead who invites, in a sentence
public record InvitationView(
        String to, String lead, Welcome.@Nullable Told told, Way way, @Nullable String address, String name, String typed, FormErrors errors) {

    /// What there is to be done.
    public enum Way {
        /// Signed in: join.
        JOIN,
        /// Signed in, and the invitation leads no further.
        THERE,
        /// Make an account, or sign in.
        ENTER,
        /// Sign in.
        SIGN_IN
    }
}
