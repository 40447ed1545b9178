package dev.muster.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.items.Item;
import dev.muster.items.Link;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Answers and comments that are about something else get a question of their own.
class SplittingTests extends QuestionWorld {
    private static final Asking MALT = new Asking("How long does malt keep?", "These are about malt.", List.of("malt"), null);
    @Autowired private Splits splits;
    private Place house;
    private Viewer ada;
    private Viewer bob;
    private Viewer guide;
    private Question question;
    private Answer about;
    private Answer aside;
    private Item comment;

    @BeforeEach
    void cast() {
        house = house();
        ada = customer("Ada");
        bob = employee("Bob");
        guide = guide(employee("Gil"), house);
        question = asks(ada, house, "How long do hops keep?", "hops");
        about = answers(bob, question, "Two years, cold.");
        aside = answers(bob, question, "Malt keeps for one.");
        comment = comments(ada, question.item(), "And malt?");
    }

    private Question splits(Viewer by, Item... posts) {
        return by.call(() -> splits.split(question, MALT, Stream.of(posts).map(Item::handle).toList(), "Malt is not hops.", by));
    }

    private Item now(Item item) {
        return guide.call(() -> items.find(item.id()).orElseThrow());
    }

    @Test
    void takesThemWithWhatStandsBelow() {
        var below = comments(ada, aside.item(), "Whole or crushed?");
        var staffOnly = comments(bob, answers(bob, question, "Ours kept for three.", STAFF).item(), "Hush.");
        var made = splits(guide, aside.item(), comment);

        assertThat(thread(ada, made)).containsExactly("Malt keeps for one.");
        assertThat(thread(ada, question)).containsExactly("Two years, cold.");
        assertThat(List.of(aside.item(), comment, below)).extracting(each -> now(each).root()).containsOnly(made.id());
        assertThat(now(staffOnly).root()).isEqualTo(question.id());
        assertThat(now(aside.item()).author()).isEqualTo(bob.self());
        assertThat(made.item().author()).isEqualTo(guide.self());
        assertThat(made.tags()).containsExactly("malt");
        assertThat(sees(ada, made).state()).isEqualTo(QuestionState.ANSWERED);
        assertThat(log(aside.item())).containsExactly("CREATE", "MOVE");
    }

    @Test
    void leadsBothWaysAndKeepsFollowers() {
        ada.call(() -> {
            followers.follow(question.item(), ada);
            return true;
        });
        var made = splits(guide, aside.item());

        assertThat(ada.call(() -> ties.of(made.item()))).singleElement()
                .satisfies(link -> assertThat(link.kind() == Link.Kind.SPLIT_FROM && link.outgoing() && link.other().id().equals(question.id())).isTrue());
        assertThat(ada.call(() -> ties.of(question.item()))).singleElement().satisfies(link -> assertThat(link.outgoing()).isFalse());
        assertThat(ada.call(() -> followers.include(made.item(), ada))).isTrue();
    }

    @Test
    void isSeenByThoseWhoSawIt() {
        var narrow = asks(bob, house, new Asking("What do we tell them?", "So.", List.of(), STAFF));
        var said = answers(bob, narrow, "Nothing.");
        var made = guide.call(() -> splits.split(narrow, MALT, List.of(said.item().handle()), "", guide));

        assertThat(made.item().layer()).isEqualTo(STAFF);
        isRefused(ada, () -> questions.at(made.item().handle()), "shell.gone");
    }

    @Test
    void leavesAQuestionUnansweredWhoseOnlyAnswerWent() {
        var other = asks(ada, house, "What of yeast?");
        var only = answers(bob, other, "Malt keeps for one.");
        guide.call(() -> splits.split(other, MALT, List.of(only.item().handle()), "", guide));

        assertThat(lists(ada, house, new Wanted(Wanted.Show.UNANSWERED, null))).contains("What of yeast?").doesNotContain(MALT.title());
    }

    @Test
    void isRefusedForWhatDoesNotStandThere() {
        var other = answers(bob, asks(ada, house, "What of yeast?"), "It keeps.");
        var secret = answers(bob, question, "Among ourselves", STAFF);
        var gardener = holder(customer("Gera"), Role.GARDENER, house.id());

        isWrong(guide, () -> splits(guide), "posts questions.split.none");
        isWrong(guide, () -> splits(guide, other.item()), "posts questions.split.elsewhere");
        isWrong(guide, () -> splits(guide, question.item()), "posts questions.split.elsewhere");
        isWrong(gardener, () -> splits(gardener, secret.item()), "posts questions.split.elsewhere");
        isWrong(guide, () -> splits.split(question, MALT, IntStream.range(0, 101).mapToObj(each -> "x" + each).toList(), "", guide), "posts questions.split.elsewhere");
        isWrong(guide, () -> splits.split(question, new Asking("Hm", "", List.of(), null), List.of(aside.item().handle()), "", guide),
                "title questions.title.short", "body shell.field.missing");
        accepts(ada, about);
        isWrong(guide, () -> splits(guide, about.item()), "posts questions.split.accepted");
    }

    @Test
    void isForGuidesAndGardeners() {
        isRefused(ada, () -> splits(ada, aside.item()), "questions.tend.only-gardeners");
        assertThat(splits(holder(employee("Gera"), Role.GARDENER, house.id()), aside.item()).answers()).isEqualTo(1);
    }

    @Test
    void cannotBeAcceptedWhereItIsNoMore() {
        splits(guide, aside.item());

        isRefused(ada, () -> acceptances.accept(aside, null, ada), "questions.carried");
    }

    @Test
    void isSeenByNobodyElse() {
        var made = splits(guide, aside.item());
        isRefused(somebody("Pia", Audience.PUBLIC), () -> questions.at(made.item().handle()), "shell.gone");
    }
}
