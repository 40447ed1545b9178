package dev.muster.purposes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Chartered;
import dev.muster.SoundPage;
import dev.muster.goals.Goal;
import dev.muster.rights.Viewer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whatever cannot be gets a sentence at its field, on the page and for programs, and nothing is half saved.
class BadInputTests extends Chartered {
    private static final JsonMapper JSON = new JsonMapper();
    @Autowired private Outcomes outcomes;

    private Map<String, String> typed(Goal goal) {
        var form = new HashMap<>(Map.of("who", "brewers", "issue", "stale beer", "theyGain", "answers", "weGain", "fewer returns", "collaboration", "asking",
                "risk", "recipes leak", "expires", today().plusYears(1).toString(), "goal", goal.handle(), "outcome", "of kegs come back"));
        form.putAll(Map.of("measure", "", "unit", "%", "direction", "DOWN", "target", "3", "due", today().plusMonths(9).toString(),
                "baseline", "8.5", "baselineDay", today().minusDays(3).toString()));
        tests().forEach((test, answer) -> form.putAll(Map.of("score-" + test, "2", "evidence-" + test, "Seen")));
        return form;
    }

    private static String json(Map<String, String> form) {
        var outcome = new LinkedHashMap<String, Object>(Map.of("kind", "OBSERVED", "name", form.get("outcome"), "unit", form.get("unit"), "direction", form.get("direction"),
                "target", form.get("target"), "due", form.get("due"), "baseline", form.get("baseline"), "baselineDay", form.get("baselineDay")));
        var whole = new LinkedHashMap<String, Object>(Map.of("outcome", outcome, "tests", answers(form)));
        for (var name : new String[] {"who", "issue", "theyGain", "weGain", "collaboration", "risk", "expires", "goal"}) {
            whole.put(name, form.get(name));
        }
        return JSON.writeValueAsString(whole);
    }

    private static Map<String, Map<String, String>> answers(Map<String, String> form) {
        var answers = new LinkedHashMap<String, Map<String, String>>();
        for (var test : PurposeTest.values()) {
            answers.put(test.name(), Map.of("score", form.get("score-" + test), "evidence", form.get("evidence-" + test)));
        }
        return answers;
    }

    private static String day(String word) {
        return word.equals("yesterday") ? today().minusDays(1).toString() : word.equals("tomorrow") ? today().plusDays(1).toString() : word;
    }

