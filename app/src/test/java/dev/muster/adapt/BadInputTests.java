package dev.muster.adapt;

import static dev.muster.SoundPage.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Chartered;
import dev.muster.SoundPage;
import dev.muster.launch.Aims;
import dev.muster.launch.Tasks;
import dev.muster.launch.Waves;
import dev.muster.readiness.Round;
import dev.muster.readiness.Rounds;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/// A day that has passed, and a review by somebody whose it is not, get a sentence on the page and for programs, and nothing is half
/// saved. What else cannot be stands with goals and purposes.
class BadInputTests extends Chartered {
    private static final JsonMapper JSON = new JsonMapper();
    @Autowired private Rounds rounds;
    @Autowired private Aims aims;
    @Autowired private Tasks tasks;
    @Autowired private Waves waves;
    @Autowired private Requests requests;
    @Autowired private Reviews reviews;

    private static String yesterday() {
        return today().minusDays(1).toString();
    }

    /// Sends the same to the page and to the API, whose paths are alike.
    private void refused(Viewer by, String path, String method, Map<String, String> typed, String field, String key) {
        refused(by, path, path, method, typed, typed, field, key);
    }

    private void refused(Viewer by, String page, String api, String method, Map<String, String> typed, Map<String, ?> wanted, String field, String key) {
        var form = new HashMap<>(typed);
        form.put("_method", method);
        var shown = SoundPage.of(http(by).post(page, form), 422);
        var answer = http(by).json(method, "/api/v1" + api, JSON.writeValueAsString(wanted), "If-Match", "\"0\"");

        assertThat(shown.select(".errors a").eachAttr("href")).containsExactly("#" + field);
        assertThat(shown.select("[id=" + field + "-error]").text()).isEqualTo(shown.select(".errors a").text()).isNotBlank();
        assertThat(shown.select("[id=" + field + "]").val()).as("what was typed").isEqualTo(yesterday());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(JSON.readTree(answer.body()).at("/errors").findValuesAsString("field")).containsExactly(field);
        assertThat(JSON.readTree(answer.body()).at("/errors").findValuesAsString("code")).containsExactly(key);
    }

    @Test
    void aRoundThatClosedYesterday() {
        var stella = strategist("Stella");

        refused(stella, "/readiness", "/readiness/rounds", "POST", Map.of("name", "Closed before it began", "units", "Brewery", "closes", yesterday()),
                Map.of("name", "Closed before it began", "units", List.of("Brewery"), "closes", yesterday()), "closes", "readiness.closes.passed");

        assertThat(stella.call(() -> rounds.all(null, 500))).extracting(Round::name).doesNotContain("Closed before it began");
    }

    @Test
    void aLaunchThatIsPlannedForYesterday() {
        var gil = employee("Gil Guide");
        var community = community(gil, Audience.EMPLOYEE);
        var guide = again(gil);
        var path = community.address() + "/launch";

        refused(guide, path + "/aim", "PUT", Map.of("people", "12", "target", yesterday()), "target", "launch.aim.target.soon");
        refused(guide, path + "/tasks", "POST", Map.of("kind", "SEED", "title", "The first question", "person", addressOf(gil), "due", yesterday()), "due", "launch.day.passed");
        refused(guide, path + "/waves", "POST", Map.of("title", "Cellar masters", "size", "9", "day", yesterday()), "day", "launch.day.passed");

        assertThat(guide.<Integer>call(() -> tasks.of(community).size() + waves.of(community).size())).isZero();
        assertThat(guide.call(() -> aims.of(community))).isEmpty();
    }

    @Test
    void aPromiseForYesterday() {
        var gil = employee("Gil Guide");
        var community = community(gil, Audience.EMPLOYEE);
        var guide = again(gil);
        var request = guide.call(() -> requests.ask(community.place(), new Asking("Scales", "Two pairs", "We guess", null, null), null, guide));

        var promise = Map.of("owner", addressOf(gil), "due", yesterday(), "word", "Two pairs");
        refused(guide, request.path() + "/answer/promise", request.path() + "/promise", "POST", promise, promise, "due", "adapt.due.passed");

        assertThat(guide.call(() -> requests.at(request.item().handle()))).isEqualTo(request);
    }

    @Test
    void aReviewByWhoeverDoesNotDecideOnIt() {
        var gil = employee("Gil Guide");
        var community = community(gil, Audience.EMPLOYEE);
        var sam = sponsor("Sam Sponsor");
        var list = community.address() + "/reviews";
        var address = leadsTo(http(sam).post(list, Map.of()));
        var decision = Map.of("verdict", "CLOSE", "reason", "Enough of it.", "purpose", "SUPERSEDED");

        for (var other : Stream.of(again(gil), employee("Eve"), strategist("Stella")).toList()) {
            says(http(other).post(address + "/decision", decision).body());
            says(http(other).post(list + "/rhythm", Map.of("_method", "put", "days", "9")).body());
            SoundPage.of(http(other).post(list, Map.of()), 403);
            assertThat(SoundPage.of(http(other).get(address), 200).select("form[action$=/decision]")).isEmpty();
            for (var api : new String[][] {{"POST", address + "/decision", JSON.writeValueAsString(decision)}, {"PUT", list + "/rhythm", "{\"days\": 9}"}, {"POST", list, null}}) {
                var answer = http(other).json(api[0], "/api/v1" + api[1], api[2]);
                assertThat(answer.statusCode()).as(api[1]).isEqualTo(403);
                assertThat(JSON.readTree(answer.body()).get("code").asString()).isEqualTo("adapt.review.only-sponsor");
            }
        }

        var review = sam.call(() -> reviews.open(community)).orElseThrow();
        assertThat(review.decided()).isNull();
        assertThat(sam.call(() -> reviews.days(community))).isEqualTo(Reviews.USUAL);
        assertThat(sam.call(() -> communities.at(community.place().handle()).closed())).isFalse();
    }

    private static void says(String page) {
        assertThat(page).contains("Only the sponsor of").contains("Tell them what you would decide");
    }
}
