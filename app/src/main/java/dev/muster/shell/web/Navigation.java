package dev.muster.shell.web;

import java.util.Optional;

/// One entry of the left rail, which a module offers. Spring collects entries by type and orders them by `@Order`.
public interface Navigation {

    /// The entry for the viewer of the moment, or nothing where it is not for them.
    ///
    /// @param path the page that is shown, so that its entry can be marked
    Optional<NavEntry> entry(String path);
}
