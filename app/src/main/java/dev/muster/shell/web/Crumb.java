package dev.muster.shell.web;

import org.jspecify.annotations.Nullable;

/// One step of "where I am"; the last one, this page, has no address.
public record Crumb(String label, @Nullable String href) {

    public static Crumb here(String label) {
        return new Crumb(label, null);
    }
}
