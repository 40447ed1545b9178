package dev.muster.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.communities.Community;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What those who lead say of looking back, beside the reviews that were held.
class ReviewGapTests extends AssessmentWorld {
    @Autowired private Results results;

    private RoundResult result(Round round, Viewer viewer) {
        return viewer.call(() -> results.of(rounds.at(round.handle()), viewer));
    }

    @Test
    void reviewsHeldInTimeAreWhatTheLogHasOfLookingBack() {
        later(Duration.ofDays(400));
        var round = round(administrator(), true, "Brewery");
        answer(round, 1, Level.LEADER, 6, answers(5, Map.of()));
        answer(round, 1, Level.STAFF, 6, answers(5, Map.of()));
        var day = today();
        var places = Stream.generate(() -> community(Audience.EMPLOYEE)).limit(6).toList();
        for (int i = 0; i < places.size(); i++) {
            reviewed(places.get(i), day.minusDays(40), i < 5 ? 3 : 30, i == 0 ? "GROW" : "KEEP");
        }
        reviewed(places.getFirst(), day.minusDays(5), 1, "KEEP");
        var shown = gap(result(close(round), administrator()), Twin.REVIEWED).shown();

        assertThat(shown).isEqualTo(new Gap.Shown(5, 5, 6));
    }

    @Test
    void fewReviewsAreNotEnoughToSay() {
        later(Duration.ofDays(400));
        var round = round(administrator(), true, "Brewery");
        answer(round, 1, Level.LEADER, 6, answers(5, Map.of()));
        answer(round, 1, Level.STAFF, 6, answers(5, Map.of()));
        reviewed(community(Audience.EMPLOYEE), today().minusDays(40), 3, "KEEP");
        close(round);

        assertThat(gap(result(round, administrator()), Twin.REVIEWED).shown().level()).isNull();
        assertThat(http(administrator()).get(round.address()).body()).contains("one review fell due, not enough data to say");
    }

    private static Gap gap(RoundResult result, Twin twin) {
        return result.gaps().stream().filter(each -> each.twin() == twin).findFirst().orElseThrow();
    }

    private void reviewed(Community community, LocalDate due, int daysLater, String decision) {
        system.jdbc().sql("""
                insert into adapt.review (id, handle, place_id, due, begun, decision, reason, purpose, evidence, by_id, at)
                values (gen_random_uuid(), substr(md5(random()::text), 1, 10), :place, :due, :at::date, :decision, 'So it is.', 'ACTIVE', '{}', :by, :at::date)
                """)
            .param("place", community.id()).param("due", due).param("at", due.plusDays(daysLater)).param("decision", decision).param("by", administrator().self()).update();
    }
}
