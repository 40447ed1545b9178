/// Pictures and files that stand in what people write.
///
/// Start at {@link dev.muster.attachments.Attachments}. A file is kept under the hash of its content below
/// `MUSTER_DATA/attachments`; who may see it is decided by the items that it hangs on. Why it is done this way:
/// `docs/decisions/0017-attachments.md`. Tables: `attachments.attachment`, `attachments.hanging`, `attachments.sent`.
@ApplicationModule(displayName = "Attachments", allowedDependencies = {"shell", "jobs::spi", "rights", "items", "items::spi"})
@NullMarked
package dev.muster.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
