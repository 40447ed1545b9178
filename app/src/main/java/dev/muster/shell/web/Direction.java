package dev.muster.shell.web;

import java.util.Optional;

/// One of the pages on where the organisation goes, which a module offers. Spring collects them by type and orders them by `@Order`.
public interface Direction {

    /// The page's name and address; empty where the viewer of the moment has no use for it.
    Optional<Link> page();
}
