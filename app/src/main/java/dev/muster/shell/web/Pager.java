package dev.muster.shell.web;

import org.jspecify.annotations.Nullable;

/// The ways on from one stretch of a list; there are no page numbers, since lists grow while one reads.
public record Pager(@Nullable String newer, @Nullable String older) {

    public static Pager none() {
        return new Pager(null, null);
    }

    public boolean needed() {
        return newer != null || older != null;
    }
}
