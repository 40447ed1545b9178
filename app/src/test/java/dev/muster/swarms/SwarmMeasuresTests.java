package dev.muster.swarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.muster.goals.spi.Window;
import dev.muster.measures.Share;
import dev.muster.measures.Survival;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.swarms.Resolutions.Capture;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// How swarms go: vector V12, and what happens to a problem that is passed round.
class SwarmMeasuresTests extends SwarmWorld {
    @Autowired private SwarmMeasures measures;
    @Autowired private Repeats repeats;
    private Place house;
    private Viewer olga;
    private Viewer hank;

    @BeforeEach
    void cast() {
        house = house();
        olga = employee("Olga Owner");
        hank = employee("Hank Helper");
        asks(hank, house, "Who knows our valves?");
    }

    private SwarmFigures told(Viewer viewer) {
        var today = LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC);
        return viewer.call(() -> measures.over(house, new Window(today.minusDays(30), today.plusDays(1))));
    }

    private Swarm opened(List<String> skills, @Nullable Set<Audience> layer) {
        var opening = new Opening("Nobody can sign in", "Since noon.", "", "New passwords.", Severity.MAJOR, skills, layer, null);
        return olga.call(() -> swarms.open(house, opening, (UUID) null, olga));
    }

    @Test
    void tellsTheWorkedNumbersOfTheVector() {
        var minutes = List.of(4, 9, 15, 40);
        var hours = List.of(2, 5, 8, 30);
        var began = CLOCK.instant();
        var all = Stream.of(1, 2, 3, 4).map(_ -> opened(List.of(), null)).toList();
        for (int i = 0; i < 4; i++) {
            CLOCK.set(began.plus(Duration.ofMinutes(minutes.get(i))));
            joined(hank, all.get(i));
        }
        for (int i = 0; i < 4; i++) {
            CLOCK.set(began.plus(Duration.ofHours(hours.get(i))));
            var swarm = all.get(i);
            olga.call(() -> resolutions.resolve(swarm, "A new key.", olga));
        }

        var told = told(olga);
        assertThat(told.swarms()).isEqualTo(4);
        assertThat(told.helped().middle().orElseThrow() * 60).isCloseTo(12, offset(1e-6));
        assertThat(told.resolved().middle().orElseThrow()).isCloseTo(6.5, offset(1e-6));
        assertThat(told.relieved().middle()).as("what is solved is no burden any more").isEqualTo(told.resolved().middle());
        assertThat(told.people()).isEqualTo(8);
        assertThat(told.hours()).as("twelve acts that stand alone, a quarter of an hour each").isCloseTo(3, offset(1e-6));
    }

    @Test
    void knowsWhichOfTheSkillsAskedForAreThere() {
        var before = opened(List.of("ldap", "sql"), null);
        joined(hank, before);
        said(hank, before, Entry.Kind.MESSAGE, "It is the index.", null);
        later(Duration.ofHours(1));
        var swarm = opened(List.of("ldap", "tls", "sql"), null);
        assertThat(told(olga).covered()).as("nobody had shown anything, and nobody else is in it").isEqualTo(new Share(0, 5));

        joined(hank, swarm);
        assertThat(told(olga).covered()).as("two of three, and none of two before").isEqualTo(new Share(2, 5));
    }

    @Test
    void countsHandOversAndWhatComesBack() {
        var swarm = opened(List.of(), null);
        var ines = employee("Ines Incident");
        asks(ines, house, "Who knows our pumps?");
        pass(swarm, olga, hank);
        pass(swarm, hank, ines);
        pass(swarm, ines, olga);
        pass(swarm, olga, ines);
        opened(List.of(), null);

        var told = told(olga);
        assertThat(told.handOvers()).isEqualTo(4);
        assertThat(told.returns()).as("to Olga, and to Ines").isEqualTo(2);
        assertThat(told.handedOver()).isEqualTo(new Share(1, 2));
    }

    private void pass(Swarm swarm, Viewer from, Viewer to) {
        later(Duration.ofMinutes(40));
        from.call(() -> helping.offer(swarm, to.handle(), from));
        later(Duration.ofMinutes(5));
        to.call(() -> helping.take(swarm, to));
    }

    @Test
    void takesWhatIsDoneInARowAsWorkAllTheWhile() {
        var swarm = opened(List.of(), null);
        joined(hank, swarm);
        later(Duration.ofMinutes(20));
        said(hank, swarm, Entry.Kind.MESSAGE, "I look at it.", null);
        later(Duration.ofMinutes(31));
        said(hank, swarm, Entry.Kind.MESSAGE, "I see nothing.", null);

        assertThat(told(olga).hours() * 60).as("opened 15; joined 15, then 20; 15 again").isCloseTo(65, offset(1e-6));
    }

    @Test
    void leavesOutWhatOneMayNotSeeAndWhatComesAfterTheWindow() {
        opened(List.of(), null);
        var shown = opened(List.of(), ALL);
        joined(hank, shown);
        var carl = customer("Carl Customer");
        assertThat(told(carl).swarms()).isEqualTo(1);
        assertThat(told(carl).helped().n()).isEqualTo(1);

        var today = LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC);
        later(Duration.ofDays(2));
        olga.call(() -> resolutions.resolve(shown, "A new key.", olga));
        var then = olga.call(() -> measures.over(house, new Window(today.minusDays(1), today.plusDays(1))));
        assertThat(then.resolved()).extracting(Survival::n, Survival::came).containsExactly(2L, 0L);
        assertThat(told(olga).resolved().came()).isEqualTo(1);
        assertThat(told(olga).helped().n()).as("one waits for a helper").isEqualTo(2);
    }

    @Test
    void tellsHowManyLeaveAPage() {
        var closed = new ArrayList<Swarm>();
        for (var reason : List.of("Known.", "A key had expired.")) {
            var swarm = opened(List.of(), null);
            olga.call(() -> resolutions.resolve(swarm, "A new key.", olga));
            closed.add(olga.call(() -> resolutions.capture(swarm, new Capture(Lesson.NOTHING, null, reason, null, null), olga)));
        }
        var third = opened(List.of(), null);
        olga.call(() -> resolutions.resolve(third, "A new key.", olga));
        olga.call(() -> resolutions.capture(third, new Capture(Lesson.CREATED, null, null, "Keys expire", "Renew them in May."), olga));

        var told = told(olga);
        assertThat(closed).hasSize(2);
        assertThat(told.lessons()).isEqualTo(Map.of(Lesson.NOTHING, 2L, Lesson.CREATED, 1L));
        assertThat(told.kept()).isEqualTo(new Share(1, 3));
        assertThat(told.known()).isEqualTo(new Share(0, 1));
    }

    /// Of three who helped with what they had not solved alone before, two did later: one by an answer, one in a swarm of their own.
    @Test
    void tellsHowManyOfThoseWhoHelpLearnIt() {
        var ines = employee("Ines Incident");
        var kim = employee("Kim Knower");
        var lou = employee("Lou Learner");
        answeredAlone(kim, "ldap");
        later(Duration.ofHours(1));
        var swarm = opened(List.of("ldap", "tls"), null);
        Stream.of(hank, ines, kim, lou).forEach(each -> joined(each, swarm));
        later(Duration.ofHours(1));
        olga.call(() -> resolutions.resolve(swarm, "A new key.", olga));
        assertThat(told(olga).learned()).as("who knew ldap before learned tls at most").isEqualTo(new Share(0, 4));
        later(Duration.ofHours(1));

        answeredAlone(hank, "ldap");
        var own = solvedAlone(ines, "tls");
        answeredAlone(kim, "ldap");
        answeredAlone(lou, "sql");
        assertThat(told(olga).learned()).isEqualTo(new Share(2, 4));

        var one = opened(List.of("ldap"), null);
        joined(kim, one);
        olga.call(() -> resolutions.resolve(one, "A new key.", olga));
        assertThat(told(olga).learned()).as("counted once each").isEqualTo(new Share(2, 4));
        assertThat(own.course().helped()).isNull();
    }

    @Test
    void tellsTheWorkedNumberOfWhatWasLearned() {
        var ines = employee("Ines Incident");
        var lou = employee("Lou Learner");
        var swarm = opened(List.of("ldap"), null);
        Stream.of(hank, ines, lou).forEach(each -> joined(each, swarm));
        olga.call(() -> resolutions.resolve(swarm, "A new key.", olga));
        later(Duration.ofHours(1));
        answeredAlone(hank, "ldap");
        solvedAlone(ines, "ldap");

        assertThat(told(olga).learned().value()).isCloseTo(0.667, offset(1e-3));
    }

    private void answeredAlone(Viewer who, String tag) {
        var question = asks(olga, house, "Who knows " + tag + "?", tag);
        accepts(olga, answers(who, question, "I do."));
    }

    private Swarm solvedAlone(Viewer who, String tag) {
        var opening = new Opening("It is down", "Since noon.", "", "Nothing.", Severity.MINOR, List.of(tag), null, null);
        var swarm = who.call(() -> swarms.open(house, opening, (UUID) null, who));
        return who.call(() -> resolutions.resolve(swarm, "Turned it off and on.", who));
    }

    @Test
    void countsRepeatsWithWhoLinkedThemAndWhen() {
        var first = opened(List.of(), null);
        later(Duration.ofHours(1));
        var again = opened(List.of(), ALL);
        var third = opened(List.of(), null);
        joined(hank, again);
        hank.call(() -> repeats.link(again, first, hank));
        olga.call(() -> repeats.link(third, first, olga));
        olga.call(() -> repeats.link(third, again, olga));

        var told = told(olga);
        assertThat(told.repeats()).as("two of three; one of them repeats two").isEqualTo(new Share(2, 3));
        assertThat(told.repeated()).hasSize(3).filteredOn(each -> each.swarm().id().equals(again.id())).singleElement().satisfies(each -> {
            assertThat(each.earlier().id()).isEqualTo(first.id());
            assertThat(each.by()).isEqualTo(hank.self());
            assertThat(each.at()).isEqualTo(CLOCK.instant());
        });
        var carl = customer("Carl Customer");
        assertThat(told(carl).repeats()).as("he sees one swarm, and nothing that it repeats").isEqualTo(new Share(0, 1));
        assertThat(told(carl).repeated()).isEmpty();
    }
}
