package dev.muster.swarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.muster.items.Link;
import dev.muster.questions.Asking;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.swarms.Resolutions.Capture;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The states of a swarm, who may do what, and what each is told.
class SwarmsTests extends SwarmWorld {
    private Place house;
    private Viewer olga;
    private Viewer hank;
    private Viewer carl;

    @BeforeEach
    void cast() {
        house = house();
        olga = employee("Olga Owner");
        hank = employee("Hank Helper");
        asks(hank, house, "Who knows our valves?");
        carl = customer("Carl Customer");
    }

    @Test
    void whoeverAskedIsButANameWhereAnImportBroughtThem() {
        var question = asks(carl, house, "Why are our kegs flat?");
        system.jdbc().sql("update people.person set state = 'placeholder' where id = :carl").param("carl", carl.self()).update();
        var swarm = olga.call(() -> swarms.open(house, opening(ALL, question.item().id()), null, olga));
        joined(hank, swarm);

        var solved = olga.call(() -> resolutions.resolve(swarm, "A worn valve.", olga));

        assertThat(solved.problem().sufferer()).isNull();
        assertThat(solved.course().agreed(CLOCK.instant())).as("nobody has to be waited for").isTrue();
    }

    @Test
    void growsFromOpenToClosed() {
        var swarm = opened(olga, house, null);
        assertThat(swarm.state()).isEqualTo(SwarmState.OPEN);
        assertThat(olga.call(() -> swarms.skills(swarm))).containsExactly("line3", "valves");
        later(Duration.ofMinutes(12));

        assertThat(joined(hank, swarm).state()).isEqualTo(SwarmState.SWARMING);
        later(Duration.ofHours(2));
        var solved = olga.call(() -> resolutions.resolve(swarm, "A worn valve.", olga));
        assertThat(solved.state()).isEqualTo(SwarmState.RESOLVED);
        assertThat(solved.course().agreed(CLOCK.instant())).as("nobody else has the problem").isTrue();
        assertThat(Duration.between(solved.course().opened(), solved.course().helped())).isEqualTo(Duration.ofMinutes(12));

        invalid(() -> olga.call(() -> resolutions.capture(swarm, new Capture(null, null, null, null, null), olga)), "lesson");
        invalid(() -> olga.call(() -> resolutions.capture(swarm, new Capture(Lesson.CREATED, "no-such-page", null, null, null), olga)), "page");
        invalid(() -> olga.call(() -> resolutions.capture(swarm, new Capture(Lesson.NOTHING, null, " ", null, null), olga)), "reason");
        refused(() -> hank.call(() -> resolutions.capture(swarm, new Capture(Lesson.NOTHING, null, "Known.", null, null), hank)), "swarms.only-owner");
        assertThat(now(swarm, olga).state()).isEqualTo(SwarmState.RESOLVED);
        later(Duration.ofHours(1));
        var closed = olga.call(() -> resolutions.capture(swarm, new Capture(Lesson.NOTHING, null, "It stands in the manual.", null, null), olga));
        assertThat(closed.state()).isEqualTo(SwarmState.CLOSED);
        assertThat(closed.course().reason()).isEqualTo("It stands in the manual.");

        refused(() -> hank.call(() -> resolutions.reopen(swarm, "Again.", hank)), "swarms.reopen.only-lead");
        later(Duration.ofHours(1));
        assertThat(olga.call(() -> resolutions.reopen(swarm, "It leaks again.", olga)).state()).isEqualTo(SwarmState.SWARMING);
        assertThat(olga.call(() -> timeline.of(swarm, null)).steps()).extracting(Step::deed).containsExactly(Deed.JOINED, Deed.RESOLVED, Deed.CLOSED, Deed.REOPENED);
    }

    @Test
    void growsOutOfAQuestionWhoseAskerConfirms() {
        var question = asks(carl, house, "Why do my kegs lose pressure?");
        var swarm = olga.call(() -> swarms.open(house, opening(ALL, question.item().id()), null, olga));
        assertThat(swarm.problem().sufferer()).isEqualTo(carl.self());
        assertThat(olga.call(() -> ties.of(question.item()))).extracting(Link::kind, each -> each.other().id()).containsExactly(tuple(Link.Kind.BECAME, swarm.id()));

        olga.call(() -> resolutions.resolve(swarm, "A worn valve.", olga));
        var capture = new Capture(Lesson.NOTHING, null, "Known.", null, null);
        refused(() -> olga.call(() -> resolutions.capture(swarm, capture, olga)), "swarms.capture.not-agreed");
        refused(() -> olga.call(() -> resolutions.confirm(swarm, olga)), "swarms.confirm.only-sufferer");
        assertThat(carl.call(() -> resolutions.confirm(swarm, carl)).course().confirmed()).isNotNull();
        assertThat(olga.call(() -> resolutions.capture(swarm, capture, olga)).state()).isEqualTo(SwarmState.CLOSED);
        assertThat(carl.call(() -> resolutions.reopen(swarm, "It is back.", carl)).state()).as("nobody but its owner came to it").isEqualTo(SwarmState.OPEN);
    }

