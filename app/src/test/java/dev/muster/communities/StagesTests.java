package dev.muster.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.muster.Chartered;
import dev.muster.rights.Audience;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Words;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StagesTests extends Chartered {
    @Autowired private Stages stages;

    private static void assertRefused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act).matches(refusal -> refusal.key().equals(key), key);
    }

    private Community now(Community community) {
        return administrator().call(() -> communities.find(community.id()).orElseThrow());
    }

    private Community moves(Viewer by, Community community, Step step) {
        return by.call(() -> stages.move(now(community), step, "It is time.", by));
    }

    /// Past the guards, which are other tests' business.
    private Community at(Stage stage) {
        var community = community(Audience.EMPLOYEE);
        system.jdbc().sql("update communities.charter set stage = :stage, guidelines = 'Be kind.', closed_reason = :reason where place_id = :id")
            .param("stage", stage.name()).param("reason", stage.over() ? "Done." : "").param("id", community.id()).update();
        return now(community);
    }

    /// What the launch plan has to hold before a community is ready.
    private void planned(Community community, Viewer guide) {
        system.jdbc().sql("insert into launch.founder (place_id, person_id, named_by, named) values (:place, :guide, :guide, now())")
            .param("place", community.id()).param("guide", guide.self()).update();
        system.jdbc().sql("""
                insert into launch.task (id, place_id, kind, title, person_id, due, done, done_by, created)
                values (gen_random_uuid(), :place, 'SEED', 'Begin', :guide, current_date, now(), :guide, now())
                """)
            .param("place", community.id()).param("guide", guide.self()).update();
    }

    @Test
    void aStepIsTakenByAGuideAndWrittenDown() {
        var gil = employee("Gil Guide");
        var community = community(gil, Audience.EMPLOYEE);
        var guide = again(gil);
        system.jdbc().sql("update communities.charter set stage = 'SEEDING', guidelines = 'Be kind.' where place_id = :id").param("id", community.id()).update();
        planned(community, guide);

        var moved = guide.call(() -> stages.take(now(community), Step.DECLARE_READY, "We are ready.", guide));

        assertThat(moved.charter().stage()).isEqualTo(Stage.READY);
        assertThat(moved.charter().since()).isEqualTo(CLOCK.instant());
        var taken = employee("Ada").call(() -> stages.taken(moved, 10));
        assertThat(taken).containsExactly(new Taken(Step.DECLARE_READY, guide.self(), "We are ready.", CLOCK.instant()));
        assertThat(customer("Carl").call(() -> stages.taken(moved, 10))).isEmpty();
    }

    @Test
    void everythingElseIsRefusedAndTheRefusalSaysWhatIsPossible() {
        var administrator = administrator();
        for (var stage : Stage.values()) {
            var community = at(stage);
            Arrays.stream(Step.values()).filter(step -> step.from() != stage && step.offered())
                    .forEach(step -> assertRefused("communities.step.from", () -> moves(administrator, community, step)));
            assertThat(now(community).charter().stage()).isEqualTo(stage);
        }
        var ready = at(Stage.READY);
        var refusal = catchThrowableOfType(Refusal.class, () -> moves(administrator, ready, Step.SEED));
        assertThat(Words.english().say(refusal)).contains("is ready", "where a community is chartered",
                "A guide or its sponsor can launch it.", "Its sponsor can close it.");
    }

    @Test
    void eachStepIsForThoseWhomItConcerns() {
        var gil = employee("Gil Guide");
        var community = community(gil, Audience.EMPLOYEE);
        var sponsor = sponsor("Sam");
        var guide = again(gil);

        assertThat(Stages.takes(Step.SEED, community, guide)).isTrue();
        assertThat(Stages.takes(Step.SEED, community, sponsor)).isFalse();
        assertThat(Stages.takes(Step.LAUNCH, community, guide)).isTrue();
        assertThat(Stages.takes(Step.LAUNCH, community, sponsor)).isTrue();
        assertThat(Stages.takes(Step.ARCHIVE, community, sponsor)).isFalse();
        assertThat(Stages.takes(Step.ARCHIVE, community, administrator())).isTrue();
        assertThat(Stages.takes(Step.PROVE, community, guide)).isFalse();
        assertThat(Stages.takes(Step.PROVE, community, sponsor)).isTrue();
        assertThat(Stages.takes(Step.REPURPOSE, community, holder(employee("Own"), Role.SPONSOR, community.id()))).isTrue();
        assertThat(Stream.of(Step.values()).filter(each -> each.by() == Step.By.CLOCK)).noneMatch(each -> Stages.takes(each, community, administrator()));
        assertRefused("communities.step.only.GUIDE", () -> moves(employee("Ada"), community, Step.SEED));
        assertThat(now(community).charter().stage()).isEqualTo(Stage.CHARTERED);
    }

    @Test
    void whatTheClockAndReviewsFindCannotBeDeclared() {
        assertRefused("communities.step.by-itself.TIP", () -> moves(administrator(), at(Stage.LAUNCHED), Step.TIP));
        assertRefused("communities.step.by-itself.PROVE", () -> moves(administrator(), at(Stage.TIPPED), Step.PROVE));
        assertRefused("communities.step.by-itself.REPURPOSE", () -> moves(administrator(), at(Stage.NOT_COALESCED), Step.REPURPOSE));
    }

    @Test
    void theClockMovesItOnceAndNamesNobody() {
        var community = at(Stage.LAUNCHED);

        assertThat(stages.tick(community.id(), Step.TIP, Map.of("people", 14))).isTrue();
        assertThat(stages.tick(community.id(), Step.TIP, Map.of("people", 14))).isFalse();

        assertThat(now(community).charter().stage()).isEqualTo(Stage.TIPPED);
        assertThat(administrator().call(() -> stages.taken(community, 10))).extracting(Taken::step, Taken::by).containsExactly(tuple(Step.TIP, null));
    }

    @Test
    void guidelinesAreNeededBeforeItIsReady() {
        var administrator = administrator();
        var community = at(Stage.SEEDING);
        system.jdbc().sql("update communities.charter set guidelines = '' where place_id = :id").param("id", community.id()).update();

        var refusal = catchThrowableOfType(Refusal.class, () -> administrator.call(() -> stages.move(now(community), Step.DECLARE_READY, null, administrator)));

        assertThat(refusal.key()).isEqualTo("communities.step.missing");
        assertThat(Words.english().say(refusal)).contains("cannot become ready yet", "guidelines are not written");
    }

    @Test
    void closedCommunitiesAreArchivedAndStayReadable() {
        var administrator = administrator();
        var community = at(Stage.TIPPED);
        administrator.call(() -> communities.close(community, "It served its time.", administrator));

        var archived = moves(administrator, community, Step.ARCHIVE);

        assertThat(archived.charter().stage()).isEqualTo(Stage.ARCHIVED);
        assertThat(archived.closed()).isTrue();
        assertThat(archived.charter().closedReason()).isEqualTo("It served its time.");
        assertThat(employee("Ada").call(() -> communities.find(community.id()))).isPresent();
    }

    @Test
    void pagesShowWhereItIsAndWhatIsMissing() {
        var gil = employee("Gil Guide");
        var community = community(gil, Audience.EMPLOYEE);
        system.jdbc().sql("update communities.charter set stage = 'SEEDING' where place_id = :id").param("id", community.id()).update();
        var path = community.address() + "/stage";

        assertThat(http(gil).get(path).body()).contains("Seeding", "Its guidelines are not written.", "Write them");
        assertThat(http(employee("Ada")).get(path).body()).contains("Seeding").doesNotContain("Write them");
        assertThat(http(gil).post(path, Map.of("step", "SEED")).body()).contains("where a community is chartered");
        assertThat(http(employee("Ada")).post(path, Map.of("step", "DECLARE_READY")).statusCode()).isEqualTo(403);
        assertThat(http(gil).post(path, Map.of("step", "FLY")).statusCode()).isEqualTo(422);
    }

    @Test
    void theApiTellsAndMoves() {
        var community = at(Stage.SEEDING);
        var path = "/api/v1" + community.address() + "/stage";
        system.jdbc().sql("update communities.charter set stage = 'CLOSED', closed_reason = 'Done.' where place_id = :id").param("id", community.id()).update();
        var api = http(administrator());

        assertThat(api.get(path).body()).contains("\"stage\":\"CLOSED\"", "\"step\":\"ARCHIVE\"");
        assertThat(api.json("POST", path, "{\"step\": \"ARCHIVE\"}").body()).contains("\"stage\":\"ARCHIVED\"");
        assertThat(api.json("POST", path, "{}").statusCode()).isEqualTo(422);
        assertThat(http(employee("Ada")).json("POST", path, "{\"step\": \"ARCHIVE\"}").statusCode()).isEqualTo(409);
    }
}
