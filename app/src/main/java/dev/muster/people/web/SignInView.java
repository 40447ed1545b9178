package dev.muster.people.web;

import dev.muster.shell.web.FormErrors;

/// The form to sign in with.
///
/// @param to where the person came from and returns to
public record SignInView(String address, String to, FormErrors errors) {}