    @Test
    void whoeverDoesNotObjectForThreeDaysAgrees() {
        var question = asks(carl, house, "Why do my kegs lose pressure, again?");
        var swarm = olga.call(() -> swarms.open(house, opening(ALL, question.item().id()), null, olga));
        olga.call(() -> resolutions.resolve(swarm, "A worn valve.", olga));
        later(Course.TO_OBJECT.plusSeconds(1));

        assertThat(olga.call(() -> resolutions.capture(swarm, new Capture(Lesson.NOTHING, null, "Known.", null, null), olga)).state()).isEqualTo(SwarmState.CLOSED);
    }

    @Test
    void standsStillAndComesBackByItself() {
        var swarm = opened(olga, house, null);
        joined(hank, swarm);
        later(Severity.MAJOR.clock().plusSeconds(1));

        assertThat(now(swarm, olga).state()).isEqualTo(SwarmState.STALLED);
        assertThat(olga.call(() -> swarms.of(house, Show.STALLED, null, 5))).extracting(Swarm::id).containsExactly(swarm.id());
        said(hank, swarm, Entry.Kind.MESSAGE, "I look at the valves.", null);
        assertThat(now(swarm, olga).state()).isEqualTo(SwarmState.SWARMING);
        assertThat(olga.call(() -> swarms.of(house, Show.STALLED, null, 5))).isEmpty();
    }

    /// What staff say among themselves does not stir it for others: they would know that something was said.
    @Test
    void standsStillForThoseWhoSeeNothingOfWhatIsDone() {
        var swarm = opened(olga, house, ALL);
        joined(hank, swarm);
        later(Severity.MAJOR.clock().plusSeconds(1));
        said(hank, swarm, Entry.Kind.MESSAGE, "Among ourselves.", STAFF);

        assertThat(now(swarm, olga).state()).isEqualTo(SwarmState.SWARMING);
        assertThat(now(swarm, carl).state()).isEqualTo(SwarmState.STALLED);
        assertThat(now(swarm, carl).course().beat()).isBefore(now(swarm, olga).course().beat());
    }

    @Test
    void isHandedOverUntilItIsClosed() {
        var swarm = opened(olga, house, null);
        olga.call(() -> resolutions.resolve(swarm, "A valve.", olga));
        olga.call(() -> helping.offer(swarm, hank.handle(), olga));
        hank.call(() -> helping.leave(swarm, hank));
        refused(() -> hank.call(() -> helping.take(swarm, hank)), "swarms.take.not-offered");
        olga.call(() -> helping.offer(swarm, hank.handle(), olga));

        var taken = hank.call(() -> helping.take(swarm, hank));

        assertThat(taken.state()).isEqualTo(SwarmState.RESOLVED);
        assertThat(taken.course().helped()).as("nobody helped to solve it").isNull();
        hank.call(() -> resolutions.capture(taken, new Capture(Lesson.NOTHING, null, "Known.", null, null), hank));
        refused(() -> hank.call(() -> helping.offer(swarm, olga.handle(), hank)), "swarms.not-now.CLOSED");
    }

    @Test
    void isHandedOverOnceTheOtherAccepts() {
        var swarm = opened(olga, house, null);
        refused(() -> hank.call(() -> helping.take(swarm, hank)), "swarms.take.not-offered");
        refused(() -> hank.call(() -> helping.offer(swarm, hank.handle(), hank)), "swarms.only-lead");
        invalid(() -> olga.call(() -> helping.offer(swarm, "nobody@example.org", olga)), "person");
        invalid(() -> olga.call(() -> helping.offer(swarm, carl.handle(), olga)), "person");
        refused(() -> olga.call(() -> helping.leave(swarm, olga)), "swarms.leave.owner");

        assertThat(olga.call(() -> helping.offer(swarm, "/people/" + hank.handle(), olga)).owner()).isEqualTo(olga.self());
        assertThat(hank.call(() -> swarms.waitingFor(hank, 5))).extracting(Swarm::id).contains(swarm.id());
        var taken = hank.call(() -> helping.take(swarm, hank));

        assertThat(taken.owner()).isEqualTo(hank.self());
        assertThat(taken.successor()).isNull();
        assertThat(hank.call(() -> helping.of(swarm))).extracting(Part::person, Part::role).containsExactlyInAnyOrder(
                tuple(hank.self(), Part.Role.OWNER), tuple(olga.self(), Part.Role.HELPER));
        assertThat(olga.call(() -> helping.leave(swarm, olga)).state()).isEqualTo(SwarmState.SWARMING);
    }

