package dev.muster.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.people.FirstStart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The whole way once more, by a program that knows the API alone: whatever the pages do, programs do.
class WholeWayByProgramTests {
    private static final Product EMPTY = Product.emptyWithAClock();
    private static final Program VISITOR = new Program(EMPTY, null);
    private static final String COMMUNITY = "/communities/beer-that-keeps";
    private static final String GIL = "gil.guide@example.org";
    private final List<String> goals = new ArrayList<>();
    private final Map<String, String> purposes = new HashMap<>();
    private Program ruth = VISITOR;
    private String question = "";

    @Test
    void fromAnEmptyOrganisationToWhatWasLearned() {
        itIsFounded();
        itsResultIsTold(thirtyPeopleAreAsked());
        goalsAndVisionAreWritten();
        fiveOpportunitiesAreDecidedOn();
        aCommunityOpens();
        itIsPlannedAndLaunched();
        somethingIsAskedThere();
        itDoesNotCoalesce();
        aReviewClosesIt();
        whatWasWrittenStays();
        theChainShowsItAll();
    }

    private void itIsFounded() {
        var founded = VISITOR.posts("/setup", Map.of("key", EMPTY.face(FirstStart.class).open(), "organisation", "Hop & Barrel", "name", "Ruth Root",
                "address", Product.ADMINISTRATOR, "password", Product.PASSWORD, "example", false, "token", "the whole way"));
        ruth = new Program(EMPTY, founded.get("token").asString());
        assertThat(ruth.gets("/communities").get("communities")).isEmpty();
        ruth.posts("/people", Map.of("name", "Gil Guide", "address", GIL, "audience", "EMPLOYEE", "password", Product.PASSWORD));
    }

    private String thirtyPeopleAreAsked() {
        var wanted = Map.of("name", "Before we begin", "units", Respondents.UNITS, "closes", EMPTY.today().plusDays(20).toString());
        var round = "/readiness/rounds/" + ruth.posts("/readiness/rounds", wanted).get("handle").asString();
        var items = items();
        for (var group : Respondents.THIRTY) {
            var link = ruth.posts(round + "/links", Map.of("unit", group.unit(), "level", group.level(), "uses", group.people())).get("address").asString();
            for (int person = 0; person < group.people(); person++) {
                var mine = VISITOR.posts("/readiness/replies", Map.of("pass", link.substring(link.indexOf("token=") + 6))).get("mine").asString();
                VISITOR.puts("/readiness/replies/answers", Map.of("mine", mine, "answers", group.answers(items, person)));
                VISITOR.asks("POST", "/readiness/replies/sending", Map.of("mine", mine), 204);
            }
        }
        ruth.asks("GET", round + "/results", null, 409);
        ruth.puts(round + "/closure", Map.of());
        return round;
    }

    private static Map<String, Set<String>> items() {
        var items = new LinkedHashMap<String, Set<String>>();
        for (var part : VISITOR.gets("/readiness/instrument").get("parts")) {
            for (var item : part.get("items")) {
                items.put(item.get("key").asString(), new LinkedHashSet<>(item.get("choices").findValuesAsString("value")));
            }
        }
        return items;
    }

    private void itsResultIsTold(String round) {
        var result = ruth.gets(round + "/results");
        assertThat(result.at("/overall/replies").asInt()).isEqualTo(30);
        assertThat(result.at("/overall/disciplines")).hasSize(6);
        assertThat(result.get("units").findValuesAsString("attitude")).containsExactly("FORMULATING", "FEARFUL", "FLIPPANT");
        assertThat(result.findValuesAsString("n")).isNotEmpty().allSatisfy(n -> assertThat(Integer.parseInt(n)).isGreaterThanOrEqualTo(5));
        assertThat(result.get("units").valueStream().map(each -> each.get("disciplines").get(0).has("spread"))).as("leaders and staff of each").containsExactly(true, false, false);
        VISITOR.asks("GET", round + "/results", null, 404);
    }

