package dev.muster.swarms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.search.CaughtUp;
import dev.muster.swarms.Resolutions.Capture;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// The same problem again.
class RepeatsTests extends SwarmWorld {
    @Autowired private Repeats repeats;
    @Autowired private ApplicationContext product;
    private Place house;
    private Viewer olga;
    private Viewer hank;
    private Swarm first;

    @BeforeEach
    void cast() {
        house = house();
        olga = employee("Olga Owner");
        hank = employee("Hank Helper");
        first = open(hank, "Kegs of line 3 lose pressure", ALL);
        later(Duration.ofDays(9));
    }

    private Swarm open(Viewer by, String title, @Nullable Set<Audience> layer, Swarm... earlier) {
        var opening = new Opening(title, "Since Monday.", "", "New seals.", Severity.MAJOR, List.of("valves"), layer, null);
        return by.call(() -> repeats.open(house, opening, List.of(earlier), null, by));
    }

    private List<String> alike(Viewer viewer, Swarm swarm) {
        CaughtUp.in(product);
        return viewer.call(() -> repeats.alike(swarm, house, viewer)).stream().map(Swarm::title).toList();
    }

    private Repeats.Both of(Viewer viewer, Swarm swarm) {
        return viewer.call(() -> repeats.of(swarm));
    }

    @Test
    void earlierOnesAlikeAreFoundBeforeAndAfterItIsOpened() {
        open(hank, "The bottle washer leaks", ALL);
        CaughtUp.in(product);
        assertThat(olga.call(() -> repeats.alike("Line 3: kegs lose pressure", house, olga)).stream().map(Swarm::title)).containsExactly("Kegs of line 3 lose pressure");
        assertThat(olga.call(() -> repeats.alike("Ke", house, olga))).as("too short to say").isEmpty();

        var again = open(olga, "Kegs lose pressure at line 3", ALL);
        later(Duration.ofHours(1));
        open(olga, "Kegs lose pressure once more at line 3", ALL);
        assertThat(alike(olga, again)).as("not itself, and none that came later").containsExactly("Kegs of line 3 lose pressure");
        olga.call(() -> repeats.link(again, first, olga));
        assertThat(alike(olga, again)).as("what is linked needs no hint").isEmpty();
    }

    @Test
    void nothingIsFoundOfWhatOneMayNotSee() {
        open(hank, "Kegs of line 3 lose their pressure among staff", null);
        CaughtUp.in(product);
        var carl = customer("Carl Customer");
        assertThat(carl.call(() -> repeats.alike("Kegs of line 3 lose pressure", house, carl)).stream().map(Swarm::title)).containsExactly("Kegs of line 3 lose pressure");
        assertThat(olga.call(() -> repeats.alike("Kegs of line 3 lose pressure", house, olga))).hasSize(2);
    }

    @Test
    void aLinkIsSeenFromBothEndsWithWhoAndWhen() {
        var again = open(olga, "Kegs lose pressure again", ALL, first);

        assertThat(of(olga, again).earlier()).singleElement().satisfies(each -> {
            assertThat(each.other().id()).isEqualTo(first.id());
            assertThat(each.by()).isEqualTo(olga.self());
            assertThat(each.at()).isEqualTo(CLOCK.instant());
        });
        assertThat(of(hank, first).later()).extracting(each -> each.other().id()).containsExactly(again.id());
        assertThat(of(hank, first).earlier()).isEmpty();
        assertThat(olga.call(() -> timeline.of(again, null)).steps()).as("a step would tell of a swarm that not everybody sees").isEmpty();
        olga.call(() -> repeats.link(again, first, olga));
        assertThat(of(olga, again).earlier()).as("said twice, linked once").hasSize(1);
    }

    @Test
    void nobodySeesALinkToWhatTheyDoNotSee() {
        var among = open(hank, "Kegs lose pressure among staff", null);
        var again = open(olga, "Kegs lose pressure again", ALL, among, first);
        var carl = customer("Carl Customer");

        assertThat(of(carl, again).earlier()).extracting(each -> each.other().id()).containsExactly(first.id());
        assertThat(of(olga, again).earlier()).hasSize(2);
    }

    @Test
    void whoeverTakesPartLinksAndWhoeverLinkedOrOwnsItTakesItBack() {
        var again = open(olga, "Kegs lose pressure again", ALL);
        var ines = employee("Ines Incident");
        refused(() -> ines.call(() -> repeats.link(again, first, ines)), "swarms.only-part");
        joined(ines, again);
        ines.call(() -> repeats.link(again, first, ines));
        refused(() -> hank.call(() -> repeats.unlink(again, first, hank)), "swarms.repeat.only-maker");
        ines.call(() -> repeats.unlink(again, first, ines));
        assertThat(of(olga, again).earlier()).isEmpty();

        ines.call(() -> repeats.link(again, first, ines));
        olga.call(() -> repeats.unlink(again, first, olga));
        olga.call(() -> repeats.unlink(again, first, olga));
        assertThat(of(olga, again).earlier()).isEmpty();
    }

    @Test
    void onlyEarlierOnesAreRepeated() {
        var again = open(olga, "Kegs lose pressure again", ALL);
        refused(() -> olga.call(() -> repeats.link(again, again, olga)), "swarms.repeat.itself");
        refused(() -> hank.call(() -> repeats.link(first, again, hank)), "swarms.repeat.later");
        var atOnce = open(olga, "Kegs lose pressure at once", ALL, again);
        refused(() -> olga.call(() -> repeats.link(again, atOnce, olga)), "swarms.repeat.later");
        invalid(() -> olga.call(() -> repeats.named("/swarms/zzzzzzzzzz/nothing", "earlier")), "earlier");
        assertThat(olga.call(() -> repeats.named("https://example.org" + first.address() + "?x=1", "earlier")).id()).isEqualTo(first.id());
    }

    @Test
    void aClosedOneIsLinkedToo() {
        var again = open(olga, "Kegs lose pressure again", ALL);
        olga.call(() -> resolutions.resolve(again, "A new valve.", olga));
        olga.call(() -> resolutions.capture(again, new Capture(Lesson.NOTHING, null, "Known.", null, null), olga));
        olga.call(() -> repeats.link(now(again, olga), first, olga));
        assertThat(of(olga, again).earlier()).hasSize(1);
    }
}
