package dev.muster.example;

import dev.muster.people.Persons;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Whoever takes part.
@Component
@Order(10)
class PeoplePart implements ExamplePart {
    private final Persons persons;

    PeoplePart(Persons persons) {
        this.persons = persons;
    }

    @Override
    public void play(Stage stage) {
        for (var each : Cast.values()) {
            stage.at(stage.founded(), stage.leader(), () -> persons.withAddress(each.address()).orElseGet(() ->
                    persons.add(new Persons.Newcomer(each.shown, each.address(), each.audience, each.organisation, secret()), stage.leader())));
        }
    }

    /// Nobody knows it: an administrator gives these people a password to sign in with.
    private static String secret() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
