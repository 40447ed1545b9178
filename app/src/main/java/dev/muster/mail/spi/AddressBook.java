package dev.muster.mail.spi;

import java.util.Optional;
import java.util.UUID;

/// Whose address is whose.
public interface AddressBook {

    /// A person's address, as far as the viewer of the moment may know it.
    Optional<String> addressOf(UUID person);
}
