package dev.muster.launch;

import dev.muster.rights.Audience;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// People invited together.
///
/// @param newcomers what people without an account become; null where only those who have one may come
/// @param size how many are meant
/// @param reach what came of it so far
public record Wave(UUID id, UUID place, String title, @Nullable Audience newcomers, LocalDate day, int size, Reach reach) {

    /// What came of a wave.
    ///
    /// @param invited how many can come by what was sent: letters, and as many as a link lets in
    /// @param opened how many letters and links somebody has looked at
    /// @param joined how many came by them
    public record Reach(int letters, int links, int invited, int opened, int joined) {

        public boolean sent() {
            return letters + links > 0;
        }
    }
}
