package dev.muster.people;

import dev.muster.mail.spi.AddressBook;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Letters go to the address that somebody signs in with.
@Component
class SignInAddresses implements AddressBook {
    private final PersonStore store;

    SignInAddresses(PersonStore store) {
        this.store = store;
    }

    @Override
    public Optional<String> addressOf(UUID person) {
        return store.address(person);
    }
}
