package dev.muster.mail.web;

import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Tab;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Mail, as administrators see it.
///
/// @param said what came of a test letter just sent
/// @param way where letters go at present
/// @param hasServer whether a server is set
/// @param links what links in letters begin with
/// @param warning what is wrong with that, or nothing
/// @param troubled letters that were not taken
public record MailView(
        List<Tab> tabs, @Nullable Notice said, String way, boolean hasServer, String links, @Nullable Notice warning, Form form,
        List<Line> troubled, List<Line> latest) {

    /// The form for the server, with what was typed.
    ///
    /// @param passwordHint whether one is kept already
    public record Form(String host, String port, List<Option> securities, String user, String passwordHint, String sender, FormErrors errors) {}

    /// One letter.
    ///
    /// @param next when it is tried again, while it waits for that
    /// @param again where it is tried again by hand, where it can be
    public record Line(String to, String kind, StateLabel state, Instant posted, String trouble, @Nullable Instant next, @Nullable String again) {}
}
