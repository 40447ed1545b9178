package dev.muster.memory;

import org.jspecify.annotations.Nullable;

/// A change of what a page says. What is null stays as it is.
///
/// @param base the number of the revision that the editor had before them
/// @param body the whole text, or that of the section
/// @param summary what was changed and why, in a line
/// @param minor nothing that anybody who watches the page needs to look at
/// @param section of the base, counted from 1, where only that is changed
public record PageEdit(int base, @Nullable String title, @Nullable String body, String summary, boolean minor, @Nullable Integer section) {

    public PageEdit(int base, @Nullable String title, @Nullable String body, String summary, boolean minor) {
        this(base, title, body, summary, minor, null);
    }
}
