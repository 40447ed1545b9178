package dev.muster.example;

import dev.muster.people.SignIn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// A brewers' supplier and its customers: two communities, twelve people, forty questions over the last four months.
/// What there is in it, the {@link ExamplePart}s say.
@Component
class ExampleOrganisation {
    private static final Duration FOUNDED = Duration.ofDays(125);
    private final SignIn signIn;
    private final List<ExamplePart> parts;

    ExampleOrganisation(SignIn signIn, List<ExamplePart> parts) {
        this.signIn = signIn;
        this.parts = parts;
    }

    void make(UUID administrator) {
        var leader = signIn.viewer(administrator).orElseThrow();
        var stage = new Stage(Instant.now().minus(FOUNDED), leader);
        leader.call(() -> {
            parts.forEach(part -> part.play(stage));
            return true;
        });
    }
}
