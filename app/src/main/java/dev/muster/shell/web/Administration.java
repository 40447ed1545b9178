package dev.muster.shell.web;

/// One page of administration, which a module offers. Spring collects them by type and orders them by `@Order`.
public interface Administration {

    /// The page's name and address.
    Link page();
}