    @ParameterizedTest
    @CsvSource(value = {
        "who,'',who,shell.field.missing", "issue,'',issue,shell.field.missing", "theyGain,'',theyGain,shell.field.missing", "weGain,'',weGain,shell.field.missing",
        "collaboration,'',collaboration,shell.field.missing", "risk,'',risk,shell.field.missing",
        "target,9,target,goals.target.wrong-side.DOWN", "direction,UP,target,goals.target.wrong-side.UP", "target,-1000000000000000,target,goals.amount.too-exact",
        "due,yesterday,due,goals.due.passed", "expires,yesterday,expires,purposes.expires.passed", "baselineDay,tomorrow,baselineDay,goals.baseline.ahead",
        "score-ALIGNED,4,score-ALIGNED,purposes.test.odd", "evidence-ALIGNED,'',evidence-ALIGNED,shell.field.missing",
    })
    void anAssessmentThatCannotBe(String name, String value, String field, String key) {
        var ada = employee("Ada");
        var purpose = proposed(ada);
        var form = typed(goal(ada));
        form.put(name, day(value));

        var page = SoundPage.of(http(ada).post(purpose.address() + "/assessment", form), 422);
        var answer = http(ada).json("POST", "/api/v1" + purpose.address() + "/assessment", json(form));

        assertThat(page.select(".errors a").eachAttr("href")).containsExactly("#" + field);
        assertThat(page.select("[id=" + field + "-error]").text()).isEqualTo(page.select(".errors a").text());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(answer.body()).at("/errors").findValuesAsString("code")).containsExactly(key);
        assertThat(JSON.readTree(answer.body()).at("/errors").findValuesAsString("field")).containsExactly(field);
        assertUntouched(ada, purpose);
    }

    private void assertUntouched(Viewer viewer, Purpose purpose) {
        assertThat(viewer.call(() -> purposes.find(purpose.id()))).contains(purpose);
        for (var table : new String[] {"statement", "outcome", "test"}) {
            assertThat(system.jdbc().sql("select count(*) from purposes." + table + " where purpose_id = :id").param("id", purpose.id()).query(Long.class).single()).as(table).isZero();
        }
    }

    @Test
    void anAssessmentWithEverythingIsTaken() {
        var ada = employee("Ada");

        assertThat(http(ada).post(proposed(ada).address() + "/assessment", typed(goal(ada))).statusCode()).isEqualTo(303);
        assertThat(http(ada).json("POST", "/api/v1" + proposed(ada).address() + "/assessment", json(typed(goal(ada)))).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"baseline,50,target,goals.target.wrong-side.DOWN", "due,yesterday,due,goals.due.passed", "baselineDay,tomorrow,baselineDay,goals.baseline.ahead",
        "target,-1000000000000000,target,goals.amount.too-exact"})
    void aGoalThatCannotBe(String name, String value, String field, String key) {
        var sam = sponsor("Sam");
        var form = new HashMap<>(Map.of("title", "Fewer returned kegs " + name, "kind", "COST", "measure", "kegs that come back", "unit", "kegs a month", "direction", "DOWN",
                "baseline", "120", "baselineDay", today().toString(), "target", "60", "due", today().plusYears(1).toString(), "owner", addressOf(sam)));
        form.put(name, day(value));

        var page = SoundPage.of(http(sam).post("/goals", form), 422);
        var errors = JSON.readTree(http(sam).json("POST", "/api/v1/goals", JSON.writeValueAsString(form)).body()).at("/errors");

        assertThat(page.select(".errors a").eachAttr("href")).containsExactly("#" + field);
        assertThat(errors.findValuesAsString("code")).containsExactly(key);
        assertThat(sam.call(() -> goals.all(null, 500))).noneMatch(each -> each.title().equals(form.get("title")));
    }

    @ParameterizedTest
    @CsvSource({"1000000000000000,today,value,goals.amount.too-exact", "7.1234567,today,value,goals.amount.too-exact", "7,tomorrow,day,goals.readings.ahead"})
    void aReadingThatCannotBe(String value, String word, String field, String key) {
        var ada = employee("Ada");
        var purpose = assessed(ada, answersRead());
        var day = word.equals("today") ? today().toString() : day(word);

        var page = SoundPage.of(http(ada).post(purpose.address() + "/observations", Map.of("day", day, "value", value)), 422);
        var errors = observe(ada, purpose, "[{\"day\": \"%s\", \"value\": 6}, {\"day\": \"%s\", \"value\": %s}]".formatted(today().minusDays(5), day, value));

        assertThat(page.select(".errors a").eachAttr("href")).containsExactly("#" + field);
        assertThat(page.select("#" + field + "-error").text()).isEqualTo(page.select(".errors a").text());
        assertThat(errors.findValuesAsString("code")).containsExactly(key);
        assertThat(ada.call(() -> outcomes.observations(purposes.promise(purpose.id()).orElseThrow()))).isEmpty();
    }

    @Test
    void twoReadingsOfOneDay() {
        var ada = employee("Ada");
        var purpose = assessed(ada, answersRead());
        var day = today();

        var page = SoundPage.of(http(ada).post(purpose.address() + "/observations/csv", Map.of("csv", day + ",7\n" + day + ",8\n")), 422);
        var errors = observe(ada, purpose, "[{\"day\": \"%s\", \"value\": 7}, {\"day\": \"%s\", \"value\": 8}]".formatted(day, day));

        assertThat(page.select("main [role=alert]").text()).contains("stands here twice");
        assertThat(errors.findValuesAsString("code")).containsExactly("goals.readings.twice");
        assertThat(ada.call(() -> outcomes.observations(purposes.promise(purpose.id()).orElseThrow()))).isEmpty();
    }

    private JsonNode observe(Viewer by, Purpose purpose, String readings) {
        var answer = http(by).json("POST", "/api/v1" + purpose.address() + "/observations", "{\"observations\": " + readings + "}");
        assertThat(answer.statusCode()).isEqualTo(422);
        return JSON.readTree(answer.body()).at("/errors");
    }

    @Test
    void aDecisionToBeLookedAtAgainInThePast() {
        var purpose = assessed(employee("Ada"), answersRead());
        var stella = strategist("Stella");
        var form = Map.of("verdict", "GO", "reason", "It serves the goal.", "review", today().toString());

        var page = SoundPage.of(http(stella).post(purpose.address() + "/decision", form), 422);
        var errors = JSON.readTree(http(stella).json("POST", "/api/v1" + purpose.address() + "/decisions", JSON.writeValueAsString(form)).body()).at("/errors");

        assertThat(page.select("#review-error").text()).contains("This day has passed");
        assertThat(errors.findValuesAsString("code")).containsExactly("purposes.review.passed");
        assertThat(stella.call(() -> decisions.of(purpose))).isEmpty();
        assertThat(stella.call(() -> purposes.find(purpose.id())).orElseThrow().state()).isEqualTo(PurposeState.ASSESSED);
    }
}
