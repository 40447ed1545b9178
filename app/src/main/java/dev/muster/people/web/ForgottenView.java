package dev.muster.people.web;

import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Notice;
import org.jspecify.annotations.Nullable;

/// The form that asks for a new password, with what was typed.
///
/// @param notice what to know first, or nothing
public record ForgottenView(String address, @Nullable Notice notice, FormErrors errors) {}
