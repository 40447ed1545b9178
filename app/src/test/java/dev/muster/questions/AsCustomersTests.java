package dev.muster.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AsCustomersTests extends QuestionWorld {
    @Autowired private AsCustomers customers;
    private Place place;
    private Viewer ada;
    private Viewer gil;

    @BeforeEach
    void cast() {
        place = house();
        ada = customer("Ada");
        gil = guide(employee("Gil"), place);
    }

    private List<String> listed(Viewer viewer, Place where) {
        return viewer.call(() -> customers.list(where, null, null, viewer)).entries().stream().map(each -> each.title() + " " + each.state()).toList();
    }

    private AsCustomers.Seen seen(Viewer viewer, Question question) {
        return viewer.call(() -> customers.of(questions.at(question.item().handle()), place, viewer));
    }

    @Test
    void leavesOutWhatStaffSayAmongThemselves() {
        var question = asks(ada, place, "How long do hops keep?");
        answers(gil, question, "I do not know, do you?", STAFF);
        comments(gil, question.item(), "A comment for all");
        asks(gil, place, new Asking("For staff alone", "Hm.", List.of(), STAFF));

        assertThat(listed(gil, place)).containsExactly("How long do hops keep? OPEN");
        assertThat(seen(gil, question).answers()).isEmpty();
        assertThat(seen(gil, question).comments().get(question.id())).hasSize(1);
        assertThat(sees(gil, question).unheard()).isTrue();

        later(Duration.ofHours(25));
        assertThat(seen(gil, question).question().state()).isEqualTo(QuestionState.OVERDUE);
    }

    @Test
    void showsWhatCustomersSee() {
        var question = asks(ada, place, "How long do hops keep?");
        var answer = answers(gil, question, "Two years, cold.");
        accepts(ada, answer);

        var seen = seen(gil, question);

        assertThat(seen.question().state()).isEqualTo(QuestionState.SOLVED);
        assertThat(seen.answers()).extracting(each -> each.item().id()).containsExactly(answer.item().id());
    }

    @Test
    void showsNothingThatTheViewerMayNotSee() {
        var question = asks(ada, place, "How long do hops keep?");
        answers(customer("Bob"), question, "Between us customers: a year.", EnumSet.of(Audience.CUSTOMER));

        var seen = seen(gil, question);

        assertThat(seen.answers()).isEmpty();
        assertThat(seen.question().answers()).isZero();
        assertThat(seen.question().state()).isEqualTo(QuestionState.OPEN);
    }

    @Test
    void knowsOfCommunitiesThatCustomersDoNotSeeAndOfThoseByInvitation() {
        var staffOnly = place(Audience.EMPLOYEE);
        asks(gil, staffOnly, "Among ourselves");
        assertThat(listed(gil, staffOnly)).isEmpty();

        var invited = place();
        var carl = member(customer("Carl"), invited);
        asks(carl, invited, "Among those who were let in");
        var emil = member(employee("Emil"), invited);
        assertThat(listed(emil, invited)).containsExactly("Among those who were let in OPEN");
    }

    @Test
    void isForStaffAndGuides() {
        var question = asks(ada, place, "How long do hops keep?");
        var forStaff = asks(gil, place, new Asking("For staff alone", "Hm.", List.of(), STAFF));

        isRefused(ada, () -> customers.list(place, null, null, ada), "questions.as-customer.only-staff");
        isRefused(ada, () -> customers.of(question, place, ada), "questions.as-customer.only-staff");
        isRefused(gil, () -> customers.of(forStaff, place, gil), "questions.as-customer.unseen");
    }
}
