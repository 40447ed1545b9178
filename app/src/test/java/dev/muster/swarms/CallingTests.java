package dev.muster.swarms;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.muster.SoundPage;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Who could help: whoever has shown it, is free, and sees the swarm.
class CallingTests extends SwarmWorld {
    @Autowired private Calling calling;
    @Autowired private QuietHours hours;
    private Place house;
    private Viewer olga;
    private Viewer hank;
    private Viewer ines;
    private Viewer carl;

    @BeforeEach
    void cast() {
        house = house();
        olga = employee("Olga Owner");
        hank = employee("Hank Helper");
        ines = employee("Ines Incident");
        carl = customer("Carl Customer");
        shows(hank, "valves", "pumps");
        shows(ines, "line3");
        shows(carl, "valves");
    }

    /// Has said something in a swarm under the tags.
    private void shows(Viewer somebody, String... skills) {
        var before = opened(olga, skills);
        if (somebody.audience() == Audience.EMPLOYEE) {
            joined(somebody, before);
            said(somebody, before, Entry.Kind.MESSAGE, "I know that.", null);
        }
        olga.call(() -> resolutions.resolve(before, "Done.", olga));
    }

    private Swarm opened(Viewer by, String... skills) {
        var opening = new Opening("Kegs lose pressure", "All.", "", "Seals.", Severity.MAJOR, List.of(skills), ALL, null);
        return by.call(() -> swarms.open(house, opening, null, by));
    }

    private Call call(Swarm swarm) {
        return olga.call(() -> calling.to(swarm, house));
    }

    @Test
    void putsForwardWhoHasShownItAndTheFewestWhoCoverIt() {
        var call = call(opened(olga, "valves", "line3", "welding"));

        assertThat(call.people()).extracting(Candidate::person).as("staff alone come").containsExactlyInAnyOrder(hank.self(), ines.self());
        assertThat(call.people()).filteredOn(each -> each.person().equals(hank.self())).extracting(Candidate::skills).containsExactly(List.of("valves"));
        assertThat(call.group()).containsExactlyInAnyOrder(hank.self(), ines.self());
        assertThat(call.missing()).containsExactly("welding");
    }

    @Test
    void looksForWhatNobodyInTheSwarmKnows() {
        var swarm = opened(olga, "valves", "line3");
        joined(hank, swarm);

        var call = call(swarm);
        assertThat(call.people()).extracting(Candidate::person).containsExactly(ines.self());
        assertThat(call.group()).containsExactly(ines.self());
        olga.call(() -> helping.ask(swarm, ines.handle(), olga));
        assertThat(call(swarm).people()).as("who was asked is not put forward again").isEmpty();
    }

    @Test
    void leavesAloneWhoRestsOrHelpsEnough() {
        var now = CLOCK.instant().atZone(ZoneOffset.UTC).toLocalTime();
        hank.call(() -> hours.set("UTC", now.minusHours(1).toString(), now.plusHours(1).toString(), "3", hank));
        ines.call(() -> hours.set("Europe/Berlin", "", "", "1", ines));
        joined(ines, opened(olga, "kegs"));

        var swarm = opened(olga, "valves", "line3");
        var call = call(swarm);
        assertThat(call.people()).allMatch(Candidate::resting);
        assertThat(call.people()).filteredOn(each -> each.person().equals(ines.self())).extracting(Candidate::load).containsExactly(1);
        assertThat(call.group()).isEmpty();
        assertThat(call.missing()).containsExactlyInAnyOrder("valves", "line3");

        later(Duration.ofHours(2));
        assertThat(call(swarm).group()).containsExactly(hank.self());
    }

    @Test
    void tellsThoseWhomItFits() {
        var swarm = opened(olga, "pumps");
        assertThat(hank.call(() -> calling.fitting(hank, 5))).extracting(Swarm::id).containsExactly(swarm.id());
        assertThat(ines.call(() -> calling.fitting(ines, 5))).isEmpty();
        assertThat(olga.call(() -> calling.fitting(olga, 5))).as("her own").isEmpty();
        assertThat(carl.call(() -> calling.fitting(carl, 5))).isEmpty();
        assertThat(http(hank).get("/").body()).contains("Nobody helps yet, and you know something of it: Kegs lose pressure");

        joined(ines, swarm);
        assertThat(hank.call(() -> calling.fitting(hank, 5))).as("somebody helps").isEmpty();
    }

