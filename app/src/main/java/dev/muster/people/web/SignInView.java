package dev.muster.people.web;

import dev.muster.shell.web.FormErrors;

/// The form to sign in with.
///
/// @param to where the person came from and returns to
/// @param carried what they had typed there when their session ended
public record SignInView(String address, String to, Carried carried, FormErrors errors) {}
