/// Letters that the product sends: an outbox that commits with what it tells of, and the way out of it.
///
/// Start at {@link dev.muster.mail.Outbox}, which takes a {@link dev.muster.mail.Letter}. What stands in a letter's links
/// begins with the {@link dev.muster.mail.BaseAddress}, never with what a request calls this host.
/// Tables: `mail.letter`, `mail.server`.
@ApplicationModule(displayName = "Mail", allowedDependencies = {"shell", "jobs::spi", "rights"})
@NullMarked
package dev.muster.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
