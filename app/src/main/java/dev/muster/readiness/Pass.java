package dev.muster.readiness;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A link by which people of one level of one unit answer without an account.
///
/// @param most how many may begin by it
public record Pass(UUID id, UUID round, UUID unit, Level level, int most, int used, Instant made, Instant expires, @Nullable Instant revoked) {

    public boolean works(Instant now) {
        return revoked == null && used < most && now.isBefore(expires);
    }
}
