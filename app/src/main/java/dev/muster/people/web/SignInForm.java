package dev.muster.people.web;

import org.jspecify.annotations.Nullable;

/// The form with which someone signs in.
///
/// @param address what they typed
/// @param next where they wanted to go
/// @param refused why it did not work; never says whether the account exists
public record SignInForm(String organisation, String address, String next, @Nullable String refused) {}
