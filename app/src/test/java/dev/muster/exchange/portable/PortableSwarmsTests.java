package dev.muster.exchange.portable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.SoundPage;
import dev.muster.exchange.TicketImports;
import dev.muster.exchange.stackexchange.Site;
import dev.muster.exchange.tickets.Columns;
import dev.muster.exchange.tickets.TicketLog;
import dev.muster.questions.Asking;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import dev.muster.search.CaughtUp;
import dev.muster.search.Hit;
import dev.muster.search.Search;
import dev.muster.search.Wanted;
import dev.muster.swarms.Course;
import dev.muster.swarms.Deed;
import dev.muster.swarms.Entry;
import dev.muster.swarms.Helping;
import dev.muster.swarms.Lesson;
import dev.muster.swarms.Opening;
import dev.muster.swarms.Part;
import dev.muster.swarms.Repeats;
import dev.muster.swarms.Resolutions;
import dev.muster.swarms.Resolutions.Capture;
import dev.muster.swarms.Severity;
import dev.muster.swarms.Show;
import dev.muster.swarms.Step;
import dev.muster.swarms.Swarm;
import dev.muster.swarms.SwarmState;
import dev.muster.swarms.Swarms;
import dev.muster.swarms.Timeline;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A community's swarms move with it: who took part, what they said and did, how they ended, and what came again.
class PortableSwarmsTests extends PortableWorld {
    private static final Capture NOTHING = new Capture(Lesson.NOTHING, null, "It stands in the manual.", null, null);
    @Autowired private Swarms swarms;
    @Autowired private Helping helping;
    @Autowired private Timeline timeline;
    @Autowired private Resolutions resolutions;
    @Autowired private Repeats repeats;
    @Autowired private Search search;
    @Autowired private TicketImports tickets;
    @Autowired private ApplicationContext product;
    private Viewer hank;
    private Swarm closed;
    private Swarm open;

    @BeforeEach
    void hank() {
        hank = employee("Hank Helper");
    }

    private Swarm opens(Viewer by, Place place, String title, @Nullable UUID from, Swarm... earlier) {
        var opening = new Opening(title, "Since Monday.", "Riverside Brewing", "New seals.", Severity.MAJOR, List.of("valves"), Set.of(Audience.values()), from);
        return by.call(() -> repeats.open(place, opening, List.of(earlier), null, by));
    }

    private Entry says(Viewer by, Swarm swarm, Entry.Kind kind, String body, @Nullable Set<Audience> among) {
        return by.call(() -> timeline.say(swarm, kind, body, among, null, by));
    }

    /// One that is closed, and one under way that repeats it: it grew out of a question, and its owner wants to hand it over.
    private void write() {
        closed = opens(ada, beer.place(), "Kegs of line 3 lose pressure", null);
        later(Duration.ofMinutes(5));
        hank.call(() -> helping.join(closed, Part.Role.HELPER, hank));
        hank.call(() -> helping.leave(closed, hank));
        ada.call(() -> resolutions.resolve(closed, "A new valve.", ada));
        ada.call(() -> resolutions.capture(closed, NOTHING, ada));
        later(Duration.ofDays(2));
        var question = carl.call(() -> questions.ask(beer.place(), new Asking("Why do my kegs lose pressure?", "All of them.", List.of(), null), null, carl));
        open = opens(ada, beer.place(), "Kegs lose pressure again", question.item().id(), closed);
        later(Duration.ofMinutes(5));
        hank.call(() -> helping.join(open, Part.Role.SCRIBE, hank));
        says(hank, open, Entry.Kind.HYPOTHESIS, "The valve sticks.", null);
        says(ada, open, Entry.Kind.MESSAGE, "The supplier is to blame.", Set.of(Audience.EMPLOYEE));
        says(carl, open, Entry.Kind.MESSAGE, "Nobody among us has seen it.", Set.of(Audience.CUSTOMER));
        var iris = employee("Iris Invited");
        iris.call(() -> questions.ask(beer.place(), new Asking("Who knows our valves?", "I would like to.", List.of(), null), null, iris));
        ada.call(() -> helping.ask(open, iris.handle(), ada));
        ada.call(() -> helping.offer(open, hank.handle(), ada));
    }

