package dev.muster.questions.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Http;
import dev.muster.items.Editions;
import dev.muster.people.spi.FirstQuestion;
import dev.muster.questions.Answer;
import dev.muster.questions.Question;
import dev.muster.questions.QuestionWorld;
import dev.muster.questions.Questions;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Who asks and which edition they are shown is found in one round trip, put as it suited them last time. Whatever they have
/// become since counts from the next request on.
class FirstQuestionTests extends QuestionWorld {
    private static final String SECRET = "Among ourselves: the old ones went into the cleaner.";
    @Autowired private Editions editions;
    private Viewer ada;
    private Viewer grace;
    private Place place;
    private Question question;
    private Answer hidden;

    @BeforeEach
    void cast() {
        place = place(Audience.values());
        ada = customer("Ada Lovelace");
        grace = employee("Grace Hopper");
        question = asks(ada, place, "How long do hops keep?", "hops");
        answers(grace, question, "Two years, *cold*.");
        hidden = answers(grace, question, SECRET);
        var guide = guide(employee("Gil Guide"), place);
        guide.call(() -> {
            showing.hide(hidden.item(), true, "Not for here.", guide);
            return true;
        });
    }

    private String address() {
        return "/questions/" + question.item().handle() + "/how-long-do-hops-keep";
    }

    private String begin(Viewer viewer) {
        return signIn.begin(addressOf(viewer), PASSWORD, "192.0.2.77", "test");
    }

    private FirstQuestion first() {
        return editions.first(question.item().handle(), Questions.KIND);
    }

    @Test
    void isAnsweredFromTheSecondTimeOnAndSaysTheSame() {
        var secret = begin(ada);
        var expected = ada.call(() -> editions.of(question.item().handle(), Questions.KIND, ada));

        assertThat(signIn.resume(secret, List.of(first()))).hasValueSatisfying(each -> assertThat(each.answer()).isSameAs(FirstQuestion.Answer.NONE));
        assertThat(signIn.resume(secret, List.of(first()))).hasValueSatisfying(each -> {
            assertThat(each.viewer()).isEqualTo(again(ada));
            assertThat(each.answer()).isNotSameAs(FirstQuestion.Answer.NONE);
            assertThat(each.viewer().call(() -> each.answer().during(() -> editions.of(question.item().handle(), Questions.KIND, ada)))).isEqualTo(expected).isPresent();
        });
    }

    @Test
    void answersNobodyElseAndNothingElse() {
        var secret = begin(ada);
        var other = asks(grace, place, "What of malt?", "malt");
        signIn.resume(secret, List.of(first()));
        var answer = signIn.resume(secret, List.of(first())).orElseThrow().answer();

        assertThat(ada.call(() -> answer.during(() -> editions.of(other.item().handle(), Questions.KIND, ada))))
                .hasValueSatisfying(each -> assertThat(each.thread()).isEqualTo(other.item().id()));
        assertThat(grace.call(() -> answer.during(() -> editions.of(question.item().handle(), Questions.KIND, grace)))).isPresent();
    }

    @Test
    void aSessionThatEndsIsNobodysAtOnce() {
        var secret = begin(ada);
        var browser = new Http(port, secret, null);
        assertThat(browser.get(address()).body()).contains("Ada Lovelace", "sign-out");
        assertThat(browser.get(address()).body()).contains("sign-out");

        signIn.end(secret);

        assertThat(browser.get(address()).body()).doesNotContain("sign-out");
        assertThat(signIn.resume(secret, List.of(first()))).isEmpty();
        assertThat(browser.get(address()).body()).doesNotContain("sign-out");
    }

    @Test
    void whoeverBecomesAGuideSeesWhatGuidesDoAtOnceAndNoLongerThanThat() {
        var browser = new Http(port, begin(grace), null);
        var administrator = administrator();
        assertThat(browser.get(address()).body()).contains("Two years").doesNotContain(SECRET);
        assertThat(browser.get(address()).body()).doesNotContain(SECRET);

        administrator.call(() -> {
            roles.grant(grace.self(), new Viewer.Grant(Role.GUIDE, place.id()), administrator);
            return true;
        });
        assertThat(browser.get(address()).body()).contains(SECRET);
        assertThat(browser.get(address()).body()).contains(SECRET);

        system.jdbc().sql("delete from rights.role_grant where person_id = :grace and place_id = :place").param("grace", grace.self()).param("place", place.id()).update();
        assertThat(browser.get(address()).body()).contains("Two years").doesNotContain(SECRET);
    }

    @Test
    void whoeverBecomesSomebodyElseIsShownTheirLayer() {
        answers(grace, question, "Only colleagues read this.", STAFF);
        var browser = new Http(port, begin(grace), null);
        assertThat(browser.get(address()).body()).contains("Only colleagues");
        assertThat(browser.get(address()).body()).contains("Only colleagues");

        system.jdbc().sql("update people.person set audience = 2 where id = :grace").param("grace", grace.self()).update();

        assertThat(browser.get(address()).body()).contains("Two years").doesNotContain("Only colleagues");
        assertThat(browser.get(address()).body()).doesNotContain("Only colleagues");
    }

    @Test
    void whoeverIsShutOutFindsNothing() {
        var browser = new Http(port, begin(ada), null);
        assertThat(browser.get(address()).statusCode()).isEqualTo(200);
        assertThat(browser.get(address()).statusCode()).isEqualTo(200);

        system.jdbc().sql("update rights.place set seen_by = 1, contributed_by = 1 where id = :place").param("place", place.id()).update();

        assertThat(browser.get(address()).statusCode()).isEqualTo(404);
        assertThat(browser.get(address()).statusCode()).isEqualTo(404);
    }
}
