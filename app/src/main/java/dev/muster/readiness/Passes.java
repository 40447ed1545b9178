package dev.muster.readiness;

import dev.muster.mail.BaseAddress;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Links by which people answer without an account: one for a level of a unit, limited, and taken back at will.
@Service
public class Passes {
    public static final int USUAL_USES = 50;
    public static final int MOST_USES = 1_000;
    private static final int MOST_LISTED = 200;
    private final PassStore store;
    private final Rounds rounds;
    private final BaseAddress base;
    private final Ids ids;
    private final Clock clock;

    Passes(PassStore store, Rounds rounds, BaseAddress base, Ids ids, Clock clock) {
        this.store = store;
        this.rounds = rounds;
        this.base = base;
        this.ids = ids;
        this.clock = clock;
    }

    /// What to make.
    ///
    /// @param unit the unit's number in the round
    /// @param uses how many may begin by it; null for as many as usual
    /// @param key makes a retry find what the first try made; null for something new
    public record Wish(@Nullable Integer unit, @Nullable Level level, @Nullable Integer uses, @Nullable String key) {}

    /// A link just made. The secret in it is shown this once, and kept nowhere.
    public record Made(Pass pass, String address) {}

    /// Makes a link. It works until the round is closed.
    ///
    /// @throws Refusal `readiness.only-strategists`, `readiness.closed`, `readiness.pass.made-before`
    /// @throws Invalid at `unit`, `level` or `uses`
    @Transactional
    public Made make(Round round, Wish wish, Viewer by) {
        Rounds.requireStrategist(by);
        if (!rounds.isOpen(round)) {
            throw new Refusal(Reason.CONFLICT, "readiness.closed", round.name());
        }
        var uses = wish.uses() == null ? USUAL_USES : wish.uses();
        var unit = wish.unit() == null ? null : round.unit(wish.unit()).orElse(null);
        var level = wish.level();
        new Invalid.Check()
                .that(unit != null, "unit", "readiness.unit.unknown")
                .that(level != null, "level", "shell.field.missing")
                .that(uses >= 1 && uses <= MOST_USES, "uses", "readiness.pass.uses", MOST_USES)
                .orThrow();
        var id = wish.key() == null ? ids.next() : Ids.named("pass " + by.self() + " " + round.id() + " " + wish.key());
        return insert(new Pass(id, round.id(), Objects.requireNonNull(unit).id(), Objects.requireNonNull(level), uses, 0, clock.instant(), end(round), null));
    }

    private Made insert(Pass pass) {
        var secret = Secrets.fresh();
        if (!store.insert(pass, Secrets.hash(secret))) {
            throw new Refusal(Reason.CONFLICT, "readiness.pass.made-before");
        }
        return new Made(pass, base.of("/assessment?token=" + secret));
    }

    private static Instant end(Round round) {
        return round.closes().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /// The links of a round that were not taken back, oldest first.
    ///
    /// @throws Refusal `readiness.only-strategists`
    public List<Pass> of(Round round, Viewer by) {
        Rounds.requireStrategist(by);
        return store.of(round.id(), MOST_LISTED);
    }

    /// Takes a link back. Whoever began by it may go on.
    ///
    /// @throws Refusal `shell.gone` where there is none that the viewer may take back
    @Transactional
    public Pass revoke(UUID id, Viewer by) {
        by.self();
        var pass = store.find(id).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
        store.revoke(id, clock.instant());
        return pass;
    }
}
