package dev.muster.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.chain.Chain.Path;
import dev.muster.goals.Direction;
import dev.muster.goals.Goal;
import dev.muster.goals.GoalKind;
import dev.muster.purposes.Purpose;
import dev.muster.purposes.PurposeState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FlowTests {
    private static final Goal GOAL = new Goal(UUID.randomUUID(), "goal", "A goal", GoalKind.COST, "kegs", "kegs", Direction.DOWN, BigDecimal.TEN, LocalDate.EPOCH, BigDecimal.ONE,
            LocalDate.EPOCH, UUID.randomUUID(), Instant.EPOCH);

    private static Path path(int number) {
        var purpose = new Purpose(UUID.randomUUID(), "purpose" + number, "Purpose " + number, dev.muster.purposes.Path.EDGES, UUID.randomUUID(), PurposeState.GO, Instant.EPOCH, null, null);
        return new Path(false, GOAL, purpose, null, null);
    }

    private static Flow flow(int purposes, int most) {
        return Flow.of(new Chain(null, IntStream.range(0, purposes).mapToObj(FlowTests::path).toList(), false), most);
    }

    @Test
    void takesTheTailTogetherAndLosesNoPath() {
        var flow = flow(200, 24);

        assertThat(flow.nodes()).hasSize(1 + 24 + 1);
        assertThat(flow.nodes()).filteredOn(each -> each.key().equals("more")).singleElement().satisfies(each -> {
            assertThat(each.things()).isEqualTo(176);
            assertThat(each.paths()).isEqualTo(176);
        });
        assertThat(flow.bands().stream().mapToInt(Flow.Band::paths).sum()).isEqualTo(200);
    }

    @Test
    void hasNoRestOfOne() {
        assertThat(flow(25, 24).nodes()).hasSize(1 + 25);
        assertThat(flow(3, 24).nodes()).extracting(Flow.Node::key).doesNotContain("more");
        assertThat(Flow.of(new Chain(null, List.of(), false), 24).nodes()).isEmpty();
    }
}
