/// What stands round a text: while somebody writes it, drafts that the server keeps, a preview and whom one can mention; when
/// it is written, whom it names, and that they hear of it.
///
/// Start at {@link dev.muster.writing.Drafts}; forms of other modules talk to {@link dev.muster.writing.web.Desk}.
/// Whom texts name is heard from the log by `Naming`, and read by {@link dev.muster.writing.Mentioned}.
/// Tables: `writing.draft`, `writing.mention`, `writing.no_letter`.
@ApplicationModule(displayName = "Writing",
        allowedDependencies = {"shell", "jobs::spi", "activity", "activity::spi", "rights", "mail", "mail::spi", "people", "people::spi", "items", "items::text", "attachments", "attachments::spi"})
@NullMarked
package dev.muster.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
