package dev.muster.memory.api;

import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a request that may come twice goes by.
final class Keys {
    static final String HEADER = "Idempotency-Key";

    private Keys() {}

    /// The id of what a request with this key makes; null where it has none.
    static @Nullable UUID id(@Nullable String key, Viewer viewer) {
        return key == null ? null : Ids.named(viewer.self() + ":" + key);
    }
}
