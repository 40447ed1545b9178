package dev.muster.people.spi;

import java.util.UUID;

/// Hears that an invitation is shown to somebody who has its secret. Spring collects these by type.
public interface InvitationShown {

    /// Notes it: the system's work, and quick, since whoever looks waits for it. It may be told again and again.
    void to(UUID invitation);
}
