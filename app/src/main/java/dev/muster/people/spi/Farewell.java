package dev.muster.people.spi;

import java.util.UUID;

/// What a module ends when somebody leaves for good, besides what the person wrote, which stays. Spring collects them by type.
public interface Farewell {

    /// Ends it: the system's work, in the transaction in which the person leaves.
    void to(UUID person);
}
