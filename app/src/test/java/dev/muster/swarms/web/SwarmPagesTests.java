package dev.muster.swarms.web;

import static dev.muster.SoundPage.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Http;
import dev.muster.SoundPage;
import dev.muster.questions.Addresses;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.search.CaughtUp;
import dev.muster.swarms.SwarmWorld;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class SwarmPagesTests extends SwarmWorld {
    private static final Map<String, String> KEGS = Map.of("title", "Kegs lose pressure", "wrong", "**All** of them.", "tried", "New seals.", "severity", "MAJOR", "skills", "valves, pumps",
            "layer", "ALL");
    @Autowired private ApplicationContext product;
    private Place house;
    private Viewer olga;
    private Http owner;
    private Http helper;
    private Http carl;

    @BeforeEach
    void cast() {
        house = house();
        olga = employee("Olga Owner");
        owner = http(olga);
        helper = http(employee("Hank Helper"));
        carl = http(customer("Carl Customer"));
    }

    private String list() {
        return "/communities/" + house.handle() + "/swarms";
    }

    private static String path(String address) {
        return address.substring(0, address.lastIndexOf('/'));
    }

    private static HttpResponse<String> sent(Http browser, String method, String path, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("_method", method);
        return browser.post(path, all);
    }

    @Test
    void aSwarmIsOpenedJoinedTalkedInSolvedAndClosed() {
        assertThat(SoundPage.of(owner.get(list()), 200).select(".empty").text()).contains("No swarm is under way");
        SoundPage.of(owner.get(list() + "/new"), 200);
        var address = leadsTo(owner.post(list(), KEGS));
        var path = path(address);
        var room = SoundPage.of(helper.get(address), 200);
        assertThat(room.select(".prose strong").text()).isEqualTo("All");
        assertThat(room.select("textarea")).as("nobody writes who does not take part").isEmpty();
        assertThat(room.select(".facts-list").text()).contains("pumps, valves");

        leadsTo(helper.post(path + "/part", Map.of("role", "HELPER")));
        leadsTo(helper.post(path + "/entries", Map.of("kind", "HYPOTHESIS", "body", "A worn *valve*.", "layer", "EMPLOYEE", "key", "k1")));
        leadsTo(helper.post(path + "/entries", Map.of("kind", "HYPOTHESIS", "body", "A worn *valve*.", "layer", "EMPLOYEE", "key", "k1")));
        var line = SoundPage.of(owner.get(address), 200).select(".swarm-line:has(.prose)");
        assertThat(line).hasSize(1);
        assertThat(line.text()).contains("Hank Helper", "Hypothesis", "Open", "A worn valve.", "Only staff see this");
        assertThat(SoundPage.of(carl.get(address), 200).text()).contains("Kegs lose pressure").doesNotContain("valve.");
        var entry = path + "/entries/" + line.attr("id").substring("entry-".length());
        leadsTo(sent(owner, "put", entry + "/mark", Map.of("mark", "CONFIRMED")));
        assertThat(SoundPage.of(owner.get(entry + "/audience"), 200).select(".prose").text()).isEqualTo("A worn valve.");
        leadsTo(owner.post(entry + "/audience", Map.of("version", "1")));
        assertThat(SoundPage.of(carl.get(address), 200).text()).contains("A worn valve.", "Confirmed");

        SoundPage.of(owner.get(path + "/acts/resolution"), 200);
        leadsTo(sent(owner, "put", path + "/relief", Map.of()));
        leadsTo(owner.post(path + "/acts/resolution", Map.of("solution", "A new valve.")));
        assertThat(SoundPage.of(owner.get(path + "/acts/capture"), 200).select("#body").text()).contains("A worn *valve*.", "A new valve.");
        assertThat(SoundPage.of(owner.post(path + "/acts/capture", Map.of("lesson", "CREATED", "page", "nowhere")), 422).select(".errors a").eachAttr("href")).containsExactly("#page");
        leadsTo(owner.post(path + "/acts/capture", Map.of("lesson", "NOTHING", "reason", "It stands in the manual.")));
        var closed = SoundPage.of(carl.get(address), 200);
        assertThat(closed.select("h1 + .state").text()).isEqualTo("Closed");
        assertThat(closed.select(".swarm-solution").text()).contains("A new valve.");
        assertThat(SoundPage.of(carl.get(list() + "?show=closed"), 200).select(".row-title").text()).contains("Kegs lose pressure");
        SoundPage.of(owner.get(path + "/acts/reopening"), 200);
        leadsTo(owner.post(path + "/acts/reopening", Map.of("reason", "It leaks again.")));
        assertThat(SoundPage.of(carl.get(address), 200).select("h1 + .state").text()).isEqualTo("Under way");
    }

    @Test
    void isHandedOverAndSomebodyIsAsked() {
        var address = leadsTo(owner.post(list(), KEGS));
        var path = path(address);
        var sue = employee("Sue Successor");
        asks(sue, house, "Who knows our valves?");
        SoundPage.of(owner.get(path + "/acts/asking"), 200);
        assertThat(SoundPage.of(owner.post(path + "/acts/asking", Map.of("person", "nobody@example.org")), 422).select("#person").val()).isEqualTo("nobody@example.org");
        leadsTo(owner.post(path + "/acts/asking", Map.of("person", "/people/" + sue.handle())));
        assertThat(SoundPage.of(http(sue).get("/"), 200).select(".need").text()).contains("You are asked to help with “Kegs lose pressure”");
        leadsTo(sent(http(sue), "delete", path + "/part", Map.of()));
        SoundPage.of(owner.get(path + "/acts/offer"), 200);
        leadsTo(owner.post(path + "/acts/offer", Map.of("person", "/people/" + sue.handle())));
        assertThat(SoundPage.of(http(sue).get(address), 200).select(".lead").text()).contains("wants to hand it to Sue Successor");

        leadsTo(sent(http(sue), "put", path + "/owner", Map.of()));

        assertThat(SoundPage.of(owner.get(address), 200).select(".lead").text()).isEqualTo("Sue Successor owns it.");
        assertThat(owner.get(path + "/acts/offer").statusCode()).isEqualTo(409);
    }

    @Test
    void aQuestionIsTakenToASwarm() {
        var asker = customer("Ada Asker");
        var question = asks(asker, house, "Why do my kegs lose pressure?");
        var thread = Addresses.of(question.item());
        assertThat(SoundPage.of(http(asker).get(thread), 200).select(".swarm-way")).as("customers open none").isEmpty();
        var way = SoundPage.of(owner.get(thread), 200).select(".swarm-way a").attr("href");
        var form = SoundPage.of(owner.get(way), 200);
        assertThat(form.select("#title").val()).isEqualTo("Why do my kegs lose pressure?");

        var address = leadsTo(owner.post(list(), Map.of("title", "Kegs lose pressure", "wrong", "All.", "tried", "Seals.", "severity", "CRITICAL", "layer", "ALL",
                "from", form.select("input[name=from]").val())));

        var room = SoundPage.of(http(asker).get(address), 200);
        assertThat(room.select("textarea")).as("who has the problem takes part").hasSize(1);
        assertThat(room.select(".side").text()).contains("Why do my kegs lose pressure?");
        leadsTo(owner.post(path(address) + "/acts/resolution", Map.of("solution", "A new valve.")));
        assertThat(owner.get(path(address) + "/acts/capture").statusCode()).isEqualTo(409);
        assertThat(SoundPage.of(http(asker).get(address), 200).select(".page-head button").eachText()).contains("Yes, it is gone");
        leadsTo(sent(http(asker), "put", path(address) + "/confirmation", Map.of()));
        var body = SoundPage.of(owner.get(path(address) + "/acts/capture"), 200).select("#body").text();
        leadsTo(owner.post(path(address) + "/acts/capture", Map.of("lesson", "CREATED", "title", "Kegs that lose pressure", "body", body)));
        var page = SoundPage.of(http(asker).get(address), 200).select(".side a[href^=/pages/]");
        assertThat(page.text()).isEqualTo("Kegs that lose pressure");
        assertThat(SoundPage.of(http(asker).get(page.attr("href")), 200).text()).contains("A new valve.");
    }

    @Test
    void whatIsMissingIsSaidAtTheFieldAndNothingTypedIsLost() {
        var form = SoundPage.of(owner.post(list(), Map.of("title", "Kegs", "wrong", "", "tried", "Seals.", "skills", "a")), 422);
        assertThat(form.select(".errors a").eachAttr("href")).containsExactly("#wrong", "#severity");
        assertThat(form.select("#tried").text()).isEqualTo("Seals.");
        var path = path(leadsTo(owner.post(list(), KEGS)));
        var room = SoundPage.of(owner.post(path + "/entries", Map.of("kind", "TASK", "body", " ", "key", "k")), 422);
        assertThat(room.select("#kind option[selected]").val()).isEqualTo("TASK");
        assertThat(SoundPage.of(owner.post(path + "/acts/resolution", Map.of("solution", "")), 422).select(".errors a").eachAttr("href")).containsExactly("#solution");
    }

    @Test
    void whoeverComesBackFindsWhatCameMeanwhile() {
        var path = path(leadsTo(owner.post(list(), KEGS)));
        leadsTo(owner.post(path + "/entries", Map.of("kind", "MESSAGE", "body", "Mine.", "layer", "ALL", "key", "k1")));
        var first = SoundPage.of(carl.get(path), 200);
        assertThat(first.select(".swarm-since")).as("all is new to whoever was never here").isEmpty();
        var upTo = first.select("form[action$=/visit] input[name=upTo]").val();
        leadsTo(sent(carl, "put", path + "/visit", Map.of("upTo", upTo)));
        later(Duration.ofMinutes(1));
        leadsTo(owner.post(path + "/entries", Map.of("kind", "MESSAGE", "body", "Later.", "layer", "ALL", "key", "k2")));

        var again = SoundPage.of(carl.get(path), 200);
        assertThat(again.select(".swarm-since + .swarm-line").text()).contains("Later.");
        assertThat(again.select(".swarm-jump a").attr("href")).isEqualTo("#since-then");
        var noted = carl.post(path + "/visit", Map.of("_method", "put", "upTo", again.select("form[action$=/visit] input[name=upTo]").val()), "HX-Request", "true");
        assertThat(noted.statusCode()).isEqualTo(204);
        assertThat(SoundPage.of(carl.get(path), 200).select(".swarm-since")).isEmpty();
        assertThat(http(Viewer.VISITOR).post(path + "/visit", Map.of("_method", "put", "upTo", upTo)).statusCode()).isIn(401, 404);
    }

    @Test
    void whatAPageSendsByItselfIsAnsweredWithoutAnotherPage() {
        var path = path(leadsTo(owner.post(list(), KEGS)));
        var fields = Map.of("kind", "MESSAGE", "body", "Once.", "layer", "ALL", "key", "k");
        assertThat(owner.post(path + "/entries", fields, "HX-Request", "true").statusCode()).isEqualTo(204);
        assertThat(owner.post(path + "/entries", fields, "HX-Request", "true").statusCode()).as("sent again, since the answer was lost").isEqualTo(204);

        assertThat(SoundPage.of(carl.get(path), 200).select(".swarm-line:has(.prose)")).hasSize(1);
    }

    @Test
    void aFileIsSeenByThoseWhoSeeWhatItStandsIn() {
        var path = path(leadsTo(owner.post(list(), KEGS)));
        leadsTo(owner.upload(path + "/entries", "line3.txt", "17 bar".getBytes(StandardCharsets.UTF_8)));
        var line = SoundPage.of(owner.get(path), 200).select(".swarm-line .prose a[href^=/attachments/]");
        assertThat(line.text()).contains("line3.txt");
        assertThat(owner.get(line.attr("href")).body()).isEqualTo("17 bar");
        assertThat(carl.get(line.attr("href")).statusCode()).as("staff said it among themselves").isEqualTo(404);
    }

    @Test
    void whatWasBegunStandsThereAgain() {
        var path = path(leadsTo(owner.post(list(), KEGS)));
        var kept = SoundPage.of(owner.post(path + "/entries", Map.of("kind", "TASK", "body", "Look at the *va", "layer", "ALL", "act", "keep")), 200);
        assertThat(kept.select("#body").text()).isEqualTo("Look at the *va");
        var again = SoundPage.of(owner.get(path), 200);
        assertThat(again.select("#body").text()).isEqualTo("Look at the *va");
        assertThat(again.select("#kind option[selected]").val()).isEqualTo("TASK");
        leadsTo(owner.post(path + "/entries", Map.of("kind", "TASK", "body", "Look at the valve.", "layer", "ALL")));
        assertThat(SoundPage.of(owner.get(path), 200).select("#body").text()).isEmpty();
        var signedOut = SoundPage.of(http(Viewer.VISITOR).post(path + "/entries", Map.of("body", "Typed for an hour.")), 401);
        assertThat(signedOut.text()).contains("not signed in any more");
    }

    @Test
    void oneThatStandsStillIsSaidOnItsPage() {
        var address = leadsTo(owner.post(list(), KEGS));
        leadsTo(helper.post(path(address) + "/part", Map.of()));
        later(Duration.ofHours(9));

        assertThat(SoundPage.of(http(olga).get(address), 200).select(".notice").text()).contains("Nobody has done anything here since");
        assertThat(SoundPage.of(http(olga).get(list() + "?show=stalled"), 200).select(".row .state").text()).isEqualTo("Stands still");
    }

    @Test
    void nobodySeesWhatIsNotForThem() {
        var staffOnly = leadsTo(owner.post(list(), Map.of("title", "Margins", "wrong", "w", "tried", "t", "severity", "MINOR", "layer", "EMPLOYEE")));
        for (var address : new String[] {staffOnly, path(staffOnly), path(staffOnly) + "/acts/resolution", list() + "/new"}) {
            assertThat(carl.get(address).statusCode()).as(address).isIn(403, 404);
        }
        assertThat(carl.get(list() + "?show=all").body()).doesNotContain("Margins");
        assertThat(http(Viewer.VISITOR).get(staffOnly).statusCode()).isIn(401, 404);
        assertThat(carl.post(path(staffOnly) + "/part", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void figuresSayHowSwarmsGo() {
        var page = list() + "/figures";
        assertThat(SoundPage.of(owner.get(page), 200).select(".measure").text()).contains("There is nothing to count in this span of time.");
        for (int i = 0; i < 5; i++) {
            leadsTo(owner.post(list(), with("title", "Problem " + i)));
        }
        var path = path(leadsTo(owner.post(list(), KEGS)));
        leadsTo(helper.post(path + "/part", Map.of("role", "HELPER")));

        var figures = SoundPage.of(owner.get(page), 200);
        assertThat(figures.select("#handed-over strong").text()).isEqualTo("0 %");
        assertThat(figures.select("#handed-over .figure").text()).contains("no hand-over").contains("6 cases");
        assertThat(figures.select("#kept").text()).contains("There is nothing to count");
        assertThat(figures.select("#cost strong").text()).isNotEmpty();
        assertThat(owner.get(page + ".csv").body()).startsWith("what,hours,waiting,watched,came\r\nhelped,0.0,0.8");
        assertThat(SoundPage.of(carl.get(page + "?from=2020-01-01&to=2019-01-01"), 422).select(".errors").text()).isNotEmpty();
        assertThat(SoundPage.of(owner.get(list()), 200).select("a[href$=/figures]").text()).isEqualTo("Swarms in figures");
    }

    @Test
    void theSameProblemIsFoundLinkedAndUnlinkedAgain() {
        var first = leadsTo(owner.post(list(), KEGS));
        leadsTo(owner.post(path(first) + "/acts/resolution", Map.of("solution", "A *new* valve.")));
        leadsTo(owner.post(path(first) + "/acts/capture", Map.of("lesson", "CREATED", "title", "Valves of line three", "body", "Look at the valve.")));
        later(Duration.ofDays(3));
        CaughtUp.in(product);

        var part = owner.get(list() + "/similar?title=Kegs+lose+pressure", "HX-Request", "true");
        assertThat(part.body()).contains("Has this happened before?", "A <em>new</em> valve.", "Valves of line three").doesNotContain("<html");
        assertThat(owner.get(list() + "/similar?title=Kegs+lose").headers().firstValue("Location").orElseThrow()).endsWith(list() + "/new?title=Kegs%20lose");
        var looked = SoundPage.of(owner.post(list(), Map.of("title", "Kegs lose pressure again", "wrong", "So.", "look", "similar")), 200);
        assertThat(looked.select("#wrong").text()).as("nothing typed is lost").isEqualTo("So.");
        var earlier = looked.select("#similar input[name=repeats]").val();
        var again = leadsTo(owner.post(list(), Map.of("title", "Kegs lose pressure again", "wrong", "So.", "tried", "t", "severity", "MINOR", "layer", "ALL", "repeats", earlier)));

        var room = SoundPage.of(carl.get(again), 200);
        assertThat(room.select("#repeats").text()).contains("This has happened before", "Kegs lose pressure", "Closed", "A new valve.", "A page was written", "Linked by Olga Owner");
        assertThat(room.select("#repeats a[href^=/pages/]").text()).isEqualTo("Valves of line three");
        assertThat(room.select("#repeats button")).as("customers link nothing").isEmpty();
        assertThat(SoundPage.of(helper.get(first), 200).select("#repeats").text()).contains("It came again", "Kegs lose pressure again");
        assertThat(sent(helper, "delete", path(again) + "/repeats/" + earlier, Map.of()).statusCode()).isEqualTo(403);
        leadsTo(sent(owner, "delete", path(again) + "/repeats/" + earlier, Map.of()));
        CaughtUp.in(product);
        var hint = SoundPage.of(owner.get(again), 200).select("#repeats");
        assertThat(hint.text()).contains("Earlier swarms that look alike").doesNotContain("Linked by");
        leadsTo(sent(owner, "put", path(again) + "/repeats/" + earlier, Map.of()));
        assertThat(owner.get(list() + "/figures/repeats.csv").body()).contains("\"Kegs lose pressure again\"", "\"Olga Owner\"");
        assertThat(owner.get(list() + "/figures/shares.csv").body()).startsWith("what,hits,of,share,low,high\r\n").contains("\r\nrepeats,1,2,0.5,");
        assertThat(SoundPage.of(owner.get(list() + "/figures"), 200).text()).contains("Problems that were there before", "Do those who help learn it?");
    }

    @Test
    void anEarlierOneIsNamedByItsAddress() {
        var first = leadsTo(owner.post(list(), KEGS));
        later(Duration.ofDays(1));
        var again = path(leadsTo(owner.post(list(), with("title", "Something else altogether"))));
        SoundPage.of(owner.get(again + "/acts/repeat"), 200);
        assertThat(SoundPage.of(owner.post(again + "/acts/repeat", Map.of("earlier", "/swarms/nothing")), 422).select("#earlier").val()).isEqualTo("/swarms/nothing");
        leadsTo(owner.post(again + "/acts/repeat", Map.of("earlier", first)));
        assertThat(SoundPage.of(owner.get(again), 200).select("#repeats").text()).contains("This has happened before");
        assertThat(helper.get(again + "/acts/repeat").statusCode()).isEqualTo(409);
    }

    private static Map<String, String> with(String field, String value) {
        var form = new HashMap<>(KEGS);
        form.put(field, value);
        return form;
    }
}
