package dev.muster.purposes;

import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.rights.Audience;
import dev.muster.shell.Invalid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The one way to a community: an approved purpose with a baselined outcome measure and time left, an owner, a guide,
/// and a word on who it is for. Pages, the API, the command line and imports all pass here.
@Service
public class Gate {
    private final Persons persons;
    private final Clock clock;

    Gate(Persons persons, Clock clock) {
        this.persons = persons;
        this.clock = clock;
    }

    /// What a community would have.
    ///
    /// @param owner who answers for it
    /// @param seenBy the audiences that see it; none means by invitation, null that nobody has said
    public record Request(@Nullable UUID owner, Collection<UUID> guides, @Nullable Set<Audience> seenBy) {}

    /// Exactly what is missing; nothing where the community can be opened.
    ///
    /// @param purpose null where none is named, or none that the opener may see
    public List<Invalid.Problem> missing(@Nullable Purpose purpose, Request request) {
        var check = new Invalid.Check().that(purpose != null, "purpose", "purposes.gate.purpose");
        if (purpose != null) {
            checkPurpose(purpose, check);
        }
        checkOwner(request.owner(), check);
        check.that(!request.guides().isEmpty(), "guides", "purposes.gate.guide")
                .that(persons.all(request.guides()).size() == Set.copyOf(request.guides()).size(), "guides", "people.unknown")
                .that(request.seenBy() != null, "seenBy", "purposes.gate.audiences");
        return check.found();
    }

    /// @throws Invalid with exactly what is missing
    public void require(@Nullable Purpose purpose, Request request) {
        var missing = missing(purpose, request);
        if (!missing.isEmpty()) {
            throw new Invalid(missing);
        }
    }

    private void checkPurpose(Purpose purpose, Invalid.Check check) {
        check.that(purpose.state().approved(), "purpose", "purposes.gate.approval." + purpose.state());
        var promise = purpose.promise();
        check.that(promise != null, "purpose", "purposes.gate.outcome")
                .that(promise == null || promise.outcome().baselined(), "purpose", "purposes.gate.baseline");
        var plan = purpose.plan();
        check.that(plan != null, "purpose", "purposes.gate.expiry")
                .that(plan == null || plan.expires().isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)),
                        "purpose", "purposes.gate.expired");
    }

    private void checkOwner(@Nullable UUID owner, Invalid.Check check) {
        check.that(owner != null, "owner", "purposes.gate.owner");
        if (owner != null) {
            var known = persons.find(owner);
            check.that(known.isPresent(), "owner", "people.unknown")
                    .that(known.isEmpty() || known.map(Person::audience).orElseThrow() == Audience.EMPLOYEE, "owner", "purposes.gate.owner-outside");
        }
    }
}
