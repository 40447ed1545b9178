package dev.muster.memory.web;

import org.jspecify.annotations.Nullable;

/// Addresses of parts of lists.
final class Paths {
    private Paths() {}

    static @Nullable String part(String list, String parameter, @Nullable String marker) {
        return marker == null ? null : list + (list.contains("?") ? "&" : "?") + parameter + "=" + marker;
    }
}
