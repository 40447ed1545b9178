package dev.muster.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Furnished;
import dev.muster.rights.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MakingTests extends Furnished {
    private static final Duration FOUNDED = Duration.ofDays(125);
    @Autowired private Making making;
    @Autowired private List<ExamplePart> parts;

    private List<Integer> counts() {
        return Stream.of("people.person", "communities.charter", "goals.goal", "purposes.purpose", "items.item", "conversation.reuse", "activity.activity")
                .map(table -> system.jdbc().sql("select count(*) from " + table).query(Integer.class).single()).toList();
    }

    private void awaitTheEnd() {
        while (system.jdbc().sql("select example_wanted from shell.organisation").query(Boolean.class).single()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void goesOnWhereItWasInterruptedAndMakesNothingTwice() {
        var leader = administrator();
        var stage = new Stage(Instant.now().minus(FOUNDED), leader);
        leader.call(() -> {
            parts.stream().limit(2).forEach(part -> part.play(stage));
            return true;
        });

        making.begin(leader.self());
        assertThat(making.waiting(leader)).singleElement().satisfies(each -> assertThat(each.text()).contains("is being made"));
        assertThat(making.waiting(Viewer.VISITOR)).isEmpty();
        awaitTheEnd();

        var whole = counts();
        assertThat(whole.get(0)).isEqualTo(1 + Cast.values().length);
        assertThat(whole.get(1)).isEqualTo(3);
        assertThat(whole.get(4)).isGreaterThan(2 * 30);
        making.make(leader.self());
        assertThat(counts()).isEqualTo(whole);
    }
}