    private void goalsAndVisionAreWritten() {
        for (var each : Opportunity.GOALS) {
            var goal = new HashMap<String, Object>(each);
            goal.putAll(Map.of("baselineDay", EMPTY.today().minusDays(3).toString(), "due", EMPTY.today().plusYears(2).toString()));
            goals.add(ruth.posts("/goals", goal).get("handle").asString());
        }
        ruth.posts("/vision/versions", Map.of("statement", "Whoever pours our beer finds somebody who has solved the same problem.", "reason", "Landlords wait a week.", "goals", goals));
        var vision = ruth.gets("/vision");
        assertThat(vision.at("/vision/goals")).hasSize(2);
        assertThat(vision.get("attitudes").findValuesAsString("unit")).contains("Brewhouse", "Sales", "Office");
    }

    private void fiveOpportunitiesAreDecidedOn() {
        for (var each : Opportunity.FIVE) {
            var purpose = "/purposes/" + ruth.posts("/purposes", Map.of("title", each.title(), "path", each.path())).get("handle").asString();
            purposes.put(each.title(), purpose);
            ruth.posts(purpose + "/assessment", each.json(goals.get(each.goal()), EMPTY.today()));
            if (!each.verdict().isEmpty()) {
                ruth.posts(purpose + "/decisions", Map.of("verdict", each.verdict(), "reason", each.reason(), "review", EMPTY.today().plusDays(60).toString(),
                        "traction", "Twice as many regulars.", "budget", "4 000 €"));
            }
        }
        var counts = ruth.gets("/purposes/counts").get("states");
        assertThat(counts.get("GO").asInt()).isEqualTo(2);
        assertThat(List.of(counts.get("GROW").asInt(), counts.get("DECLINED").asInt(), counts.get("ASSESSED").asInt())).containsOnly(1);
        assertThat(ruth.gets("/purposes/paths").get("paths")).hasSize(3);
    }

    private void aCommunityOpens() {
        var wanted = new HashMap<String, Object>(Map.of("handle", "beer-that-keeps", "title", "Beer that keeps", "guides", List.of(GIL), "seenBy", List.of("EMPLOYEE", "CUSTOMER"),
                "archetype", "CUSTOMER_SUPPORT"));
        for (var closed : List.of("A page for fans of the brewery", "Kegs home within a week")) {
            wanted.put("purpose", handle(purposes.get(closed)));
            ruth.asks("POST", "/communities", wanted, 422);
        }
        wanted.put("purpose", handle(purposes.get("Beer that keeps")));
        assertThat(ruth.posts("/communities", wanted).get("stage").asString()).isEqualTo("CHARTERED");
    }