    @Test
    void knowsNothingOfWhatTheViewerMayNotSee() {
        var secret = member(employee("Sonja Secret"), place());
        var swarm = opened(olga, "valves");
        assertThat(call(swarm).people()).extracting(Candidate::person).doesNotContain(secret.self());
        assertThat(http(carl).json("GET", "/api/v1" + swarm.path() + "/candidates", null).statusCode()).isEqualTo(403);
        assertThat(http(hank).json("GET", "/api/v1" + swarm.path() + "/candidates", null).statusCode()).as("who takes no part").isEqualTo(403);
        assertThat(SoundPage.of(http(hank).get(swarm.address()), 200).select(".swarm-call")).isEmpty();
    }

    @Test
    void theRoomShowsThemAndAsksWithOneClick() {
        var swarm = opened(olga, "valves", "line3");
        var room = SoundPage.of(http(olga).get(swarm.address()), 200);
        assertThat(room.select(".swarm-call").text()).contains("Hank Helper", "valves", "Ask Hank Helper", "Ines Incident");
        assertThat(room.select("section[aria-labelledby=call]").text()).contains("together know all of it");

        SoundPage.leadsTo(http(olga).post(swarm.path() + "/acts/asking", Map.of("person", hank.handle())));
        assertThat(helpingPart(swarm)).isEqualTo(Part.Standing.ASKED);
        var told = http(olga).json("GET", "/api/v1" + swarm.path() + "/candidates", null).body();
        assertThat(JsonPath.<List<String>>read(told, "$.candidates[*].person.name")).containsExactly("Ines Incident");
        assertThat(JsonPath.<List<Boolean>>read(told, "$.candidates[*].inGroup")).containsExactly(true);
    }

    private Part.Standing helpingPart(Swarm swarm) {
        return olga.call(() -> helping.part(swarm, hank)).orElseThrow().standing();
    }

    @Test
    void quietHoursAreSetReadAndRefusedWhereTheyMakeNoSense() {
        var browser = http(hank);
        assertThat(SoundPage.of(browser.get("/account"), 200).select("a[href=/account/quiet-hours]")).hasSize(1);
        SoundPage.of(browser.get("/account/quiet-hours"), 200);
        SoundPage.leadsTo(browser.post("/account/quiet-hours", Map.of("_method", "PUT", "zone", "Europe/Berlin", "from", "22:00", "to", "06:30", "most", "2")));
        assertThat(SoundPage.of(browser.get("/account/quiet-hours"), 200).select("#to").val()).isEqualTo("06:30");
        assertThat(olga.call(() -> hours.of(hank.self()))).isEqualTo(new Hours(ZoneId.of("Europe/Berlin"), LocalTime.of(22, 0), LocalTime.of(6, 30), 2));
        assertThat(carl.call(() -> hours.of(hank.self())).from()).as("for staff alone").isNull();

        var wrong = SoundPage.of(browser.post("/account/quiet-hours", Map.of("_method", "PUT", "zone", "Mars", "from", "late", "to", "", "most", "99")), 422);
        assertThat(wrong.select(".errors").text()).contains("no time zone").contains("18:00").contains("from 1 to 20");
        assertThat(wrong.select("#from").val()).isEqualTo("late");
        invalid(() -> hank.call(() -> hours.set("UTC", "18:00", "", "", hank)), "to");
        assertThat(browser.json("PUT", "/api/v1/me/quiet-hours", "{\"zone\": \"UTC\", \"from\": \"18:00\", \"to\": \"08:00\"}").statusCode()).isEqualTo(200);
        assertThat(JsonPath.<Integer>read(browser.json("GET", "/api/v1/me/quiet-hours", null).body(), "$.most")).isEqualTo(3);
        assertThat(browser.json("PUT", "/api/v1/me/quiet-hours", "{\"zone\": \"UTC\", \"most\": 0}").statusCode()).isEqualTo(422);
    }

    @Test
    void theNightMayPassMidnight() {
        var night = new Hours(ZoneId.of("Europe/Berlin"), LocalTime.of(22, 0), LocalTime.of(6, 0), 3);
        assertThat(night.resting(Instant.parse("2026-01-10T21:30:00Z"))).isTrue();
        assertThat(night.resting(Instant.parse("2026-01-10T04:59:00Z"))).isTrue();
        assertThat(night.resting(Instant.parse("2026-01-10T05:00:00Z"))).isFalse();
        assertThat(night.resting(Instant.parse("2026-01-10T20:59:00Z"))).isFalse();
    }

    @Test
    void anAnswerCountsToo() {
        answers(ines, asks(carl, house, "Which valves fit?", "valves"), "The brass ones.");

        assertThat(call(opened(olga, "valves")).people()).extracting(Candidate::person).contains(hank.self(), ines.self());
    }
}
