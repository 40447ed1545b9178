/// What stands round a text while somebody writes it: drafts that the server keeps, a preview, whom one can mention.
///
/// Start at {@link dev.muster.writing.Drafts}; forms of other modules talk to {@link dev.muster.writing.web.Desk}.
/// Table: `writing.draft`.
@ApplicationModule(displayName = "Writing",
        allowedDependencies = {"shell", "jobs::spi", "rights", "people", "people::spi", "items", "items::text", "attachments", "attachments::spi"})
@NullMarked
package dev.muster.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
