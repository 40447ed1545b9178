/// Persons, the organisations outside that they belong to, how they sign in, and who is behind a request.
///
/// Start at {@link dev.muster.people.Persons} and {@link dev.muster.people.SignIn}.
/// Tables: `people.person`, `people.account`, `people.session`, `people.api_token`.
@ApplicationModule(displayName = "People", allowedDependencies = {"shell", "activity", "rights", "mail", "mail::spi", "jobs::spi"})
@NullMarked
package dev.muster.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