    private Swarm there(Place moved, String title) {
        return hank.call(() -> swarms.of(moved, Show.ALL, null, 5)).stream().filter(each -> each.title().equals(title)).findFirst().orElseThrow();
    }

    private Swarm now(Swarm swarm, Viewer viewer) {
        return viewer.call(() -> swarms.at(swarm.item().handle()));
    }

    private List<Deed> deeds(Swarm swarm) {
        return hank.call(() -> timeline.of(swarm, null)).steps().stream().map(Step::deed).toList();
    }

    @Test
    void areTheSameAfterGoingThereAndOnwards() {
        write();
        var first = exported(beer.place(), "first");
        var report = imported(first, somewhere());

        assertThat(report.lines()).containsEntry("swarms", 2L).containsEntry("swarm-steps", 7L).containsEntry("swarm-entries", 3L).containsEntry("repeats", 1L)
                .containsEntry("links", 1L);
        assertThat(parts(exported(place(report), "second"))).isEqualTo(parts(first));
    }

    @Test
    void areReadAsBeforeByThoseWhoMay() throws IOException {
        write();
        var moved = moved();
        var swarm = there(moved, "Kegs lose pressure again");

        assertThat(swarm.id()).isNotEqualTo(open.id());
        assertThat(swarm.state()).isEqualTo(SwarmState.SWARMING);
        assertThat(swarm.course().helped()).isEqualTo(now(open, hank).course().helped());
        var customer = SoundPage.of(http(carl).get(swarm.address()), 200).text();
        assertThat(customer).contains("The valve sticks.", "Nobody among us has seen it.", "Hank Helper", "Kegs of line 3 lose pressure", "Why do my kegs lose pressure?")
                .doesNotContain("The supplier is to blame.");
        var staff = SoundPage.of(http(employee("Emil")).get(swarm.address()), 200);
        assertThat(staff.text()).contains("The supplier is to blame.", "Iris Invited").doesNotContain("Nobody among us has seen it.");
        assertThat(staff.select(".lead").text()).isEqualTo("Ada Brewer wants to hand it to Hank Helper, who has not accepted yet.");
        assertThat(deeds(there(moved, closed.title()))).as("in their order, though of one moment").isEqualTo(deeds(closed)).hasSize(4);
        assertThat(SoundPage.of(http(carl).get("/communities/" + moved.handle() + "/swarms?show=closed"), 200).select(".row-title").text()).contains(closed.title());
    }

    @Test
    void areFoundThere() {
        write();
        var moved = moved();
        CaughtUp.in(product);

        var wanted = new Wanted("pressure", Swarms.KIND, null, null, null, moved.handle(), Wanted.Order.RELEVANCE, 1);
        assertThat(carl.call(() -> search.find(wanted, carl)).hits()).extracting(Hit::plainTitle).containsExactlyInAnyOrder(open.title(), closed.title());
    }

    @Test
    void thoseOfATicketSystemAreTheSameToo() throws IOException {
        var log = Files.writeString(folder.resolve("log.csv"), """
                case,at,who,state,product
                7,2012-03-15 11:00,Ada,Open,Pump X
                7,2012-03-15 13:00,Ben,Solved,Pump X
                7,2012-03-16 13:00,Ada,Closed,Pump X
                """);
        var columns = new Columns("case", "at", "who", List.of("state"), List.of(), "product", "", Set.of("Solved"), Set.of("Closed"), Map.of());
        tickets.read(log, TicketLog.open(log, columns, ZoneOffset.UTC, Clock.systemUTC()), new Site("tickets.example.org"), beer.id(), administrator().self(), (_, _, _, _) -> {});
        var first = exported(beer.place(), "first");
        var moved = place(imported(first, somewhere()));

        assertThat(deeds(there(moved, "7"))).as("two of them of one minute").containsExactly(Deed.TAKEN, Deed.RESOLVED, Deed.TAKEN, Deed.CLOSED);
        assertThat(text(first, "origins.jsonl").lines()).as("of the ticket and of both who worked on it").hasSize(3);
        assertThat(parts(exported(moved, "second"))).isEqualTo(parts(first));
    }

