package dev.muster.communities.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Chartered;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommunitiesApiTests extends Chartered {
    private static final JsonMapper JSON = new JsonMapper();

    private static JsonNode json(String body) {
        return JSON.readTree(body);
    }

    private String opening(String purpose, Viewer guide) {
        return """
                {"handle": "api-%s", "title": "Beer that keeps", "purpose": "%s", "seenBy": ["EMPLOYEE", "CUSTOMER"],
                 "contributedBy": ["EMPLOYEE"], "guides": ["%s"], "answerWithin": 48}"""
                .formatted(UUID.randomUUID().toString().substring(0, 8), purpose, addressOf(guide));
    }

    @Test
    void aCommunityIsOpenedThroughTheGate() {
        var administrator = http(administrator());

        var answer = administrator.json("POST", "/api/v1/communities", opening(approved().handle(), employee("Gil")));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var read = administrator.get(answer.headers().firstValue("Location").orElseThrow());
        assertThat(json(read.body()).at("/guides/0/name").asString()).isEqualTo("Gil");
        assertThat(json(read.body()).at("/answerWithin").asInt()).isEqualTo(48);
        assertThat(json(read.body()).at("/stage").asString()).isEqualTo("CHARTERED");
        assertThat(json(read.body()).at("/statements/issue").asString()).isEqualTo("stale beer");
    }

    @Test
    void theRefusalSaysExactlyWhatIsMissing() {
        var purpose = assessed(employee("Ada"), withoutBaseline()).handle();

        var answer = http(administrator()).json("POST", "/api/v1/communities", """
                {"handle": "x", "title": "Beer", "purpose": "%s"}""".formatted(purpose));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer.body()).at("/errors").findValuesAsString("code")).containsExactly("purposes.gate.approval.ASSESSED",
                "purposes.gate.baseline", "purposes.gate.guide", "purposes.gate.audiences");
    }

    @Test
    void openingItAgainWithTheSameKeyAnswersTheSame() {
        var administrator = http(administrator());
        var wanted = opening(approved().handle(), employee("Gil"));

        var first = administrator.json("POST", "/api/v1/communities", wanted, "Idempotency-Key", wanted.substring(0, 40));
        var again = administrator.json("POST", "/api/v1/communities", wanted, "Idempotency-Key", wanted.substring(0, 40));

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.headers().firstValue("Location")).isEqualTo(first.headers().firstValue("Location"));
    }

    @Test
    void aListGoesOnAtItsCursorAndShowsWhatOneMaySee() {
        var community = community(Audience.EMPLOYEE);
        community(Audience.EMPLOYEE);
        var ada = http(employee("Ada"));

        var first = json(ada.get("/api/v1/communities?limit=1").body());
        var second = json(ada.get("/api/v1/communities?limit=1&after=" + first.at("/next").asString()).body());

        assertThat(second.at("/communities/0/handle").asString()).isNotEqualTo(first.at("/communities/0/handle").asString());
        assertThat(http(customer("Carl")).get("/api/v1/communities?limit=200").body()).doesNotContain("\"" + community.place().handle() + "\"");
        assertThat(http(customer("Carl")).get("/api/v1/communities?after=" + community.place().handle()).body()).contains("shell.cursor");
    }

    @Test
    void customersSeeWhatACommunityIsForAndNotItsPurposesAddress() {
        var handle = community(Audience.EMPLOYEE, Audience.CUSTOMER).place().handle();

        var forCustomers = json(http(customer("Carl")).get("/api/v1/communities/" + handle).body());

        assertThat(forCustomers.at("/statements/who").asString()).isEqualTo("cellar masters and brewers");
        assertThat(forCustomers.at("/outcome/target").asInt()).isEqualTo(3);
        assertThat(forCustomers.has("purpose")).isFalse();
        assertThat(json(http(employee("Ada")).get("/api/v1/communities/" + handle).body()).has("purpose")).isTrue();
    }

    /// An answer without the number of its request, which is another each time.
    private static String said(HttpResponse<String> answer) {
        return answer.body().replaceFirst("\"request\":\"[a-z0-9]+\"", "");
    }

    @Test
    void aCommunityByInvitationAnswersOthersAsIfItWereNotThere() {
        var gil = employee("Gil");
        var handle = community(gil).place().handle();

        assertThat(http(gil).get("/api/v1/communities/" + handle).statusCode()).isEqualTo(200);
        var refused = http(employee("Ada")).get("/api/v1/communities/" + handle);
        var missing = http(employee("Ada")).get("/api/v1/communities/never-there");
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(said(refused).replace(handle, "never-there")).isEqualTo(said(missing));
    }

    @Test
    void theCharterIsChangedByThoseWhoReadItsLatestVersion() {
        var gil = employee("Gil");
        var at = "/api/v1/communities/" + community(gil, Audience.EMPLOYEE).place().handle();
        var guide = http(gil);
        var tag = guide.get(at).headers().firstValue("ETag").orElseThrow();
        var rules = "{\"description\": \"About beer\", \"answerWithin\": 12}";

        assertThat(guide.json("PUT", at + "/charter", rules).statusCode()).isEqualTo(428);
        assertThat(json(guide.json("PUT", at + "/charter", rules, "If-Match", tag).body()).at("/answerWithin").asInt()).isEqualTo(12);
        assertThat(guide.json("PUT", at + "/charter", rules, "If-Match", tag).statusCode()).isEqualTo(412);
        assertThat(http(employee("Ada")).json("PUT", at + "/charter", rules, "If-Match", tag).statusCode()).isEqualTo(403);
    }

    @Test
    void aCommunityIsClosedWithAReason() {
        var at = "/api/v1/communities/" + community(Audience.EMPLOYEE).place().handle();
        var stella = http(strategist("Stella"));

        assertThat(stella.json("POST", at + "/closure", "{}").statusCode()).isEqualTo(422);
        assertThat(json(stella.json("POST", at + "/closure", "{\"reason\": \"Done.\"}").body()).at("/closedReason").asString()).isEqualTo("Done.");
        assertThat(stella.json("POST", at + "/closure", "{\"reason\": \"Done.\"}").body()).contains("rights.place.closed");
        assertThat(http(employee("Ada")).json("PUT", at + "/membership", null).statusCode()).isEqualTo(409);
    }

    @Test
    void oneJoinsAndLeaves() {
        var at = "/api/v1/communities/" + community(Audience.EMPLOYEE).place().handle();
        var ada = http(employee("Ada"));

        assertThat(ada.json("PUT", at + "/membership", null).statusCode()).isEqualTo(204);
        assertThat(json(ada.get(at).body()).at("/member").asBoolean()).isTrue();
        assertThat(ada.json("DELETE", at + "/membership", null).statusCode()).isEqualTo(204);
        assertThat(json(ada.get(at).body()).at("/member").asBoolean()).isFalse();
        assertThat(http(Viewer.VISITOR).json("PUT", "/api/v1/communities/" + community(Audience.values()).place().handle() + "/membership", null).statusCode())
                .isEqualTo(401);
    }

    @Test
    void guidesAdmitAndMembersSeeEachOther() {
        var gil = employee("Gil");
        var community = community(gil);
        var at = "/api/v1/communities/" + community.place().handle();
        var grace = employee("Grace");
        member(grace, community(gil, Audience.EMPLOYEE).place());

        assertThat(http(gil).json("POST", at + "/members", "{\"person\": \"%s\"}".formatted(addressOf(grace))).statusCode()).isEqualTo(201);
        assertThat(json(http(grace).get(at + "/members").body()).at("/members").findValuesAsString("name")).contains("Gil", "Grace");
        assertThat(http(employee("Ada")).get(at + "/members").statusCode()).isEqualTo(404);
    }

    @Test
    void theListOfMembersGoesOnAtItsCursor() {
        var gil = employee("Gil");
        var at = "/api/v1/communities/" + community(gil, Audience.EMPLOYEE).place().handle() + "/members";

        var first = json(http(gil).get(at + "?limit=1").body());
        var second = json(http(gil).get(at + "?limit=1&after=" + first.at("/next").asString()).body());

        assertThat(second.at("/members/0/person/handle").asString()).isNotEqualTo(first.at("/members/0/person/handle").asString());
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void anUnknownAddressAndOneOfSomebodyHiddenAnswerTheSame() {
        var gil = employee("Gil");
        var at = "/api/v1/communities/" + community(gil).place().handle() + "/members";
        var hidden = http(gil).json("POST", at, "{\"person\": \"%s\"}".formatted(addressOf(customer("Carl"))));
        var unknown = http(gil).json("POST", at, "{\"person\": \"nobody@example.org\"}");

        assertThat(hidden.statusCode()).isEqualTo(422);
        assertThat(said(hidden)).isEqualTo(said(unknown));
    }

    @Test
    void guidesDismiss() {
        var gil = employee("Gil");
        var community = community(gil, Audience.EMPLOYEE);
        var ada = member(employee("Ada"), community.place());
        var handle = ada.call(() -> persons.find(ada.self())).orElseThrow().handle();
        var at = "/api/v1/communities/" + community.place().handle() + "/members/";

        assertThat(http(ada).json("DELETE", at + handle, null).statusCode()).isEqualTo(403);
        assertThat(http(gil).json("DELETE", at + handle, null).statusCode()).isEqualTo(204);
        assertThat(again(ada).memberOf(community.id())).isFalse();
    }

    @Test
    void theOutcomeStandsFromBaselineToNow() {
        var gil = customer("Gil");
        var at = "/api/v1/communities/" + community(gil, Audience.EMPLOYEE, Audience.CUSTOMER).place().handle();

        http(gil).csv(at + "/observations", "2026-02-01,8\n2026-03-01,6.5\n".getBytes(UTF_8));
        var outcome = json(http(customer("Carl")).get(at + "/outcome").body());

        assertThat(outcome.at("/baseline").asDouble()).isEqualTo(8.5);
        assertThat(outcome.at("/now/value/value").asDouble()).isEqualTo(6.5);
        assertThat(outcome.at("/series").size()).isEqualTo(2);
        assertThat(http(customer("Carl")).json("POST", at + "/observations", "{\"observations\": []}").statusCode()).isEqualTo(403);
    }
}
