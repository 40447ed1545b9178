package dev.muster.readiness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One taking of the assessment by many.
///
/// @param instrument the version that it asks by
/// @param closes the last day on which one may answer
/// @param shared whether staff see the overall result once it is closed
public record Round(
        UUID id, String handle, String name, int instrument, LocalDate closes, @Nullable Instant closed, boolean shared, Instant created, List<Unit> units) {

    public String address() {
        return "/readiness/rounds/" + handle;
    }

    /// Whether one may still answer.
    public boolean open(LocalDate today) {
        return closed == null && !today.isAfter(closes);
    }

    public Optional<Unit> unit(@Nullable UUID id) {
        return units.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /// The unit of a number.
    public Optional<Unit> unit(int place) {
        return units.stream().filter(each -> each.place() == place).findFirst();
    }
}
