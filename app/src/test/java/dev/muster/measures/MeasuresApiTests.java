package dev.muster.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.Chartered;
import dev.muster.goals.Direction;
import dev.muster.purposes.OutcomeDraft;
import dev.muster.purposes.OutcomeDraft.Kind;
import dev.muster.purposes.Verdict;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class MeasuresApiTests extends Chartered {
    private static final JsonMapper JSON = new JsonMapper();
    @Autowired private Rollups rollups;
    private Place place;
    private Chronicle log;
    private UUID ada;
    private UUID grace;
    private Instant now;

    @BeforeEach
    void anEmptyPlace() {
        place = place(Audience.EMPLOYEE, Audience.CUSTOMER, Audience.PUBLIC);
        log = new Chronicle(system, place);
        ada = log.person();
        grace = log.person();
        now = CLOCK.instant();
    }

    private Instant ago(double hours) {
        return now.minusSeconds(Math.round(hours * 3600));
    }

    private JsonNode told(Viewer viewer, Place place, String query) {
        var answer = http(viewer).json("GET", "/api/v1/communities/" + place.handle() + "/measures" + query, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private JsonNode told(Viewer viewer) {
        return told(viewer, place, "");
    }

    /// Without how it stands among others: those that other tests made are counted at any time.
    private JsonNode ofThisCommunity(Viewer viewer) {
        var told = told(viewer);
        var peers = (ObjectNode) told.path("peers");
        peers.remove("communities");
        peers.path("factors").forEach(each -> ((ObjectNode) each).remove(List.of("among", "quantile")));
        return told;
    }

    /// Vector V1, from the log to the program.
    @Test
    void eightQuestionsSayWhetherPeopleCanRelyOnAnAnswer() {
        for (var after : List.of(.5, 1.0, 2.0, 4.0, 9.0, 26.0)) {
            log.answers(grace, log.asks(ada, ago(100)), ago(100 - after));
        }
        log.asks(ada, ago(48));
        log.asks(ada, ago(72));

        var firstAnswer = told(Viewer.VISITOR).path("firstAnswer");

        assertThat(firstAnswer.path("n").asLong()).isEqualTo(8);
        assertThat(firstAnswer.path("waiting").asLong()).isEqualTo(2);
        assertThat(firstAnswer.path("medianHours").asDouble()).isEqualTo(4);
        assertThat(firstAnswer.path("within24Hours").path("value").asDouble()).isCloseTo(.625, within(1e-9));
        assertThat(firstAnswer.path("footing").asString()).isEqualTo("WEAK");
        var atFour = firstAnswer.path("curve").valueStream().filter(step -> step.path("hours").asDouble() == 4).findFirst().orElseThrow();
        assertThat(atFour.path("waiting").asDouble()).isCloseTo(.5, within(1e-9));
        assertThat(String.format("%.4f", atFour.path("standardError").asDouble())).isEqualTo("0.1768");
        assertThat(told(Viewer.VISITOR).path("answerRate").path("share").path("value").asDouble()).isEqualTo(.75);
    }

    @Test
    void everyNumberComesWithWhatItIsAndItsQuery() {
        log.asks(ada, ago(48));

        var told = told(Viewer.VISITOR);

        var blocks = Stream.of("firstAnswer", "answerRate", "acceptanceRate", "capacity", "contributors", "newcomers", "seconds", "stays", "absence",
                "cohorts", "effort", "ties", "peers").map(told::path);
        assertThat(Stream.concat(blocks, Stream.of(told.path("reuse").path("answers"), told.path("deflection").path("known"), told.path("replies").path("rate")))).allSatisfy(block -> {
            var about = block.path("about");
            assertThat(about.path("question").asString()).endsWith("?");
            assertThat(about.path("definition").asString()).contains("Left out");
            assertThat(about.path("query").asString()).containsAnyOf("items.item", "measures.question", "measures.contribution", "measures.reply")
                    .doesNotContain(":place").doesNotContain(":before").doesNotContain(":from");
            assertThat(http(Viewer.VISITOR).get(about.path("table").asString()).statusCode()).isEqualTo(200);
        });
        assertThat(told.path("from").asString()).isEqualTo(today().plusDays(1).minusMonths(12).toString());
    }

    @Test
    void fewCasesAreNotTold() {
        for (int question = 0; question < 4; question++) {
            log.answers(grace, log.asks(log.person(), ago(100)), ago(99));
        }

        var told = told(Viewer.VISITOR);

        assertThat(told.path("firstAnswer").path("n").asLong()).isEqualTo(4);
        assertThat(told.path("firstAnswer").has("within24Hours")).isFalse();
        assertThat(told.path("firstAnswer").path("curve")).isEmpty();
        assertThat(told.path("answerRate").has("share")).isFalse();
        assertThat(told.path("newcomers").has("n")).as("how many newcomers").isFalse();
        assertThat(told.path("newcomers").path("months")).isEmpty();
    }

    @Test
    void aStaffLayerChangesNothingForOthers() {
        var staff = Audience.EMPLOYEE.bit();
        for (int question = 0; question < 6; question++) {
            log.answers(grace, log.asks(log.person(), ago(100)), ago(95));
        }
        var open = log.asks(ada, ago(100));
        rollups.run();
        var customer = customer("Cora");
        var before = ofThisCommunity(customer);

        log.answers(grace, open, ago(99), staff);
        log.accepts(ada, open, log.answers(grace, open, ago(98), staff), ago(97));
        for (int question = 0; question < 6; question++) {
            log.answers(log.person(), log.asks(log.person(), ago(50), staff), ago(49), staff);
        }

        assertThat(ofThisCommunity(customer)).isEqualTo(before);
        assertThat(ofThisCommunity(Viewer.VISITOR)).isEqualTo(before);
        assertThat(told(employee("Eva")).path("firstAnswer").path("n").asLong()).isEqualTo(13);
        assertThat(told(employee("Eva")).path("acceptanceRate").path("hits").asLong()).isEqualTo(1);
    }

    @Test
    void aPlaceThatOneMayNotSeeIsNotThere() {
        var invited = place();

        assertThat(http(Viewer.VISITOR).json("GET", "/api/v1/communities/" + invited.handle() + "/measures", null).statusCode()).isEqualTo(404);
        assertThat(http(Viewer.VISITOR).get("/communities/" + invited.handle() + "/measures").statusCode()).isEqualTo(404);
        assertThat(http(Viewer.VISITOR).get("/communities/" + invited.handle() + "/measures/newcomers.csv").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "from=yesterday, from, measures.window.no-day",
        "from=2026-02-30, from, measures.window.no-day",
        "to=1066-10-14, to, measures.window.far",
        "to=%2B12026-01-01, to, measures.window.far",
        "from=2026-02-01&to=2026-02-01, to, measures.window.empty",
        "from=2026-02-02&to=2026-02-01, to, measures.window.empty"})
    void oddWindowsAreRefusedWithTheReason(String query, String field, String code) {
        var answer = http(Viewer.VISITOR).json("GET", "/api/v1/communities/" + place.handle() + "/measures?" + query, null);

        assertThat(answer.statusCode()).isEqualTo(422);
        var error = JSON.readTree(answer.body()).path("errors").path(0);
        assertThat(error.path("field").asString()).isEqualTo(field);
        assertThat(error.path("code").asString()).isEqualTo(code);
        assertThat(http(Viewer.VISITOR).get("/communities/" + place.handle() + "/measures/newcomers.csv?" + query).statusCode()).isEqualTo(422);
    }

    @Test
    void theOutcomeComesFirstAndIsComputedFromWhatHappenedHere() {
        var today = today();
        var solved = new OutcomeDraft(Kind.DERIVED, "of questions solved within two weeks", "%", Direction.UP, number("70"), today.plusMonths(6),
                null, null, "questions.solved-within", 14, null, today.minusDays(200), today.minusDays(100));
        var purpose = decided(assessed(employee("Petra Proposer"), solved), Verdict.GO);
        var administrator = administrator();
        var community = administrator.call(() -> openings.open(opening(purpose, administrator, employee("Gil Guide"), Audience.PUBLIC, Audience.EMPLOYEE), administrator));
        var log = new Chronicle(system, community.place());
        for (int question = 0; question < 10; question++) {
            var asked = ago(24 * (question < 5 ? 150 : 40));
            var id = log.asks(ada, asked);
            if (question % 2 == 0) {
                log.accepts(ada, id, log.answers(grace, id, asked.plusSeconds(60)), asked.plusSeconds(90));
            }
        }

        var told = told(Viewer.VISITOR, community.place(), "");

        assertThat(told.propertyNames()).containsSubsequence("outcome", "firstAnswer");
        assertThat(told.path("outcome").path("measure").path("measure").asString()).isEqualTo("questions.solved-within");
        assertThat(told.path("outcome").path("standing").path("baseline").asDouble()).isCloseTo(60, within(1e-9));
        assertThat(told.path("outcome").path("standing").path("now").path("value").path("value").asDouble()).isCloseTo(40, within(1e-9));
    }
}