    private static String handle(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private void itIsPlannedAndLaunched() {
        ruth.asks("POST", COMMUNITY + "/stage", Map.of("step", "LAUNCH"), 409);
        ruth.posts(COMMUNITY + "/launch/founders", Map.of("person", Product.ADMINISTRATOR));
        for (var founder : List.of(GIL, Product.ADMINISTRATOR)) {
            ruth.posts(COMMUNITY + "/members", Map.of("person", founder));
        }
        moves("SEED", "SEEDING");
        for (var task : ruth.gets(COMMUNITY + "/launch").get("tasks")) {
            if (task.get("kind").asString().equals("SEED")) {
                ruth.puts(COMMUNITY + "/launch/tasks/" + task.get("id").asString() + "/done", Map.of());
            }
        }
        moves("DECLARE_READY", "READY");
        int version = ruth.gets(COMMUNITY + "/launch").at("/aim/version").asInt();
        ruth.having(version).puts(COMMUNITY + "/launch/aim", Map.of("people", 12, "target", EMPTY.today().plusDays(40).toString()));
        var wave = ruth.posts(COMMUNITY + "/launch/waves", Map.of("title", "Landlords of the old town", "audience", "CUSTOMER", "day", EMPTY.today().toString(), "size", 30));
        var link = ruth.posts(COMMUNITY + "/launch/waves/" + wave.get("id").asString() + "/links", Map.of()).get("address").asString();
        var shown = VISITOR.posts("/invitations/shown", Map.of("token", link.substring(link.indexOf("token=") + 6)));
        assertThat(shown.get("purpose").asString()).contains("landlords and cellar masters");
        assertThat(shown.get("first").asString()).isNotEmpty();
        moves("LAUNCH", "LAUNCHED");
    }

    private void moves(String step, String stage) {
        assertThat(ruth.posts(COMMUNITY + "/stage", Map.of("step", step, "reason", "Everything is there for it.")).get("stage").asString()).isEqualTo(stage);
    }

    private void somethingIsAskedThere() {
        question = "/questions/" + ruth.posts(COMMUNITY + "/questions", Map.of("title", "Why does the last third of each keg taste sour?", "body", "The cellar has 14 °C.")).get("handle").asString();
        ruth.posts(question + "/answers", Map.of("body", "Fourteen is too warm for an open keg. Try ten."));
    }

    private void itDoesNotCoalesce() {
        assertThat(ruth.gets(COMMUNITY + "/launch").at("/course/verdict").asString()).isEqualTo("ON_THE_WAY");
        var launch = EMPTY.today();
        EMPTY.later(Duration.ofDays(41));
        var stage = byItself(COMMUNITY + "/stage", "NOT_COALESCED");
        assertThat(stage.get("taken").get(0).get("step").asString()).isEqualTo("MISS");
        assertThat(stage.get("taken").get(0).has("by")).as("by the clock").isFalse();
        assertThat(ruth.gets(COMMUNITY + "/launch").at("/course/verdict").asString()).isEqualTo("NOT_COALESCING");
        assertThat(ruth.gets(COMMUNITY + "/launch?asOf=" + launch.plusDays(5)).at("/course/verdict").asString()).as("looking back").isEqualTo("ON_THE_WAY");
    }

    /// What the clock does takes the product a moment.
    private JsonNode byItself(String path, String word) {
        var told = ruth.asks("GET", path, null, 200, 404);
        for (int i = 0; i < 60 && !told.toString().contains(word); i++) {
            try {
                Thread.sleep(250);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            told = ruth.asks("GET", path, null, 200, 404);
        }
        assertThat(told.toString()).contains(word);
        return told;
    }

    private void aReviewClosesIt() {
        ruth.posts(purposes.get("Beer that keeps") + "/observations", Map.of("observations", List.of(Map.of("day", EMPTY.today().toString(), "value", 79, "note", "Counted at the ramp"))));
        EMPTY.later(Duration.ofDays(20));
        var review = "/reviews/" + byItself(COMMUNITY + "/reviews", "\"open\":\"").get("open").asString();
        assertThat(ruth.gets(review).at("/evidence/answers/questions").asInt()).isEqualTo(1);
        var decision = new HashMap<>(Map.of("verdict", "CLOSE", "reason", "Landlords telephone each other; they do not write.", "hours", "46"));
        VISITOR.asks("POST", review + "/decision", decision, 401, 404);
        assertThat(ruth.asks("POST", review + "/decision", decision, 422).get("errors").findValuesAsString("field")).containsExactly("purpose");
        decision.put("purpose", "SUPERSEDED");
        assertThat(ruth.posts(review + "/decision", decision).at("/decision/verdict").asString()).isEqualTo("CLOSE");
    }

    private void whatWasWrittenStays() {
        EMPTY.later(Duration.ofMinutes(2));
        assertThat(byItself(COMMUNITY + "/report", "\"words\"").get("words").asString()).contains("Landlords telephone each other").contains("46");
        assertThat(ruth.gets(question).get("body").toString()).contains("14 °C");
        assertThat(ruth.gets(question + "/answers").toString()).contains("Try ten");
        ruth.asks("POST", question + "/answers", Map.of("body", "One more."), 409);
        assertThat(ruth.gets(COMMUNITY).get("stage").asString()).isEqualTo("CLOSED");
    }

    private void theChainShowsItAll() {
        var paths = ruth.gets("/chain").get("paths");
        assertThat(paths.findValuesAsString("inVision")).containsOnly("true");
        assertThat(new HashSet<>(paths.findValuesAsString("goal"))).containsExactlyInAnyOrderElementsOf(goals);
        assertThat(paths.findValuesAsString("purpose")).containsExactlyInAnyOrderElementsOf(
                Opportunity.FIVE.stream().filter(each -> !each.verdict().equals("NO")).map(each -> handle(purposes.get(each.title()))).toList());
        assertThat(paths.findValuesAsString("stage")).contains("CLOSED");
        assertThat(ruth.gets("/goals/" + goals.getLast() + "/chain").get("paths")).hasSize(1);
    }
}