    @Test
    void asksByNameAndHearsNo() {
        var swarm = opened(olga, house, null);
        refused(() -> hank.call(() -> helping.ask(swarm, olga.handle(), hank)), "swarms.only-part");
        assertThat(olga.call(() -> helping.ask(swarm, hank.handle(), olga)).state()).isEqualTo(SwarmState.OPEN);
        assertThat(hank.call(() -> swarms.waitingFor(hank, 5))).extracting(Swarm::id).contains(swarm.id());

        hank.call(() -> helping.leave(swarm, hank));

        assertThat(hank.call(() -> helping.part(swarm, hank))).hasValueSatisfying(each -> assertThat(each.standing()).isEqualTo(Part.Standing.DECLINED));
        assertThat(hank.call(() -> swarms.waitingFor(hank, 5))).extracting(Swarm::id).doesNotContain(swarm.id());
        refused(() -> hank.call(() -> helping.leave(swarm, hank)), "swarms.leave.not-in");
        assertThat(joined(hank, swarm).state()).isEqualTo(SwarmState.SWARMING);
    }

    @Test
    void isOpenedByStaffAlone() {
        refused(() -> carl.call(() -> swarms.open(house, opening(null, null), null, carl)), "swarms.open.only-staff");
        invalid(() -> olga.call(() -> swarms.open(house, new Opening("", " ", "", null, null, List.of(), null, null), null, olga)), "title", "wrong", "tried", "severity");
        var swarm = opened(olga, house, null);
        assertThat(carl.call(() -> swarms.of(house, Show.ALL, null, 5))).isEmpty();
        refused(() -> carl.call(() -> swarms.at(swarm.item().handle())), "shell.gone");
        assertThat(carl.call(() -> swarms.count(house, Show.ALL, 5))).isZero();
    }

    @Test
    void aQuestionOfFewBecomesASwarmOfNoMore() {
        var asker = employee("Ada Asker");
        var question = asks(asker, house, new Asking("What of our margin?", "It shrinks.", List.of(), STAFF));
        var swarm = olga.call(() -> swarms.open(house, opening(ALL, question.item().id()), null, olga));

        assertThat(swarm.item().layer()).isEqualTo(STAFF);
        refused(() -> carl.call(() -> swarms.at(swarm.item().handle())), "shell.gone");
    }

    @Test
    void twoWhoCloseAtOnceCloseItOnce() throws Exception {
        var swarm = opened(olga, house, null);
        olga.call(() -> resolutions.resolve(swarm, "A worn valve.", olga));
        var told = new AtomicInteger();
        Callable<Boolean> closing = () -> olga.call(() -> {
            try {
                resolutions.capture(swarm, new Capture(Lesson.NOTHING, null, "Known.", null, null), olga);
            } catch (Refusal refusal) {
                assertThat(refusal.key()).isEqualTo("swarms.not-now.CLOSED");
                told.incrementAndGet();
            }
            return true;
        });
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : both.invokeAll(List.of(closing, closing))) {
                each.get();
            }
        }

        assertThat(told).hasValue(1);
        assertThat(olga.call(() -> timeline.of(swarm, null)).steps()).extracting(Step::deed).containsOnlyOnce(Deed.CLOSED);
    }

    @Test
    void isKeptInAPageThatBeginsWithWhatEverybodySaw() {
        var swarm = opened(olga, house, ALL);
        var valve = said(olga, swarm, Entry.Kind.HYPOTHESIS, "A worn valve.", ALL);
        said(olga, swarm, Entry.Kind.DECISION, "Their margin allows it.", STAFF);
        olga.call(() -> timeline.mark(swarm, valve, Entry.Mark.CONFIRMED, olga));
        var solved = olga.call(() -> resolutions.resolve(swarm, "A new valve.", olga));

        var draft = olga.call(() -> drafting.draft(solved));
        assertThat(draft).contains("## What was wrong", "Since Monday, **all** of them.", "New seals.", "- A worn valve.", "A new valve.", swarm.path()).doesNotContain("margin");
        invalid(() -> olga.call(() -> resolutions.capture(swarm, new Capture(Lesson.CREATED, null, null, " ", ""), olga)), "title", "body");
        var closed = olga.call(() -> resolutions.capture(swarm, new Capture(Lesson.CREATED, null, null, "Kegs and valves", draft), olga));

        assertThat(closed.course().lesson()).isEqualTo(Lesson.CREATED);
        var page = carl.call(() -> ties.of(swarm.item())).getFirst();
        assertThat(page.kind()).isEqualTo(Link.Kind.CAPTURED_IN);
        assertThat(page.other().title()).isEqualTo("Kegs and valves");
        assertThat(page.other().layer()).isEqualTo(swarm.item().layer());
    }
}
