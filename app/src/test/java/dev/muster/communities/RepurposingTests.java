package dev.muster.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.muster.Chartered;
import dev.muster.purposes.PurposeState;
import dev.muster.rights.Audience;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Communities that did not coalesce get another purpose, through the same gate.
class RepurposingTests extends Chartered {
    @Autowired private Repurposing repurposing;
    @Autowired private Stages stages;
    private Community community;
    private Viewer sponsor;

    @BeforeEach
    void cast() {
        community = community(Audience.EMPLOYEE);
        sponsor = holder(employee("Sam Sponsor"), Role.SPONSOR, community.id());
        stands(Stage.NOT_COALESCED);
    }

    private void stands(Stage stage) {
        system.jdbc().sql("update communities.charter set stage = :stage where place_id = :id").param("stage", stage.name()).param("id", community.id()).update();
        community = sponsor.call(() -> communities.find(community.id()).orElseThrow());
    }

    private static List<String> problems(ThrowingCallable act) {
        return catchThrowableOfType(Invalid.class, act).problems().stream().map(each -> each.field() + " " + each.key()).toList();
    }

    @Test
    void itGetsAnotherPurposeAndIsSeededAnew() {
        var former = community.charter().purpose();
        var next = approved();

        var again = sponsor.call(() -> repurposing.repurpose(community, next, "Nobody cared for the first.", sponsor));

        assertThat(again.charter()).extracting(Charter::stage, Charter::purpose).containsExactly(Stage.SEEDING, next.id());
        assertThat(sponsor.call(() -> purposes.at(next.handle())).state()).isEqualTo(PurposeState.ACTIVE);
        assertThat(sponsor.call(() -> purposes.find(former).orElseThrow()).state()).isEqualTo(PurposeState.GO);
        assertThat(sponsor.call(() -> stages.taken(again, 5))).extracting(Taken::step, Taken::reason).containsExactly(tuple(Step.REPURPOSE, "Nobody cared for the first."));
    }

    @Test
    void theGateSaysWhatIsMissingAndNothingIsChanged() {
        var declined = assessed(employee("Ada"), withoutBaseline());
        var same = sponsor.call(() -> purposes.find(community.charter().purpose()).orElseThrow());

        assertThat(problems(() -> sponsor.call(() -> repurposing.repurpose(community, declined, " ", sponsor))))
                .containsExactly("reason shell.field.missing", "purpose purposes.gate.approval.ASSESSED", "purpose purposes.gate.baseline");
        assertThat(problems(() -> sponsor.call(() -> repurposing.repurpose(community, same, "Again", sponsor)))).containsExactly("purpose communities.repurpose.same");
        assertThat(problems(() -> sponsor.call(() -> repurposing.repurpose(community, null, "Again", sponsor)))).containsExactly("purpose purposes.gate.purpose");
        assertThat(sponsor.call(() -> communities.find(community.id()).orElseThrow()).charter().stage()).isEqualTo(Stage.NOT_COALESCED);
    }

    @Test
    void nobodyElseAndNoOtherStageMay() {
        var gil = administrator().call(() -> memberships.guides(community)).getFirst();
        var guide = signIn.viewer(gil.id()).orElseThrow();
        var next = approved();

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> guide.call(() -> repurposing.repurpose(community, next, "Why not", guide)))
                .matches(refusal -> refusal.key().equals("communities.step.only.SPONSOR"));
        stands(Stage.LAUNCHED);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> sponsor.call(() -> repurposing.repurpose(community, next, "Why not", sponsor)))
                .matches(refusal -> refusal.key().equals("communities.step.from"));
    }

    @Test
    void pageAndApiDoTheSame() {
        var next = approved();
        var page = http(sponsor);
        assertThat(page.get(community.address() + "/stage").body()).contains("Give it another purpose");
        assertThat(page.get(community.address() + "/repurposing").body()).contains(next.handle());
        assertThat(page.post(community.address() + "/repurposing", Map.of("purpose", next.handle())).statusCode()).isEqualTo(422);
        assertThat(page.post(community.address() + "/repurposing", Map.of("purpose", next.handle(), "reason", "Nobody came.")).statusCode()).isEqualTo(303);
        assertThat(page.get(community.address() + "/charter/sheet").body()).contains("stale beer", "Its purpose lasts until", "Seeding");
        stands(Stage.NOT_COALESCED);

        var answer = page.json("POST", "/api/v1" + community.address() + "/repurposing", "{\"purpose\": \"%s\", \"reason\": \"Still nobody.\"}".formatted(approved().handle()));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"stage\":\"SEEDING\"");
    }
}
