package dev.muster.shell.web;

import org.jspecify.annotations.Nullable;

/// Who looks at a page, as the frame around it shows. The floor that knows people implements it.
public interface Visitor {

    /// The organisation's name; the product's before set-up.
    String organisation();

    Page.@Nullable Me me();

    /// What is new for them. It asks the database.
    Page.@Nullable Bell bell();

    Page.Theme theme();
}
