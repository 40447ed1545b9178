package dev.muster.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.muster.AtOnce;
import dev.muster.Chartered;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class VisionsTests extends Chartered {
    @Autowired private Visions visions;

    /// There is one vision, so each test begins without.
    @BeforeEach
    void forget() {
        system.jdbc().sql("delete from goals.vision_goal").update();
        system.jdbc().sql("delete from goals.vision").update();
    }

    private Vision writes(Viewer by, int follows, String statement, Goal... tied) {
        var goals = List.of(tied).stream().map(Goal::id).toList();
        return by.call(() -> visions.write(new VisionDraft(null, follows, statement, "It has to be said.", goals), by));
    }

    @Test
    void aSponsorWritesItAndAStrategistGoesOn() {
        var sam = sponsor("Sam");
        var stella = strategist("Stella");
        var goal = goal(sam);

        writes(sam, 0, "We brew with our customers.", goal);
        var second = writes(stella, 1, "We brew and malt with our customers.", goal);

        assertThat(employee("Ada").call(() -> visions.current())).contains(second);
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.goals()).containsExactly(goal.id());
        assertThat(employee("Ada").call(() -> visions.before(3, 10))).extracting(Vision::statement)
                .containsExactly("We brew and malt with our customers.", "We brew with our customers.");
    }

    @Test
    void othersReadItOrNot() {
        var sam = sponsor("Sam");
        writes(sam, 0, "We brew with our customers.", goal(sam));
        var ada = employee("Ada");

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> writes(ada, 1, "Mine."))
                .matches(refusal -> refusal.key().equals("goals.vision.only-leaders"));
        assertThat(customer("Carl").call(() -> visions.current())).isEmpty();
        assertThat(Viewer.VISITOR.call(() -> visions.before(100, 10))).isEmpty();
    }

    @Test
    void everythingThatItLacksIsSaidAtOnce() {
        var sam = sponsor("Sam");
        var empty = new VisionDraft(null, 0, " ", null, List.of());
        var odd = new VisionDraft(null, 0, "x".repeat(4_001), "Why", List.of(new UUID(0, 0)));

        assertThat(problems(sam, empty)).containsExactly("statement shell.field.missing", "goals goals.vision.goals.missing", "reason shell.field.missing");
        assertThat(problems(sam, odd)).containsExactly("statement shell.field.too-long", "goals goals.vision.goals.unknown");
        assertThat(sam.call(() -> visions.current())).isEmpty();
    }

    private List<String> problems(Viewer by, VisionDraft draft) {
        return catchThrowableOfType(Invalid.class, () -> by.call(() -> visions.write(draft, by))).problems().stream()
                .map(each -> each.field() + " " + each.key()).toList();
    }

    @Test
    void whoeverHasNotReadTheLatestVersionIsToldSo() {
        var sam = sponsor("Sam");
        var goal = goal(sam);
        writes(sam, 0, "We brew with our customers.", goal);

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> writes(sam, 0, "We brew alone.", goal))
                .matches(refusal -> refusal.key().equals("goals.vision.stale"));
    }

    @Test
    void ofManyAtOnceOneWritesTheVersion() {
        var sam = sponsor("Sam");
        var goal = goal(sam);

        var refused = AtOnce.all(8, number -> {
            try {
                writes(sam, 0, "We brew, says " + number, goal);
                return "";
            } catch (Refusal refusal) {
                return refusal.key();
            }
        });

        assertThat(refused).filteredOn(""::equals).hasSize(1);
        assertThat(refused).filteredOn(each -> !"".equals(each)).hasSize(7).containsOnly("goals.vision.stale");
    }

    @Test
    void aRetryFindsWhatTheFirstTryWrote() {
        var sam = sponsor("Sam");
        var draft = new VisionDraft(UUID.randomUUID(), 0, "We brew.", "It has to be said.", List.of(goal(sam).id()));

        var first = sam.call(() -> visions.write(draft, sam));

        assertThat(sam.call(() -> visions.write(draft, sam))).isEqualTo(first);
    }
}
