package dev.muster.shell.web;

import dev.muster.shell.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What surrounds the content of every page: who looks, where they can go, and what was just done.
///
/// @param me the person who is signed in, if any
/// @param search where the search box leads; without it there is no box
/// @param address this page's own path, for signing in and coming back
/// @param notice what the last act did, said once
public record Page(
        Words words,
        Assets assets,
        String organisation,
        @Nullable Me me,
        List<NavEntry> nav,
        @Nullable String search,
        Theme theme,
        String address,
        @Nullable Notice notice) {

    /// The person who is signed in.
    ///
    /// @param needsMe how many things wait for them
    public record Me(String name, String address, int needsMe) {}

    /// Light, dark, or as the person's machine has it.
    public enum Theme {
        SYSTEM, LIGHT, DARK;

        /// The attribute `data-theme` on the page, or none.
        public @Nullable String attribute() {
            return switch (this) {
                case SYSTEM -> null;
                case LIGHT -> "light";
                case DARK -> "dark";
            };
        }
    }
}