    @Test
    void aGuideGoesOnWithThem() {
        write();
        var moved = moved();
        var guide = guide(employee("Gus Guide"), moved);
        var swarm = there(moved, open.title());

        says(guide, swarm, Entry.Kind.STATUS, "We moved.", null);
        guide.call(() -> helping.offer(swarm, guide.handle(), guide));
        assertThat(guide.call(() -> helping.take(swarm, guide)).owner()).isEqualTo(guide.self());
        guide.call(() -> resolutions.resolve(swarm, "A new valve.", guide));
        later(Course.TO_OBJECT.plusSeconds(1));
        assertThat(guide.call(() -> resolutions.capture(swarm, NOTHING, guide)).state()).isEqualTo(SwarmState.CLOSED);
    }

    /// Only its owner closes a swarm, who is but a name there.
    @Test
    void aGuideTakesOverWhatWasSolvedBefore() {
        write();
        ada.call(() -> resolutions.resolve(open, "A new valve.", ada));
        later(Course.TO_OBJECT.plusSeconds(1));
        var moved = moved();
        var guide = guide(employee("Gus Guide"), moved);
        var swarm = there(moved, open.title());
        var browser = http(guide);
        SoundPage.of(browser.get(swarm.path() + "/acts/offer"), 200);

        guide.call(() -> helping.offer(swarm, guide.handle(), guide));
        assertThat(SoundPage.of(browser.get(swarm.address()), 200).text()).contains("Take it over");
        var taken = guide.call(() -> helping.take(swarm, guide));

        assertThat(taken.course().helped()).as("that it is handed over is no help").isEqualTo(swarm.course().helped());
        assertThat(guide.call(() -> resolutions.capture(taken, NOTHING, guide)).state()).isEqualTo(SwarmState.CLOSED);
    }

    @Test
    void thoseThatRepeatOneElsewhereGoWithoutSayingSo() {
        var elsewhere = community(Audience.EMPLOYEE).place();
        opens(ada, beer.place(), "It leaks here", null, opens(ada, elsewhere, "It leaks there", null));

        var report = exports.write(beer.place(), folder.resolve("file"), "Muster of a test", false);

        assertThat(report.lines()).containsEntry("swarms", 1L).containsEntry("repeats", 0L);
        assertThat(report.leftOut()).containsEntry("links", 1L).containsEntry("acts", 1L).containsEntry("threads", 0L);
        assertThat(imported(folder.resolve("file"), somewhere()).lines()).containsEntry("swarms", 1L);
    }

    @Test
    void whatNobodyDoesWithASwarmIsRefused() throws IOException {
        write();
        var forged = rewritten(exported(beer.place(), "forged"), "swarm-steps.jsonl", "\"deed\": \"RESOLVED\"", "\"deed\": \"SUNG\"");

        assertThatThrownBy(() -> imported(forged, somewhere())).hasMessage("exchange.portable.cannot-be");
    }

    @Test
    void aDownloadHoldsWhatItsMakerSees() throws IOException {
        write();
        narrow(closed.id(), beer.place(), ada);
        var whole = exported(beer.place(), "whole");
        var seen = downloaded(holder(employee("Sam Sponsor"), Role.SPONSOR, beer.id()));

        assertThat(text(whole, "items.jsonl")).contains("Nobody among us has seen it.", closed.title());
        assertThat(text(seen, "items.jsonl")).contains("The supplier is to blame.", open.title()).doesNotContain("Nobody among us has seen it.", closed.title());
        assertThat(text(seen, "swarm-steps.jsonl").lines()).as("those of the open one").hasSize(3);
        assertThat(text(seen, "repeats.jsonl")).isEmpty();
        assertThat(imported(seen, somewhere()).lines()).containsEntry("swarms", 1L).containsEntry("swarm-entries", 2L);
    }
}
