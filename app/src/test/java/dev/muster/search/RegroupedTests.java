package dev.muster.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.questions.Answer;
import dev.muster.questions.Asking;
import dev.muster.questions.Mergers;
import dev.muster.questions.Moves;
import dev.muster.questions.Question;
import dev.muster.questions.Splits;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What was merged, split or moved is found where it is now, by whoever sees it there.
class RegroupedTests extends SearchWorld {
    @Autowired private Mergers mergers;
    @Autowired private Splits splits;
    @Autowired private Moves moves;
    private Place house;
    private Place cellar;
    private Viewer ada;
    private Viewer bob;
    private Viewer guide;
    private Question one;
    private Answer answer;

    @BeforeEach
    void cast() {
        house = house();
        cellar = place(Audience.EMPLOYEE);
        ada = customer("Ada");
        bob = employee("Bob");
        guide = guide(guide(employee("Gil"), house), cellar);
        one = asks(ada, house, "How long do hops keep?", "hops");
        answer = answers(bob, one, "Two years, refrigerated.");
    }

    private List<String> threads(Viewer viewer, Place place, String words) {
        return finds(viewer, in(place, words)).hits().stream().map(each -> each.kind() + ": " + each.plainTitle()).toList();
    }

    @Test
    void findsAnAnswerUnderTheQuestionThatItCameTo() {
        var other = asks(ada, house, "When does it go stale?");
        assertThat(threads(ada, house, "refrigerated")).containsExactly("answer: How long do hops keep?");
        guide.call(() -> mergers.merge(one, other, "", guide));

        assertThat(threads(ada, house, "refrigerated")).containsExactly("answer: When does it go stale?");
        assertThat(threads(ada, house, "refrigerated stale")).containsExactly("answer: When does it go stale?");
        guide.call(() -> mergers.takeBack(sees(guide, one), guide));
        assertThat(threads(ada, house, "refrigerated")).containsExactly("answer: How long do hops keep?");
    }

    @Test
    void findsWhatWasSplitUnderItsOwnTitle() {
        guide.call(() -> splits.split(one, new Asking("How cold is cold?", "So.", List.of(), null), List.of(answer.item().handle()), "", guide));

        assertThat(threads(ada, house, "refrigerated")).containsExactly("answer: How cold is cold?");
    }

    @Test
    void findsWhatWasMovedWhereItIs() {
        guide.call(() -> moves.move(one, cellar, true, "", guide));

        assertThat(threads(bob, cellar, "refrigerated")).containsExactly("answer: How long do hops keep?");
        assertThat(threads(bob, house, "refrigerated")).isEmpty();
        assertThat(threads(ada, house, "refrigerated")).isEmpty();
        assertThat(threads(bob, cellar, "tag:hops hops")).contains("question: How long do hops keep?");
    }
}
