/// Persons, the organisations outside that they belong to, how they sign in, and who is behind a request.
///
/// Start at {@link dev.muster.people.Persons} and {@link dev.muster.people.SignIn}.
/// A request learns who makes it, and what they ask first, in {@code Entrance}: {@link dev.muster.people.spi.FirstQuestion}.
/// Invitations are made by {@link dev.muster.people.Invitations}, and lead into {@link dev.muster.people.Joining}.
/// Letters go out through {@code PeopleLetters}; who comes by themselves gets an account from {@code NewAccounts}.
/// Authors of imported work become somebody through {@link dev.muster.people.Claims}.
/// Tables: `people.claim`, `people.invitation`, `people.person`, `people.account`, `people.session`, `people.api_token`.
@ApplicationModule(displayName = "People", allowedDependencies = {"shell", "activity", "rights", "mail", "mail::spi", "jobs::spi"})
@NullMarked
package dev.muster.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
