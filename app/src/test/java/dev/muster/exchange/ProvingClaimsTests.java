package dev.muster.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.muster.people.Claim.State;
import dev.muster.people.Claims;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// A later dump proves claims by the tokens in it, and brings what is new of authors who are known by then.
class ProvingClaimsTests extends ClaimWorld {

    private static final class Stopped extends RuntimeException {}

    private void readUntil(String phase) {
        assertThatExceptionOfType(Stopped.class).isThrownBy(() -> read((at, _, _, _) -> {
            if (at.equals(phase)) {
                throw new Stopped();
            }
        }));
    }

    @Test
    void theTokenInTheAuthorsOwnProfileProvesTheClaim() {
        var ana = customer("Ana New");
        var claim = asks(ana, ANA);
        dump(Map.of(ANA, "See " + claim.token() + "."), question(5, ANA));

        var report = read();

        assertThat(stateOf(claim)).isEqualTo(State.HELD);
        assertThat(made(ana.self())).containsExactly(4, 1);
        assertThat(report.counts()).containsEntry("claims-proved", 1L);
        assertThat(lettersTo(addressOf(ana))).last().satisfies(each -> assertThat(each.subject()).startsWith("You are Ana Old at "));
        var administrator = administrator();
        assertThat(administrator.call(() -> claims.at(claim.id(), administrator)).decider()).isNull();
    }

    @Test
    void inSomebodyElsesProfileItProvesNothing() {
        var claim = asks(customer("Eve"), ANA);
        dump(Map.of(BEN, claim.token(), -1, claim.token()));

        read();

        assertThat(stateOf(claim)).isEqualTo(State.WAITING);
        anasWorkIsStillHers();
    }

    @Test
    void itProvesTheClaimOfWhomItWasGivenTo() {
        var ana = customer("Ana New");
        var eve = customer("Eve");
        var hers = asks(eve, ANA);
        dump(Map.of(ANA, asks(ana, ANA).token()));

        read();

        assertThat(stateOf(hers)).isEqualTo(State.REFUSED);
        isAuthorOfAnasWork(ana);
    }

    @Test
    void ofTwoTokensInOneProfileTheOlderCounts() {
        var ana = customer("Ana New");
        var first = asks(ana, ANA);
        later(Duration.ofSeconds(1));
        var second = asks(customer("Eve"), ANA);
        dump(Map.of(ANA, second.token() + " " + first.token()));

        read();

        assertThat(List.of(stateOf(first), stateOf(second))).containsExactly(State.HELD, State.REFUSED);
        isAuthorOfAnasWork(ana);
    }

    @Test
    void itWorksOnce() {
        var eve = customer("Eve");
        var claim = asks(eve, ANA);
        dump(Map.of(ANA, claim.token()));
        read();
        ends(claim);

        read();

        assertThat(stateOf(claim)).isEqualTo(State.ENDED);
        anasWorkIsStillHers();
    }

    @Test
    void itWorksForSomeTimeOnly() {
        var claim = asks(customer("Ana New"), ANA);
        dump(Map.of(ANA, claim.token()));
        later(Duration.ofDays(Claims.DAYS).plusSeconds(1));

        read();

        anasWorkIsStillHers();
        var again = asks(customer("Ana New"), ANA);
        assertThat(again.token()).isNotEqualTo(claim.token());
    }

    @Test
    void oneThatWasTakenBackProvesNothing() {
        var ana = customer("Ana New");
        var claim = asks(ana, ANA);
        ana.call(() -> {
            claims.withdraw(author(ANA), ana);
            return true;
        });
        dump(Map.of(ANA, claim.token()));

        read();

        anasWorkIsStillHers();
    }

    @Test
    void anImportThatStopsHasProvedNothingUntilItIsFinished() {
        var ana = customer("Ana New");
        var claim = asks(ana, ANA);
        dump(Map.of(ANA, claim.token()), question(5, ANA));

        readUntil("answers");
        assertThat(stateOf(claim)).isEqualTo(State.WAITING);
        read();

        assertThat(stateOf(claim)).isEqualTo(State.HELD);
        assertThat(made(ana.self())).containsExactly(4, 1);
    }

