package dev.muster.swarms.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.swarms.Entry.Kind;
import dev.muster.swarms.Entry.Mark;
import dev.muster.swarms.Swarm;
import dev.muster.swarms.SwarmWorld;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What those hear who have the room of a swarm open.
class LiveRoomTests extends SwarmWorld {
    @Autowired private LiveRooms rooms;
    private Viewer olga;
    private Viewer hank;
    private Viewer carl;
    private Swarm swarm;

    @BeforeEach
    void cast() {
        var house = house();
        olga = employee("Olga Owner");
        hank = employee("Hank Helper");
        carl = customer("Carl Customer");
        swarm = opened(olga, house, ALL);
    }

    private Heard listens(Viewer viewer, String... headers) {
        return Heard.by(http(viewer), swarm.path() + "/room/live", headers);
    }

    private void tells(Viewer viewer, String words) {
        later(Duration.ofSeconds(1));
        said(viewer, swarm, Kind.MESSAGE, words, null);
    }

    @Test
    void tellWhatIsSaidAndDone() {
        try (var carls = listens(carl)) {
            assertThat(carls.next("whole").data()).contains("Nothing yet");
            joined(hank, swarm);
            assertThat(carls.next("lines").data()).contains("Hank Helper", "came to help");
            assertThat(carls.next("head").data()).contains("Under way");
            assertThat(carls.next("side").data()).contains("Hank Helper");

            tells(hank, "Is it the **valve**?");

            assertThat(carls.next("lines").data()).contains("Is it the <strong>valve</strong>?", "id=\"entry-");
        }
    }

    @Test
    void tellHowThingsStandNow() {
        try (var carls = listens(carl)) {
            var entry = said(olga, swarm, Kind.HYPOTHESIS, "A worn valve.", null);
            carls.next("lines", "A worn valve.");

            olga.call(() -> timeline.mark(swarm, entry, Mark.CONFIRMED, olga));

            assertThat(carls.next("lines").data()).contains("Confirmed", "A worn valve.");
            var administrator = administrator();
            administrator.call(() -> {
                showing.hide(entry.item(), true, "Off topic", administrator);
                return true;
            });
            assertThat(carls.next("gone").data()).isEqualTo("entry-" + entry.item().handle());
        }
    }

    @Test
    void tellNobodyWhatIsNotForThem() {
        try (var carls = listens(carl); var hanks = listens(hank)) {
            carls.next("whole");
            var among = said(olga, swarm, Kind.MESSAGE, "He has not paid.", STAFF);
            assertThat(hanks.next("lines").data()).contains("He has not paid.", "Only staff see this");

            tells(olga, "We are on it.");
            carls.next("lines", "We are on it.");
            assertThat(carls.text()).doesNotContain("He has not paid.");

            olga.call(() -> timeline.promote(swarm, among, 1, olga));
            carls.next("lines", "He has not paid.");
        }
    }

    @Test
    void goOnWhereSomebodyWasCutOff() {
        String last;
        try (var carls = listens(carl)) {
            carls.next("whole");
            tells(olga, "First.");
            last = carls.next("lines", "First.").id();
            assertThat(last).isNotEmpty();
        }
        try (var carls = listens(carl, "Last-Event-ID", last)) {
            carls.next("here");
            assertThat(carls.text()).as("he knows it all").doesNotContain("First.");
        }
        tells(olga, "Second.");
        said(olga, swarm, Kind.MESSAGE, "Among us.", STAFF);
        try (var carls = listens(carl, "Last-Event-ID", last)) {
            var whole = carls.next("whole");
            assertThat(whole.data()).contains("First.", "Second.").doesNotContain("Among us.");
            tells(olga, "Third.");
            carls.next("lines", "Third.");
        }
    }

    @Test
    void startFromWhatThePageShows() {
        tells(olga, "Said before.");
        var page = http(carl).get(swarm.path()).body();
        var edition = page.replaceAll("(?s).*data-edition=\"([0-9a-f]+)\".*", "$1");

        try (var carls = Heard.by(http(carl), swarm.path() + "/room/live?seen=" + edition)) {
            carls.next("here");
            assertThat(carls.text()).doesNotContain("Said before.");
        }
    }

    @Test
    void areLeftBySomebodyWhoIsNoMemberAnyMore() {
        var closed = place();
        var owner = guide(member(employee("Ina Inside"), closed), closed);
        var helper = member(employee("Ron Removed"), closed);
        swarm = opened(owner, closed, STAFF);
        joined(helper, swarm);
        try (var stays = listens(owner); var goes = listens(helper)) {
            goes.next("whole");
            owner.call(() -> {
                members.dismiss(closed, helper.self(), owner);
                return true;
            });

            assertThat(goes.within(5).next("end").data()).contains("not for you to see");
            goes.over();
            tells(owner, "He is gone.");
            stays.next("lines", "He is gone.");
            assertThat(goes.text()).doesNotContain("He is gone.");
        }
    }

