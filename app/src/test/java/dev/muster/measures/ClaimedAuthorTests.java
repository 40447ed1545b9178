package dev.muster.measures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.World;
import dev.muster.goals.spi.Window;
import dev.muster.people.ClaimDecisions;
import dev.muster.rights.Audience;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// An author of imported work who turned out to be somebody here counts as that person, although the log still tells of both.
class ClaimedAuthorTests extends World {
    @Autowired private Measures measures;
    @Autowired private ClaimDecisions decisions;

    @Test
    void countsAsOnePersonWhoIsNoNewcomerAndDoesNotAnswerThemselves() {
        var place = place(Audience.values());
        var log = new Chronicle(system, place);
        var now = CLOCK.instant();
        var old = log.person();
        var ana = customer("Ana New");
        var asked = log.people(5).stream().map(each -> log.asks(each, now.minus(Duration.ofDays(58)))).toList();
        log.answers(old, asked.getFirst(), now.minus(Duration.ofDays(55)));
        var first = log.asks(old, now.minus(Duration.ofDays(50)));
        log.answers(ana.self(), first, now.minus(Duration.ofDays(20)));
        log.asks(ana.self(), now.minus(Duration.ofDays(10)));
        var window = new Window(LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(60), LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1));
        var before = measures.over(place, window);

        join(old, ana.self());

        var after = measures.over(place, window);
        assertThat(before.contributors().all().people()).isEqualTo(7);
        assertThat(after.contributors().all().people()).isEqualTo(6);
        assertThat(after.contributors().all().contributions()).isEqualTo(before.contributors().all().contributions());
        assertThat(before.answerRate().all().hits()).isEqualTo(2);
        assertThat(after.answerRate().all().hits()).isEqualTo(1);
        assertThat(before.newcomers().all().n()).isEqualTo(5);
        assertThat(after.newcomers().all().n()).isEqualTo(5);
    }

    private void join(UUID author, UUID person) {
        var administrator = administrator();
        administrator.call(() -> decisions.join(persons.find(author).orElseThrow(), persons.find(person).orElseThrow(), administrator));
    }
}
