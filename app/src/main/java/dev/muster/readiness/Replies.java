package dev.muster.readiness;

import dev.muster.mail.BaseAddress;
import dev.muster.readiness.Instrument.Part;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.SystemDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Answering: by a link, without an account; or as a member of staff who is signed in, once a round.
///
/// A reply that is being written belongs to its person, or to whoever has the secret of its personal link, so that one can
/// come back to it. Sending takes both away: from then on nobody can tell whose it is, and nobody can change it.
@Service
public class Replies {
    private final ReplyStore store;
    private final PassStore passes;
    private final RoundStore rounds;
    private final Instruments instruments;
    private final SystemDatabase system;
    private final BaseAddress base;
    private final Clock clock;

    Replies(ReplyStore store, PassStore passes, RoundStore rounds, Instruments instruments, SystemDatabase system, BaseAddress base, Clock clock) {
        this.store = store;
        this.passes = passes;
        this.rounds = rounds;
        this.instruments = instruments;
        this.system = system;
        this.base = base;
        this.clock = clock;
    }

    /// Where a link leads.
    public record Asked(Round round, Unit unit, Level level) {}

    /// What a link asks for.
    ///
    /// @throws Refusal `readiness.pass.over` where it does not work (any more)
    public Asked asked(String pass) {
        var found = working(pass);
        var round = rounds.findForLink(found.round()).orElseThrow();
        requireOpen(round);
        return new Asked(round, round.unit(found.unit()).orElseThrow(), found.level());
    }

    private Pass working(String secret) {
        return passes.shown(Secrets.hash(secret)).filter(each -> each.works(clock.instant())).orElseThrow(Replies::over);
    }

    private static Refusal over() {
        return new Refusal(Reason.GONE, "readiness.pass.over");
    }

    /// Begins a reply by a link.
    ///
    /// @return the secret of the personal link by which one comes back to it
    /// @throws Refusal `readiness.pass.over`
    public String begin(String pass) {
        var asked = asked(pass);
        var found = working(pass);
        var secret = Secrets.fresh();
        return system.together(() -> {
            if (!passes.use(found.id(), clock.instant())) {
                throw over();
            }
            store.begin(UUID.randomUUID(), asked.round().id(), found.unit(), found.level(), null, Secrets.hash(secret));
            return secret;
        });
    }

    /// The link by which whoever has the secret comes back.
    public String personalLink(String secret) {
        return base.of("/assessment/mine?token=" + secret);
    }

    /// The reply that a personal link stands for.
    ///
    /// @throws Refusal `readiness.reply.over` where it was sent, or its round is closed
    public Reply bySecret(String secret) {
        var found = store.bySecret(Secrets.hash(secret)).orElseThrow(() -> new Refusal(Reason.GONE, "readiness.reply.over"));
        var round = rounds.findForLink(found.round()).orElseThrow();
        requireOpen(round);
        return reply(found, round);
    }

    /// Begins one's own reply, or goes on with it.
    ///
    /// @param unit the unit's number in the round
    /// @throws Refusal `readiness.only-staff`, `readiness.closed`, `readiness.answered`
    /// @throws Invalid at `unit` or `level`
    public Reply begin(Round round, @Nullable Integer unit, @Nullable Level level, Viewer by) {
        requireStaff(by);
        requireOpen(round);
        var known = own(round, by);
        if (known.isPresent()) {
            return known.get();
        }
        var chosen = unit == null ? null : round.unit(unit).orElse(null);
        new Invalid.Check().that(chosen != null, "unit", "readiness.unit.unknown").that(level != null, "level", "shell.field.missing").orThrow();
        store.begin(UUID.randomUUID(), round.id(), Objects.requireNonNull(chosen).id(), Objects.requireNonNull(level), by.self(), null);
        return own(round, by).orElseThrow(() -> new Refusal(Reason.CONFLICT, "readiness.answered"));
    }

    private static void requireStaff(Viewer by) {
        by.self();
        if (by.audience() != Audience.EMPLOYEE) {
            throw new Refusal(Reason.NOT_ALLOWED, "readiness.only-staff");
        }
    }

    /// One's own reply, as long as it is not sent.
    ///
    /// @throws Refusal `readiness.answered` where one has answered
    public Optional<Reply> own(Round round, Viewer by) {
        if (hasAnswered(round, by)) {
            throw new Refusal(Reason.CONFLICT, "readiness.answered");
        }
        return store.own(round.id(), by.self()).map(found -> reply(found, round));
    }

    /// The same, where there has to be one.
    ///
    /// @throws Refusal `readiness.answered`, `readiness.closed`, `shell.gone`
    public Reply mine(Round round, Viewer by) {
        requireOpen(round);
        return own(round, by).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
    }

    public boolean hasAnswered(Round round, Viewer by) {
        return by.signedIn() && store.answered(round.id(), by.self());
    }

    private static Reply reply(ReplyStore.Found found, Round round) {
        return new Reply(found.id(), round, round.unit(found.unit()).orElseThrow(), found.level(), found.answers());
    }

    /// Keeps answers beside those that are there; half a reply is kept as well as a whole one.
    ///
    /// @throws Refusal `readiness.closed`, `readiness.reply.over`
    /// @throws Invalid at each item whose answer is none of its choices; then nothing is kept
    public Reply keep(Reply reply, Map<String, String> answers) {
        requireOpen(reply.round());
        var instrument = instruments.version(reply.round().instrument());
        var check = new Invalid.Check();
        answers.forEach((key, choice) -> {
            var item = instrument.item(key);
            check.that(item.isPresent(), key, "readiness.item.unknown")
                    .that(item.isEmpty() || choice.equals(Instrument.UNKNOWN) || item.get().choices().contains(choice), key, "readiness.choice.unknown");
        });
        check.orThrow();
        if (!store.keep(reply.id(), answers)) {
            throw new Refusal(Reason.GONE, "readiness.reply.over");
        }
        var together = new HashMap<>(reply.answers());
        together.putAll(answers);
        return new Reply(reply.id(), reply.round(), reply.unit(), reply.level(), Map.copyOf(together));
    }

    /// Sends a reply. From then on it is nobody's.
    ///
    /// @throws Refusal `readiness.closed`, `readiness.reply.over`
    /// @throws Invalid at each part of which something is missing
    public void send(Reply reply) {
        requireOpen(reply.round());
        var check = new Invalid.Check();
        for (var part : parts(reply)) {
            int missing = reply.missing(part).size();
            check.that(missing == 0, part.name(), "readiness.reply.missing", missing);
        }
        check.orThrow();
        var sent = system.together(() -> store.send(reply.id(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
        if (!sent) {
            throw new Refusal(Reason.GONE, "readiness.reply.over");
        }
    }

    /// What the round of a reply asks.
    public List<Part> parts(Reply reply) {
        return instruments.version(reply.round().instrument()).parts();
    }

    private void requireOpen(Round round) {
        if (!round.open(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            throw new Refusal(Reason.CONFLICT, "readiness.closed", round.name());
        }
    }
}
