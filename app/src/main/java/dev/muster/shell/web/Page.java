package dev.muster.shell.web;

import dev.muster.shell.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What surrounds the content of every page: who looks, where they can go, and what was just done.
///
/// @param me the person who is signed in, if any
/// @param bell what is new for them, if anything
/// @param search where the search box leads; without it there is no box
/// @param address this page's own path, for signing in and coming back
/// @param notice what the last act did, said once
public record Page(
        Words words,
        Assets assets,
        String organisation,
        @Nullable Me me,
        @Nullable Bell bell,
        List<NavEntry> nav,
        @Nullable String search,
        Theme theme,
        String address,
        @Nullable Notice notice) {

    /// The person who is signed in.
    public record Me(String name, String address) {}

    /// Something new for the person who is signed in.
    ///
    /// @param text says what it is, with the count
    /// @param href where it stands
    public record Bell(int count, String text, String href) {}

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
