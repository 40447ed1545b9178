package dev.muster.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.World;
import dev.muster.goals.spi.Window;
import dev.muster.measures.Peers.Factor;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PeersTests extends World {
    @Autowired private PeerLog log;
    @Autowired private Rollups rollups;

    private static Peers.Peer peer(UUID place, long people) {
        return new Peers.Peer(place, people, people * 2, 3, new Share(people, people * 3), new Share(1, 4), new Share(people, people));
    }

    /// Vector V2: peers 2, 3, 5, 7 and 11, and this one has 7.
    @Test
    void tellWhereACommunityStandsFactorByFactor() {
        var here = UUID.randomUUID();
        var peers = Peers.of(here, Stream.concat(Stream.of(2L, 3L, 5L, 11L).map(people -> peer(UUID.randomUUID(), people)), Stream.of(peer(here, 7))).toList());

        var people = peers.standings().getFirst();
        assertThat(people.factor()).isEqualTo(Factor.PEOPLE);
        assertThat(people.quantile()).isCloseTo(.7, within(1e-3));
        assertThat(people.among()).isEqualTo(5);
        assertThat(peers.standings()).extracting(Peers.Standing::factor).as("none of them had five questions").doesNotContain(Factor.RESPONSIVENESS);
        assertThat(peers.standings()).filteredOn(each -> each.factor() == Factor.LIVELINESS).singleElement().satisfies(each -> assertThat(each.quantile()).isEqualTo(.5));
    }

    @Test
    void sayNothingOfFewerThanFive() {
        var here = UUID.randomUUID();

        assertThat(Peers.of(here, List.of(peer(here, 7), peer(UUID.randomUUID(), 9))).standings()).isEmpty();
        assertThat(Peers.of(here, IntStream.range(0, 6).mapToObj(people -> peer(UUID.randomUUID(), people)).toList()).standings()).as("too few contributed here").isEmpty();
    }

    private void busy(Place place, int people, Instant at) {
        var chronicle = new Chronicle(system, place);
        for (var person : chronicle.people(people)) {
            var question = chronicle.asks(person, at);
            chronicle.answers(chronicle.person(), question, at.plusSeconds(60));
        }
    }

    @Test
    void areThoseThatOneSees() {
        later(Duration.ofDays(Peers.DAYS + 10));
        var at = CLOCK.instant().minus(Duration.ofDays(3));
        var open = IntStream.range(0, 4).mapToObj(_ -> place(Audience.values())).toList();
        var staff = place(Audience.EMPLOYEE);
        open.forEach(place -> busy(place, 5, at));
        busy(staff, 6, at);
        rollups.run();
        var today = LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC);
        var asOf = AsOf.of(new Window(today.minusDays(20), today.plusDays(1)), CLOCK.instant());
        var here = open.getFirst().id();
        var seen = employee("Eva").<Peers>call(() -> log.told(here, asOf));
        var seenByAll = Viewer.VISITOR.<Peers>call(() -> log.told(here, asOf));

        assertThat(seen.communities()).isEqualTo(5);
        assertThat(seen.standings()).extracting(Peers.Standing::factor).containsExactly(Factor.values());
        assertThat(seenByAll.communities()).isEqualTo(4);
        assertThat(seenByAll.standings()).as("among four").isEmpty();
    }
}
