package dev.muster.swarms.live;

import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.swarms.live.LiveReading.Known;
import dev.muster.swarms.live.LiveReading.Look;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// A room as one viewer sees it, for all windows in which they have it open: read once, told to each.
final class Sight {
    private final Of of;
    private final LiveReading reading;
    private final Predicate<UUID> present;
    private final Set<Listener> listeners = new CopyOnWriteArraySet<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Known known;

    Sight(Of of, LiveReading reading, Predicate<UUID> present) {
        this.of = of;
        this.reading = reading;
        this.present = present;
    }

    /// Which room, seen by whom, told how.
    record Of(UUID swarm, String handle, Viewer viewer, Teller teller) {

        Of with(Viewer other) {
            return new Of(swarm, handle, other, teller);
        }
    }

    Of of() {
        return of;
    }

    Set<Listener> listeners() {
        return listeners;
    }

    /// Tells a newcomer what they do not know yet; those who are here already, what is new.
    ///
    /// @param edition up to where the newcomer knows everything, or null
    /// @throws Refusal `shell.gone`
    void greet(Listener newcomer, @Nullable String edition) {
        turn.lock();
        try {
            of.viewer().call(() -> reading.together(() -> {
                tellNews(true);
                var look = look(null, true);
                known = known == null ? look.known() : known;
                var now = look.known().pulse().edition();
                newcomer.greet(of.teller().tell(now.equals(edition) ? look.news().onlyWhoIsHere() : look.news(), of.viewer()), now);
                return true;
            }));
        } finally {
            turn.unlock();
        }
    }

    private Look look(@Nullable Known before, boolean clock) {
        return reading.look(of.handle(), of.swarm(), before, clock, present, of.viewer()).orElseThrow();
    }

    /// Notes that something has happened.
    ///
    /// @return whether nobody is about to tell it
    boolean call() {
        return calls.getAndIncrement() == 0;
    }

    /// Tells everything that has happened; what happens from now on is another call.
    void answerCalls() {
        calls.set(0);
        tell(false);
    }

    /// Tells all what is new. Whoever does not see the swarm any more hears why, and nothing else.
    ///
    /// @param clock whether time alone may have changed something
    void tell(boolean clock) {
        turn.lock();
        try {
            of.viewer().call(() -> reading.together(() -> tellNews(clock)));
        } catch (Refusal gone) {
            listeners.forEach(each -> each.end(of.teller().last(gone)));
        } catch (DataAccessException | TransactionException _) {
            // Nobody knows now whether they may still see it. They come back.
            listeners.forEach(each -> each.stream().end());
        } finally {
            turn.unlock();
        }
    }

    private boolean tellNews(boolean clock) {
        var before = known;
        var look = before == null ? Optional.<Look>empty() : reading.look(of.handle(), of.swarm(), before, clock, present, of.viewer());
        look.ifPresent(each -> {
            known = each.known();
            var told = of.teller().tell(each.news(), of.viewer());
            var edition = each.known().pulse().edition();
            listeners.forEach(listener -> listener.hear(told, edition));
        });
        return look.isPresent();
    }
}
