package dev.muster.writing.web;

import dev.muster.shell.web.Notice;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What stands round a text on the page where it is written.
///
/// @param form the address of that page, under which drafts are kept
/// @param draft the version of the draft that is shown; 0 for none
/// @param kept when that was kept
/// @param notice what just happened, or did not
/// @param other the text that another window has kept meanwhile
/// @param preview what the text will look like, as HTML that was made safe
public record Editor(
        String form, int draft, @Nullable Instant kept, @Nullable Notice notice, @Nullable String other, @Nullable String preview) {

    /// An editor without anything kept.
    static Editor fresh(String form, int draft) {
        return new Editor(form, draft, null, null, null, null);
    }

    Editor saying(Notice what) {
        return new Editor(form, draft, kept, what, other, preview);
    }

    Editor beside(String otherText, int itsVersion, Notice what) {
        return new Editor(form, itsVersion, kept, what, otherText, preview);
    }

    Editor previewing(String html) {
        return new Editor(form, draft, kept, notice, other, html);
    }
}
