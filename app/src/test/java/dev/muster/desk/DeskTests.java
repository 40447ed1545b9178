package dev.muster.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.desk.Sought.Show;
import dev.muster.questions.Asking;
import dev.muster.questions.Question;
import dev.muster.questions.QuestionWorld;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DeskTests extends QuestionWorld {
    private static final Duration DAY = Duration.ofHours(24);
    @Autowired private HelpDesk desk;
    @Autowired private PuttingOff puttingOff;
    private Place place;
    private Viewer ada;
    private Viewer gil;

    @BeforeEach
    void cast() {
        place = house();
        ada = customer("Ada Asker");
        gil = guide(employee("Gil Guide"), place);
    }

    private List<String> shown(Viewer viewer, Sought sought) {
        return viewer.call(() -> desk.list(sought, null, viewer)).entries().stream().map(each -> each.why() + " " + each.question().title()).toList();
    }

    private List<String> shown(Viewer viewer) {
        return shown(viewer, Sought.all());
    }

    private Sought only(Show show, @Nullable String tag) {
        return new Sought(show, place.handle(), tag);
    }

    /// Somebody who has written here before, so that the next question is not their first.
    private Viewer regular() {
        var regular = customer("Rita Regular");
        var _ = closes(gil, asks(regular, place, "An earlier one"), Question.Reason.OFF_PURPOSE);
        return regular;
    }

    @Test
    void showsWhatNeedsSomebodyMostNeededFirst() {
        var rita = regular();
        asks(ada, place, "Long waiting");
        later(Duration.ofHours(1));
        asks(rita, place, "Waiting a little less");
        later(DAY);
        asks(rita, place, "Just asked");
        later(Duration.ofMinutes(1));
        asks(customer("Nora Newcomer"), place, "Hello, I am new");

        assertThat(shown(gil)).containsExactly("OVERDUE Long waiting", "OVERDUE Waiting a little less", "NEWCOMER Hello, I am new", "UNANSWERED Just asked");
        assertThat(shown(gil, only(Show.OVERDUE, null))).hasSize(2);
        assertThat(shown(gil, only(Show.NEWCOMER, null))).containsExactly("NEWCOMER Hello, I am new");
        assertThat(shown(gil, only(Show.UNANSWERED, null))).containsExactly("UNANSWERED Just asked");
        assertThat(gil.call(() -> desk.count(Why.OVERDUE, only(Show.ALL, null), 1, gil))).isEqualTo(1);
    }

    @Test
    void saysWhenAnAnswerWasDueAndWhoIsNew() {
        var question = asks(ada, place, "Long waiting");
        later(DAY.plusMinutes(5));

        var call = gil.call(() -> desk.list(Sought.all(), null, gil)).entries().getFirst();

        assertThat(call.at()).isEqualTo(question.item().created().plus(DAY));
        assertThat(call.newcomer()).isTrue();
        assertThat(call.place().id()).isEqualTo(place.id());
    }

    @Test
    void holdsNothingThatIsAnsweredSettledOrHidden() {
        answers(gil, asks(ada, place, "Answered"), "So.");
        closes(gil, asks(ada, place, "To be closed"), Question.Reason.OFF_PURPOSE);
        var hidden = asks(ada, place, "To be hidden");
        gil.call(() -> {
            questions.hide(hidden, true, "spam", gil);
            return true;
        });

        assertThat(shown(gil)).isEmpty();
    }

    @Test
    void holdsWhatStaffAnsweredAmongThemselvesUntilWhoeverAskedHears() {
        var question = asks(ada, place, "How cold?");
        gil.call(() -> puttingOff.putOff(question, CLOCK.instant().plus(Duration.ofHours(1)), "Ask the lab.", gil));
        var answer = answers(gil, question, "Four degrees, says the lab.", STAFF);
        assertThat(shown(gil, only(Show.LATER, null))).hasSize(1);
        later(DAY.plusMinutes(1));

        assertThat(shown(gil)).containsExactly("OVERDUE How cold?");
        assertThat(gil.call(() -> desk.list(Sought.all(), null, gil)).entries().getFirst().question().unheard()).isTrue();
        gil.call(() -> answers.promote(answer, 1, gil));

        assertThat(shown(gil)).isEmpty();
    }

    @Test
    void bringsBackAcceptedAnswersThatDidNotWork() {
        var question = asks(ada, place, "How cold?");
        var answer = answers(gil, question, "Four degrees.");
        accepts(ada, answer);
        var bob = customer("Bob");
        bob.call(() -> reuses.say(answer.item(), false, "It froze.", bob));

        assertThat(shown(gil)).containsExactly("FAILED How cold?");

        later(Duration.ofMinutes(1));
        comments(gil, answer.item(), "Which keg was it?");
        assertThat(shown(gil)).isEmpty();
    }

    @Test
    void forgetsAFailureThatWasTakenBack() {
        var answer = answers(gil, asks(ada, place, "How cold?"), "Four degrees.");
        accepts(ada, answer);
        var bob = customer("Bob");
        bob.call(() -> reuses.say(answer.item(), false, "It froze.", bob));
        bob.call(() -> reuses.takeBack(answer.item(), bob));

        assertThat(shown(gil)).isEmpty();
    }

    @Test
    void narrowsToACommunityAndATag() {
        var other = house();
        guide(gil, other);
        var both = again(gil);
        asks(ada, place, "Asked here", "hops");
        asks(ada, other, "Asked there", "hops");
        asks(ada, place, "About malt", "malt");

        assertThat(shown(both)).hasSize(3);
        assertThat(shown(both, only(Show.ALL, null))).hasSize(2);
        assertThat(shown(both, only(Show.ALL, "hops"))).containsExactly("NEWCOMER Asked here");
        later(DAY.plusMinutes(1));
        assertThat(shown(both, new Sought(Show.OVERDUE, null, "hops"))).containsExactlyInAnyOrder("OVERDUE Asked here", "OVERDUE Asked there");
    }

    @Test
    void isReadOnInParts() {
        var rita = regular();
        for (int number = 0; number < HelpDesk.PART + 5; number++) {
            later(Duration.ofMinutes(1));
            asks(rita, place, "Question %02d".formatted(number));
        }
        later(DAY.minusMinutes(10));
        var titles = new ArrayList<String>();
        String after = null;
        int parts = 0;
        do {
            var from = after;
            var part = gil.call(() -> desk.list(Sought.all(), from, gil));
            part.entries().forEach(each -> titles.add(each.question().title()));
            after = part.after();
            parts++;
        } while (after != null);

        assertThat(parts).isEqualTo(2);
        assertThat(titles).hasSize(HelpDesk.PART + 5).isSorted();
        isRefused(gil, () -> desk.list(Sought.all(), "AAAA", gil), "shell.cursor");
    }

    @Test
    void isForStaffWhereTheyMayAnswerAndForGuides() {
        var staffOnly = place(Audience.EMPLOYEE);
        var emil = employee("Emil");
        asks(ada, place, "Asked here");

        assertThat(HelpDesk.isFor(ada)).isFalse();
        assertThat(HelpDesk.isFor(emil)).isFalse();
        assertThat(HelpDesk.isFor(member(emil, place))).isTrue();
        assertThat(HelpDesk.isFor(guide(customer("Carla"), place))).isTrue();
        assertThat(shown(emil)).isEmpty();
        assertThat(shown(emil, only(Show.ALL, null))).hasSize(1);
        isRefused(ada, () -> desk.list(Sought.all(), null, ada), "desk.only-staff");
        isRefused(ada, () -> desk.list(only(Show.ALL, null), null, ada), "desk.place.only-staff");
        isRefused(ada, () -> desk.list(new Sought(Show.ALL, staffOnly.handle(), null), null, ada), "shell.gone");
        isRefused(Viewer.VISITOR, () -> desk.list(Sought.all(), null, Viewer.VISITOR), "shell.not-signed-in");
    }

    @Test
    void showsAGuideOfAnotherAudienceNothingMoreThanTheyMaySee() {
        asks(gil, place, new Asking("For staff", "Hm.", List.of(), STAFF));
        asks(ada, place, "For all");
        var carla = guide(customer("Carla Customer"), place);

        assertThat(shown(carla)).containsExactly("NEWCOMER For all");
    }

    @Test
    void putsOffWithAReasonThatColleaguesRead() {
        var question = asks(ada, place, "When does the new malt come?");
        var emil = member(employee("Emil"), place);
        var soon = CLOCK.instant().plus(DAY);

        emil.call(() -> puttingOff.putOff(question, soon, " The maltster tells us on Monday. ", emil));

        assertThat(shown(gil)).isEmpty();
        assertThat(shown(gil, only(Show.LATER, null))).containsExactly("PUT_OFF When does the new malt come?");
        var later = gil.call(() -> desk.list(only(Show.LATER, null), null, gil)).entries().getFirst().putOff();
        assertThat(later).isNotNull();
        assertThat(later.reason()).isEqualTo("The maltster tells us on Monday.");
        assertThat(log(question.item())).containsExactly("CREATE", "ADD");

        later(DAY.plusMinutes(1));
        assertThat(shown(gil)).containsExactly("OVERDUE When does the new malt come?");
    }

    @Test
    void takesUpWhatWasPutOff() {
        var question = asks(ada, place, "When does the new malt come?");
        gil.call(() -> puttingOff.putOff(question, CLOCK.instant().plus(DAY), "Not yet.", gil));
        var emil = member(employee("Emil"), place);
        emil.call(() -> {
            puttingOff.takeUp(question, emil);
            return true;
        });

        assertThat(shown(gil)).hasSize(1);
        assertThat(log(question.item())).containsExactly("CREATE", "ADD", "REMOVE");
    }

    @Test
    void putsOffForAWhileAndSaysWhy() {
        var question = asks(ada, place, "When does the new malt come?");

        isWrong(gil, () -> puttingOff.putOff(question, CLOCK.instant().plus(Duration.ofDays(31)), " ", gil), "until desk.putting-off.until", "reason shell.field.missing");
        isWrong(gil, () -> puttingOff.putOff(question, null, "So.", gil), "until desk.putting-off.until");
        isRefused(ada, () -> puttingOff.putOff(question, CLOCK.instant().plus(DAY), "So.", ada), "desk.place.only-staff");
    }

    @Test
    void anAnswerByAnybodyEndsPuttingOff() {
        var question = asks(ada, place, "When does the new malt come?");
        gil.call(() -> puttingOff.putOff(question, CLOCK.instant().plus(DAY), "Not yet.", gil));
        answers(customer("Bob"), question, "On Monday.");

        assertThat(shown(gil, only(Show.LATER, null))).isEmpty();
    }
}
