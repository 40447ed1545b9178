package dev.muster.people;

import dev.muster.activity.Verb;
import dev.muster.people.Claim.State;
import dev.muster.people.spi.ImportedWork;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.SystemDatabase;
import dev.muster.shell.Words;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Deciding on claims, which administrators and dumps do: a claim is held, or refused; one that was wrong is ended again.
///
/// Decisions are taken one at a time, so an author is never two people. Everybody concerned is told by letter.
@Service
public class ClaimDecisions {
    private static final int LONGEST_REASON = 2_000;
    private final Claims claims;
    private final ClaimStore store;
    private final ImportedWork work;
    private final ClaimLetters letters;
    private final SystemDatabase system;
    private final Words words;
    private final Clock clock;

    ClaimDecisions(Claims claims, ClaimStore store, ImportedWork work, ClaimLetters letters, SystemDatabase system, Words words, Clock clock) {
        this.claims = claims;
        this.store = store;
        this.work = work;
        this.letters = letters;
        this.system = system;
        this.words = words;
        this.clock = clock;
    }

    /// Finds a claim proved.
    ///
    /// @throws Refusal `people.only-administrators`, `shell.gone`, `people.claim.not-waiting`, `people.claim.taken`
    public Claim confirm(UUID id, Viewer by) {
        var claim = claims.at(id, by);
        if (!claim.waits(clock.instant())) {
            throw Claims.notWaiting();
        }
        return system.together(() -> {
            store.alone();
            return hold(claim, by.self(), true);
        });
    }

    /// Finds a claim wrong, with a reason that the person is told.
    ///
    /// @throws Refusal `people.only-administrators`, `shell.gone`, `people.claim.not-waiting`
    /// @throws Invalid where the reason is missing
    public void refuse(UUID id, String reason, Viewer by) {
        var claim = claims.at(id, by);
        check(reason);
        system.transactions().executeWithoutResult(_ -> refuse(claim, reason.strip(), by.self()));
    }

    private void refuse(Claim claim, String reason, @Nullable UUID by) {
        if (!store.move(claim.id(), State.WAITING, State.REFUSED, by, reason, clock.instant())) {
            throw Claims.notWaiting();
        }
        claims.note(Verb.REJECT, claim, by);
        letters.refused(claim, reason);
    }

    /// Joins an author and a person, who need not have asked for it.
    ///
    /// @throws Refusal `people.only-administrators`, `people.claim.no-author`, `people.claim.nobody`, `people.claim.taken`,
    ///     `people.claim.not-here`
    public Claim join(Person author, Person person, Viewer by) {
        Claims.requireAdministrator(by);
        var fresh = claims.fresh(author, person.id());
        return system.together(() -> {
            store.alone();
            if (!store.isHere(person.id())) {
                throw new Refusal(Reason.CONFLICT, "people.claim.not-here", person.name());
            }
            boolean insertedNow = store.insert(fresh);
            var claim = insertedNow ? fresh : store.askedBy(person.id(), author.id()).orElse(fresh);
            return hold(claim, by.self(), !insertedNow);
        });
    }

    /// Undoes a claim that was held by mistake: the work is the author's again, and the person is told why.
    ///
    /// @throws Refusal `people.only-administrators`, `shell.gone`, `people.claim.not-held`
    /// @throws Invalid where the reason is missing
    public void end(UUID id, String reason, Viewer by) {
        var claim = claims.at(id, by);
        check(reason);
        system.transactions().executeWithoutResult(_ -> {
            store.alone();
            if (!store.move(claim.id(), State.HELD, State.ENDED, by.self(), reason.strip(), clock.instant())) {
                throw new Refusal(Reason.CONFLICT, "people.claim.not-held");
            }
            work.takeBack(claim.author(), claim.person());
            claims.note(Verb.UNDO, claim, by.self());
            letters.ended(claim, reason.strip());
        });
    }

    /// Lets nobody else decide until the system's transaction in hand ends: for an import that is about to be finished.
    public void pause() {
        store.alone();
    }

    /// Holds claims whose tokens stood where they belong, after making theirs what an import brought of authors who are
    /// known already; in the system's transaction in hand, after {@link #pause}.
    public void proved(Collection<UUID> found) {
        work.handOver();
        for (var id : found) {
            store.asked(id).filter(each -> each.waits(clock.instant()) && !store.isHeld(each.author())).ifPresent(each -> hold(each, null, true));
        }
    }

    private Claim hold(Claim claim, @Nullable UUID by, boolean asked) {
        if (store.isHeld(claim.author())) {
            throw Claims.taken(claim.name());
        }
        if (!store.move(claim.id(), State.WAITING, State.HELD, by, "", clock.instant())) {
            throw Claims.notWaiting();
        }
        work.handOver();
        claims.note(Verb.ACCEPT, claim, by);
        letters.held(claim, asked);
        store.askedFor(claim.author()).forEach(other -> refuse(other, words.say("people.claim.somebody-else"), by));
        return store.asked(claim.id()).orElseThrow();
    }

    private static void check(String reason) {
        new Invalid.Check().text(reason, "reason", LONGEST_REASON).orThrow();
    }
}
