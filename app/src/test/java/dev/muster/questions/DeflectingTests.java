package dev.muster.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.questions.Deflections.Counts;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class DeflectingTests extends QuestionWorld {
    @Autowired private Deflections deflections;
    @Autowired private JdbcClient jdbc;
    private Place place;
    private Viewer ada;
    private Viewer gil;
    private Question question;

    @BeforeEach
    void cast() {
        place = place(Audience.values());
        ada = customer("Ada");
        gil = guide(employee("Gil"), place);
        question = asks(ada, place, "How long do hops keep?");
    }

    private String opens(Viewer viewer, Question opened) {
        return opens(viewer, opened, Deflections.begin());
    }

    private String opens(Viewer viewer, Question opened, String attempt) {
        viewer.call(() -> {
            deflections.opened(opened, attempt);
            return true;
        });
        return attempt;
    }

    private void solves(Viewer viewer, Question opened, String attempt) {
        viewer.call(() -> {
            deflections.solved(questions.at(opened.item().handle()), attempt, viewer);
            return true;
        });
    }

    private void asksAfterAll(Viewer viewer, String attempt) {
        viewer.call(() -> {
            deflections.asked(attempt);
            return true;
        });
    }

    private Counts counted(Viewer viewer) {
        return viewer.call(() -> deflections.counted(place, CLOCK.instant().minus(Duration.ofDays(1)), CLOCK.instant().plusSeconds(1)));
    }

    @Test
    void isPotentialUntilSomethingIsSaid() {
        var attempt = opens(Viewer.VISITOR, question);
        opens(Viewer.VISITOR, question, attempt);
        opens(customer("Bob"), question);

        assertThat(counted(gil)).isEqualTo(new Counts(0, 0, 2));
    }

    @Test
    void succeedsWhereItIsConfirmed() {
        solves(Viewer.VISITOR, question, opens(Viewer.VISITOR, question));

        assertThat(counted(gil)).isEqualTo(new Counts(1, 0, 0));
    }

    @Test
    void failsWhereTheyGoOnToAsk() {
        var other = asks(gil, place, "How cold do hops keep?");
        var bob = customer("Bob");
        var attempt = opens(bob, question);
        opens(bob, other, attempt);
        asksAfterAll(bob, attempt);
        asksAfterAll(bob, Deflections.begin());

        assertThat(counted(gil)).isEqualTo(new Counts(0, 1, 0));
    }

    @Test
    void countsTheAskingOfWhoSaidBoth() {
        var bob = customer("Bob");
        var attempt = opens(bob, question);
        solves(bob, question, attempt);
        asksAfterAll(bob, attempt);

        assertThat(counted(gil)).isEqualTo(new Counts(0, 1, 0));
        assertThat(counted(gil).all()).isEqualTo(1);
    }

    @Test
    void isNoSuccessWithoutHavingLooked() {
        solves(Viewer.VISITOR, question, Deflections.begin());
        solves(Viewer.VISITOR, question, "short");
        opens(Viewer.VISITOR, question, "not a word of an attempt");

        assertThat(counted(gil).all()).isZero();
    }

    @Test
    void tellsTheAcceptedAnswerThatItWorkedForOneMore() {
        var answer = answers(gil, question, "Two years, cold.");
        accepts(ada, answer);
        var bob = customer("Bob");
        solves(bob, question, opens(bob, question));
        solves(gil, question, opens(gil, question));
        solves(Viewer.VISITOR, question, opens(Viewer.VISITOR, question));

        assertThat(gil.call(() -> reuses.tally(answer.item())).worked()).isEqualTo(1);
        assertThat(counted(gil).successful()).isEqualTo(3);
    }

    @Test
    void saysOfNobodyWhoLooked() {
        var bob = customer("Bob");
        solves(bob, question, opens(bob, question));

        assertThat(system.jdbc().sql("select count(*) from activity.activity where object_kind = 'deflection' and item_id = :item and actor_id is null")
            .param("item", question.id()).query(Integer.class).single()).isEqualTo(2);
        assertThat(system.jdbc().sql("select count(*) from activity.activity where object_kind = 'deflection' and actor_id is not null").query(Integer.class).single()).isZero();
    }

    @Test
    void countsNothingThatTheViewerMayNotSee() {
        var forStaff = asks(gil, place, new Asking("For staff alone", "Hm.", List.of(), STAFF));
        var attempt = opens(gil, forStaff);
        opens(gil, question, attempt);
        solves(gil, forStaff, attempt);
        opens(gil, forStaff);

        assertThat(counted(gil)).isEqualTo(new Counts(1, 0, 1));
        assertThat(counted(ada)).isEqualTo(new Counts(0, 0, 1));
    }

    @Test
    void nothingElseIsWrittenInNobodysName() {
        for (var verb : List.of("CREATE", "USE")) {
            assertThatThrownBy(() -> ada.call(() -> jdbc.sql("""
                    insert into activity.activity (verb, object_id, object_kind, place_id, item_id, happened, recorded)
                    values (:verb, :item, 'deflection', :place, :item, now(), now())
                    """).param("verb", verb).param("item", question.id()).param("place", place.id()).update())).isInstanceOf(DataAccessException.class);
        }
    }
}