    @Test
    void areLeftBySomebodyWhoseSessionHasEnded() {
        try (var carls = listens(carl); var hers = Heard.by(http(olga), "/api/v1" + swarm.path() + "/live")) {
            carls.next("whole");
            hers.next("whole");
            signIn.changePassword(PASSWORD, "four louder geese swim", carl);

            assertThat(carls.within(5).next("end").data()).contains("not signed in any more");
            carls.over();
            tells(olga, "Still here.");
            hers.next("entry", "Still here.");
        }
    }

    @Test
    void areSeenWithOtherEyesOnceSomebodyHasARole() {
        try (var hanks = listens(hank)) {
            hanks.next("whole");
            var entry = said(olga, swarm, Kind.HYPOTHESIS, "A worn valve.", null);
            assertThat(hanks.next("lines").data()).doesNotContain("Rule out");

            guide(hank, placeOf(swarm));

            assertThat(hanks.next("whole", entry.item().handle()).data()).contains("Rule out");
        }
    }

    private Place placeOf(Swarm of) {
        return olga.call(() -> places.find(of.item().place())).orElseThrow();
    }

    @Test
    void sayWhoIsHereOfThoseWhoTakePart() {
        joined(hank, swarm);
        var nosy = employee("Nora Nosy");
        try (var carls = listens(carl)) {
            carls.next("whole");
            try (var noras = listens(nosy); var hanks = listens(hank)) {
                noras.next("whole");
                hanks.next("whole");
                var here = carls.next("here", "here now").data();
                assertThat(here.replaceAll("(?s)here now.*", "")).contains("Hank Helper");
                assertThat(carls.text()).doesNotContain("Nora Nosy");
                assertThat(http(carl).get(swarm.path()).body()).contains("here now");
            }
            assertThat(carls.next("here").data()).as("he has left").doesNotContain("here now");
        }
    }

    @Test
    void areToldToProgramsToo() {
        var path = "/api/v1" + swarm.path() + "/live";
        try (var hers = Heard.by(http(olga), path)) {
            assertThat(JsonPath.<Integer>read(hers.next("whole").data(), "$.entries.length()")).isZero();
            assertThat(JsonPath.<String>read(hers.next("swarm").data(), "$.state")).isEqualTo("OPEN");
            assertThat(JsonPath.<String>read(hers.next("here").data(), "$.people[0].name")).isEqualTo("Olga Owner");
            joined(hank, swarm);
            assertThat(JsonPath.<String>read(hers.next("step").data(), "$.deed")).isEqualTo("JOINED");
            tells(hank, "A *valve*.");
            assertThat(JsonPath.<String>read(hers.next("entry").data(), "$.body")).isEqualTo("A *valve*.");
        }
        assertThat(http(carl).json("GET", "/api/v1/swarms/nowhere/live", null).statusCode()).isEqualTo(404);
    }

    @Test
    void holdNoMoreOfOneThanTheyCan() {
        var browser = http(carl);
        var open = new ArrayList<Heard>();
        try {
            for (int i = 0; i < LiveRooms.MOST_OF_ONE; i++) {
                open.add(Heard.by(browser, swarm.path() + "/room/live"));
            }
            var refused = browser.get(swarm.path() + "/room/live");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.body()).contains("open too often");
            Heard.by(http(hank), swarm.path() + "/room/live").close();
        } finally {
            open.forEach(Heard::close);
        }
    }

    @Test
    void areClosedToThoseWhoDoNotSeeTheSwarm() {
        var among = opened(olga, house(), STAFF);

        assertThat(http(carl).get(among.path() + "/room/live").statusCode()).isEqualTo(404);
        assertThat(http(Viewer.VISITOR).get(swarm.path() + "/room/live").statusCode()).isEqualTo(404);
        assertThat(http(Viewer.VISITOR).json("GET", "/api/v1" + swarm.path() + "/live", null).statusCode()).isEqualTo(404);
    }

    @Test
    void areOpenToVisitorsWhereEverybodySeesTheSwarm() {
        swarm = opened(olga, place(Audience.values()), ALL);
        try (var anybodys = listens(Viewer.VISITOR)) {
            anybodys.next("whole");
            tells(olga, "We are on it.");
            anybodys.next("lines", "We are on it.");
        }
    }

    @Test
    void doNotKeepTheServerFromStopping() {
        try (var carls = listens(carl)) {
            carls.next("whole");
            rooms.stop();
            carls.over();
            try (var late = listens(carl)) {
                late.next("whole");
                late.over();
            }
        } finally {
            rooms.start();
        }
        try (var carls = listens(carl)) {
            carls.next("whole");
            tells(olga, "Back again.");
            carls.next("lines", "Back again.");
        }
    }
}
