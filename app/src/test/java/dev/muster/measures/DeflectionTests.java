package dev.muster.measures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.goals.spi.Window;
import dev.muster.questions.Asking;
import dev.muster.questions.Deflections;
import dev.muster.questions.Question;
import dev.muster.questions.QuestionWorld;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Of people who looked at earlier questions before they asked, the measures tell what the desk does.
class DeflectionTests extends QuestionWorld {
    @Autowired private Measures measures;
    @Autowired private Deflections deflections;
    private Place place;
    private Viewer ada;
    private Question question;

    @BeforeEach
    void cast() {
        place = place(Audience.values());
        ada = customer("Ada");
        question = asks(ada, place, "How long do hops keep?");
    }

    private void attempt(Question opened, boolean solved, boolean asked) {
        employee("Bob").call(() -> {
            var attempt = Deflections.begin();
            deflections.opened(opened, attempt);
            if (solved) {
                deflections.solved(opened, attempt, Viewer.VISITOR);
            }
            if (asked) {
                deflections.asked(attempt);
            }
            return true;
        });
    }

    private Window window() {
        var today = LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC);
        return new Window(today.minusDays(20), today.plusDays(1));
    }

    private void attempts() {
        attempt(question, true, false);
        attempt(question, true, true);
        attempt(question, false, true);
        attempt(question, false, true);
        attempt(question, true, false);
        attempt(question, false, false);
    }

    @Test
    void tellHowOftenAnEarlierQuestionSolvedIt() {
        attempts();

        var known = Viewer.VISITOR.<CommunityMeasures>call(() -> measures.over(place, window())).deflection().known();
        var desk = ada.<Deflections.Counts>call(() -> deflections.counted(place, window().start(), window().end()));

        assertThat(known.all()).isEqualTo(new Share(2, 5));
        assertThat(known.leftOut()).isEqualTo(1);
        assertThat(desk).isEqualTo(new Deflections.Counts(known.all().hits(), known.all().n() - known.all().hits(), known.leftOut()));
    }

    @Test
    void tellNobodyOfWhatTheyMayNotSee() {
        attempts();
        var bob = employee("Bob");
        var among = asks(bob, place, new Asking("Among us?", "So?", List.of(), STAFF));
        attempt(among, true, false);

        assertThat(Viewer.VISITOR.<CommunityMeasures>call(() -> measures.over(place, window())).deflection().known().all()).isEqualTo(new Share(2, 5));
        assertThat(bob.<CommunityMeasures>call(() -> measures.over(place, window())).deflection().known().all()).isEqualTo(new Share(3, 6));
    }

    @Test
    void areToldOnThePageAndInTheTable() {
        attempts();

        var page = http(Viewer.VISITOR).get("/communities/" + place.handle() + "/measures").body();
        var table = http(Viewer.VISITOR).get("/communities/" + place.handle() + "/measures/deflection.csv").body();

        assertThat(page).contains("Does what is already here spare people from asking?").contains("only 5 attempts to ask");
        assertThat(table).startsWith("month,solved_theirs,asked_all_the_same,said_nothing,share_solved,low,high\r\n" + window().to().minusDays(1).toString().substring(0, 7));
        assertThat(table).contains(",2,3,1,0.4,");
    }
}
