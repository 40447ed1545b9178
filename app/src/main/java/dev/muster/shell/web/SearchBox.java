package dev.muster.shell.web;

/// Where the search box of every page leads. The module that can search offers it.
public interface SearchBox {

    /// The address to which the box sends what was typed, as `q`.
    String address();
}
