package dev.muster.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.questions.Asking;
import dev.muster.questions.Mergers;
import dev.muster.questions.Moves;
import dev.muster.questions.Splits;
import dev.muster.questions.TwoCommunities;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What was merged, split or moved is found where it is now, by whoever sees it there.
class RegroupedTests extends TwoCommunities {
    @Autowired private Mergers mergers;
    @Autowired private Splits splits;
    @Autowired private Moves moves;
    @Autowired private Search search;
    @Autowired private Indexing indexing;
    @Autowired private Sight sight;

    private List<String> threads(Viewer viewer, Place place, String words) {
        new Pace(system, indexing, sight).catchUp();
        return viewer.call(() -> search.find(SearchWorld.in(place, words), viewer)).hits().stream().map(each -> each.kind() + ": " + each.plainTitle()).toList();
    }

    @Test
    void findsAnAnswerUnderTheQuestionThatItCameTo() {
        var other = asks(ada, house, "When does it go stale?");
        assertThat(threads(ada, house, "refrigerated")).containsExactly("answer: How long do hops keep?");
        guide.call(() -> mergers.merge(question, other, "", guide));

        assertThat(threads(ada, house, "refrigerated")).containsExactly("answer: When does it go stale?");
        assertThat(threads(ada, house, "refrigerated stale")).containsExactly("answer: When does it go stale?");
        guide.call(() -> mergers.takeBack(sees(guide, question), guide));
        assertThat(threads(ada, house, "refrigerated")).containsExactly("answer: How long do hops keep?");
    }

    @Test
    void findsWhatWasSplitUnderItsOwnTitle() {
        guide.call(() -> splits.split(question, new Asking("How cold is cold?", "So.", List.of(), null), List.of(answer.item().handle()), "", guide));

        assertThat(threads(ada, house, "refrigerated")).containsExactly("answer: How cold is cold?");
    }

    @Test
    void findsWhatWasMovedWhereItIs() {
        guide.call(() -> moves.move(question, cellar, true, "", guide));

        assertThat(threads(bob, cellar, "refrigerated")).containsExactly("answer: How long do hops keep?");
        assertThat(threads(bob, house, "refrigerated")).isEmpty();
        assertThat(threads(ada, house, "refrigerated")).isEmpty();
        assertThat(threads(bob, cellar, "tag:hops hops")).contains("question: How long do hops keep?");
    }
}
