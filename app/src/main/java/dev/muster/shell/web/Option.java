package dev.muster.shell.web;

import org.jspecify.annotations.Nullable;

/// One of the answers that a form offers.
public record Option(String value, String label, @Nullable String hint, boolean chosen) {

    public static Option of(String value, String label, boolean chosen) {
        return new Option(value, label, null, chosen);
    }
}
