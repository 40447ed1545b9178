/// Text that people wrote, made safe to show: Markdown and imported HTML in, clean HTML, snippets and differences out.
///
/// Start at {@link dev.muster.items.text.Rendering}. {@link dev.muster.items.text.Html} can only be made here,
/// so whoever holds one may print it as it stands.
@NamedInterface("text")
@NullMarked
package dev.muster.items.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