    @Test
    void anImportThatIsTakenBackProvesNothing() {
        var claim = asks(customer("Ana New"), ANA);
        dump(Map.of(ANA, claim.token()));
        readUntil("answers");

        imports.undo(site, place.id());
        dump(Map.of());
        read();

        assertThat(stateOf(claim)).isEqualTo(State.WAITING);
        anasWorkIsStillHers();
    }

    @Test
    void whatALaterDumpBringsOfTheAuthorIsThePersonsToo() {
        var ana = customer("Ana New");
        confirms(asks(ana, ANA));
        dump(Map.of(), question(5, ANA), "Id='6' PostTypeId='2' ParentId='5' CreationDate='2014-03-22T20:26:05.383' OwnerUserId='1' Body='Mine.'");

        var report = read();

        assertThat(made(ana.self())).containsExactly(5, 1);
        assertThat(made(authorId(ANA))).containsExactly(0, 0);
        assertThat(report.counts()).containsEntry("questions-added", 1L).doesNotContainKey("claims-proved");
        assertThat(read().counts().keySet()).noneMatch(key -> key.endsWith("-added") || key.endsWith("-changed"));
    }

    @Test
    void aClaimThatIsHeldWhileAnImportRunsGetsWhatThatBringsToo() {
        var ana = customer("Ana New");
        dump(Map.of(), question(5, ANA));
        readUntil("answers");

        confirms(asks(ana, ANA));
        isAuthorOfFinishedWorkOnly(ana.self());
        read();

        assertThat(made(ana.self())).containsExactly(4, 1);
        assertThat(made(authorId(ANA))).containsExactly(0, 0);
    }

    private void isAuthorOfFinishedWorkOnly(UUID person) {
        assertThat(made(person)).containsExactly(3, 1);
        assertThat(made(authorId(ANA))).containsExactly(1, 0);
    }

    @Test
    void anImportOfAClaimedAuthorCanBeTakenBack() {
        var ana = customer("Ana New");
        dump(Map.of(), question(5, ANA));
        readUntil("answers");
        confirms(asks(ana, ANA));

        imports.undo(site, place.id());

        isAuthorOfAnasWork(ana);
        dump(Map.of(), question(5, ANA));
        read();
        assertThat(made(ana.self())).containsExactly(4, 1);
    }

    @Test
    void aClaimOfAnAuthorWhomAnUnfinishedImportBroughtGoesWithIt() {
        dump(Map.of(), "Id='7' PostTypeId='1' CreationDate='2014-03-21T20:26:05.383' OwnerUserId='9' Title='T' Body='B'");
        readUntil("answers");
        var early = author(9);
        var claim = joins(9, customer("Early Bird"));

        imports.undo(site, place.id());

        var administrator = administrator();
        isRefused(administrator, () -> claims.at(claim.id(), administrator), "shell.gone");
        assertThat(administrator.call(() -> persons.find(early.id()))).isEmpty();
    }

    /// Whoever decides while an import is about to be finished waits for it, and misses nothing.
    @Test
    void decidingWaitsForAnImportThatIsAboutToBeFinished() throws InterruptedException {
        var ana = customer("Ana New");
        var claim = asks(ana, ANA);
        dump(Map.of(), question(5, ANA));
        readUntil("revisions");
        var paused = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        var holding = Thread.ofVirtual().start(() -> system.transactions().executeWithoutResult(_ -> {
            decisions.pause();
            paused.countDown();
            await(finish);
        }));
        assertThat(paused.await(10, TimeUnit.SECONDS)).isTrue();
        var deciding = Thread.ofVirtual().start(() -> confirms(claim));
        waitUntilSomebodyWaits();
        assertThat(stateOf(claim)).isEqualTo(State.WAITING);

        finish.countDown();
        holding.join();
        deciding.join();
        read();

        assertThat(stateOf(claim)).isEqualTo(State.HELD);
        assertThat(made(ana.self())).containsExactly(4, 1);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody went on");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void waitUntilSomebodyWaits() {
        while (!system.jdbc().sql("select exists (select 1 from pg_locks where locktype = 'advisory' and not granted)").query(Boolean.class).single()) {
            Thread.onSpinWait();
        }
    }
}
