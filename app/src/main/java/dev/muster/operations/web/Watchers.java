package dev.muster.operations.web;

import dev.muster.people.SignIn;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Outage;
import dev.muster.shell.Readiness;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Who reads the figures by a token. While the database is away nobody can be looked up, and that is when the figures are
/// wanted most: whoever was let in within the last hour still is.
@Component
class Watchers {
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private final BooleanSupplier answers;
    private final Function<String, Optional<Viewer>> owner;
    private final Clock clock;
    private final Map<UUID, Instant> letIn = new ConcurrentHashMap<>();

    @Autowired
    Watchers(Readiness readiness, SignIn signIn, Clock clock) {
        this(readiness::database, signIn::owner, clock);
    }

    /// @param answers whether the database does
    Watchers(BooleanSupplier answers, Function<String, Optional<Viewer>> owner, Clock clock) {
        this.answers = answers;
        this.owner = owner;
        this.clock = clock;
    }

    /// @throws Refusal `people.token.unknown`, `people.only-administrators`
    /// @throws Unavailable where whose token it is cannot be told now
    void require(String token) {
        var key = Ids.named("watcher " + token);
        var known = look(token);
        if (known.isPresent()) {
            letIn.remove(key);
            requireAdministrators(known.get());
            letIn.put(key, clock.instant());
        } else if (!clock.instant().isBefore(letIn.getOrDefault(key, Instant.EPOCH).plus(REMEMBERED))) {
            throw new Unavailable(Outage.AWAY);
        }
    }

    /// Whose token it is, if anybody's; empty where that cannot be told now.
    private Optional<Optional<Viewer>> look(String token) {
        if (!answers.getAsBoolean()) {
            return Optional.empty();
        }
        try {
            return Optional.of(owner.apply(token));
        } catch (DataAccessException | TransactionException e) {
            if (Outage.of(e).isEmpty()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static void requireAdministrators(Optional<Viewer> owner) {
        if (!owner.orElseThrow(() -> new Refusal(Reason.NOT_SIGNED_IN, "people.token.unknown")).administers()) {
            throw new Refusal(Reason.NOT_ALLOWED, "people.only-administrators");
        }
    }
}
