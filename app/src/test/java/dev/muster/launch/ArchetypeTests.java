package dev.muster.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.muster.communities.Archetype;
import dev.muster.communities.Archetypes;
import dev.muster.communities.Opening;
import dev.muster.rights.Audience;
import dev.muster.shell.Invalid;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Communities that begin as others of their kind did.
class ArchetypeTests extends LaunchWorld {
    @Autowired private Archetypes archetypes;

    private Opening opening(Archetype archetype) {
        var guide = employee("Gil Guide");
        var plain = opening(approved(), guide, guide, Audience.EMPLOYEE);
        return new Opening(null, plain.handle(), plain.title(), plain.purpose(), plain.seenBy(), plain.contributedBy(), plain.owner(), plain.guides(), archetypes.rules(archetype), archetype);
    }

    @Test
    void onlyThoseWhoseSpacesExistAreOffered() {
        assertThat(archetypes.offered()).containsExactly(Archetype.CUSTOMER_SUPPORT, Archetype.COMMUNITY_OF_PRACTICE, Archetype.INCIDENT_SWARM, Archetype.SUPPLIER_IMPROVEMENT);
        var root = administrator();

        var invalid = catchThrowableOfType(Invalid.class, () -> root.call(() -> openings.open(opening(Archetype.INNOVATION_CHALLENGE), root)));

        assertThat(invalid.problems()).extracting(Invalid.Problem::field, Invalid.Problem::key).contains(tuple("archetype", "communities.archetype.not-here"));
    }

    @Test
    void eachBringsItsRulesAndItsLaunchPlan() {
        var root = administrator();
        for (var archetype : archetypes.offered()) {
            community = root.call(() -> openings.open(opening(archetype), root));

            assertThat(community.charter().guidelines().lines()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(community.charter().answerWithin()).isEqualTo(archetype.answerWithin());
            var planned = root.call(() -> tasks.of(community));
            assertThat(planned).extracting(Task::kind).contains(TaskKind.SEED, TaskKind.EVENT, TaskKind.STEP);
            assertThat(root.call(() -> founders.of(community))).hasSize(1);
            assertThat(root.call(() -> aims.of(community))).isPresent();
        }
    }

    @Test
    void theGateOffersThemAndFillsInTheCharter() {
        var root = http(administrator());
        var path = "/communities/new?purpose=" + approved().handle();
        assertThat(Jsoup.parse(root.get(path).body()).select(".archetype a").eachText()).containsExactly("Customer support", "Community of practice", "Incident swarm", "Supplier improvement");

        var form = Jsoup.parse(root.get(path + "&archetype=COMMUNITY_OF_PRACTICE").body());

        assertThat(form.select("#guidelines").text()).contains("Ask here first");
        assertThat(form.select("#answerWithin").val()).isEqualTo("48");
        assertThat(form.select("input[name=archetype]").val()).isEqualTo("COMMUNITY_OF_PRACTICE");
        assertThat(Jsoup.parse(root.get(path + "&archetype=INNOVATION_CHALLENGE").body()).select("input[name=archetype]").val()).isEmpty();
    }

    @Test
    void pageAndApiOpenTheSame() {
        var root = http(administrator());
        var gil = employee("Gil");
        var purpose = approved();
        var sent = root.post("/communities?purpose=" + purpose.handle(), Map.of("archetype", "CUSTOMER_SUPPORT", "title", "Help", "handle", "help-by-page", "owner", addressOf(administrator()),
                "guides", addressOf(gil), "seenBy", "EMPLOYEE", "contributedBy", "EMPLOYEE", "guidelines", "Be kind.", "answerWithin", "8"));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        assertThat(root.get("/api/v1/communities/help-by-page/launch").body()).contains("support hears most", "\"people\":50");
        assertThat(root.get("/api/v1/communities/help-by-page").body()).contains("Be kind.", "\"answerWithin\":8");

        var made = root.json("POST", "/api/v1/communities", """
                {"handle": "help-by-api", "title": "Help", "purpose": "%s", "seenBy": ["EMPLOYEE"], "guides": ["%s"], "archetype": "CUSTOMER_SUPPORT"}"""
                .formatted(approved().handle(), addressOf(gil)));

        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.body()).contains("No names, orders or addresses", "\"answerWithin\":24");
        assertThat(root.get("/api/v1/communities/help-by-api/launch").body()).contains("support hears most");
        assertThat(root.get("/api/v1/archetypes").body()).contains("CUSTOMER_SUPPORT").doesNotContain("INNOVATION_CHALLENGE");
    }
}
