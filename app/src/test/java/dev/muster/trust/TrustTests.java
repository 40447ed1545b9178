package dev.muster.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.questions.Answer;
import dev.muster.questions.Asking;
import dev.muster.questions.Question;
import dev.muster.questions.QuestionWorld;
import dev.muster.rights.Place;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import dev.muster.trust.Progress.Criterion;
import dev.muster.trust.Progress.Deed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TrustTests extends QuestionWorld {
    private static final Duration LATER = Duration.ofMinutes(3);
    @Autowired private Trust trust;
    @Autowired private Rules rules;

    @BeforeEach
    void bound() {
        sets(Map.of(Rule.BOUNDS, 1, Rule.FOUNDING_DAYS, 0, Rule.FOUNDING_PEOPLE, 0));
    }

    @AfterEach
    void unbound() {
        sets(Map.of(Rule.BOUNDS, 0, Rule.PER_PAIR, Rule.PER_PAIR.usual(), Rule.FOUNDING_DAYS, Rule.FOUNDING_DAYS.usual(),
                Rule.FOUNDING_PEOPLE, Rule.FOUNDING_PEOPLE.usual()));
    }

    private void sets(Map<Rule, Integer> values) {
        var administrator = administrator();
        administrator.call(() -> {
            rules.change(Map.copyOf(values), administrator);
            return true;
        });
    }

    private Progress progress(Viewer viewer, Place place) {
        return viewer.call(() -> trust.progress(place, viewer));
    }

    private Map<Deed, Integer> has(Viewer viewer, Place place) {
        return progress(viewer, place).criteria().stream().collect(Collectors.toMap(Criterion::deed, Criterion::has));
    }

    private static Asking asking(String title, String body) {
        return new Asking(title, body, List.of(), null);
    }

    /// A question of a colleague's, so that nobody waits.
    private Question question(Place place) {
        return asks(employee("Ada"), place, "How long do hops keep, " + UUID.randomUUID() + "?");
    }

    private Answer later(Viewer viewer, Question question, String body) {
        CLOCK.advance(LATER);
        return answers(viewer, question, body);
    }

    @Test
    void newcomersWriteWithinNarrowBounds() {
        var place = house();
        var nadia = customer("Nadia");
        var question = question(place);

        isWrong(nadia, () -> answers.answer(question, "See https://a.example, https://b.example and www.c.example", null, null, nadia), "body trust.links");
        isWrong(nadia, () -> answers.answer(question, "![a](/attachments/a) ![b](/attachments/b)", null, null, nadia), "body trust.pictures");
        isWrong(nadia, () -> answers.answer(question, "[@A](/people/a) [@B](/people/b) [@C](/people/c)", null, null, nadia), "body trust.mentions");

        var answer = answers(nadia, question, "See https://a.example and https://a.example again, and https://b.example");
        isWrong(nadia, () -> items.rewrite(answer.item(), null, dev.muster.items.Item.Body.markdown("https://a.example https://b.example https://c.example"), null, "", nadia),
                "body trust.links");
    }

    private static final String LINKS = "See https://a.example, https://b.example and https://c.example";

    @Test
    void aYoungCommunityHoldsBackHasteAlone() {
        sets(Map.of(Rule.FOUNDING_DAYS, 28));
        var place = house();
        var nadia = customer("Nadia");
        var question = question(place);
        for (int i = 0; i < 4; i++) {
            later(nadia, question, LINKS + i);
        }

        assertThat(progress(nadia, place)).extracting(Progress::level, Progress::bound).containsExactly(Level.NEWCOMER, Level.REGULAR);
        isRefused(nadia, () -> answers.answer(question, "At once.", null, null, nadia), "trust.pause");
        CLOCK.advance(Duration.ofDays(28));
        assertThat(progress(nadia, place).bound()).isEqualTo(Level.NEWCOMER);
        isWrong(nadia, () -> answers.answer(question, LINKS, null, null, nadia), "body trust.links");
    }

    @Test
    void aSmallCommunityDoesAsWellUntilEnoughPeopleWhomTheWriterSeesHaveAsked() {
        sets(Map.of(Rule.FOUNDING_PEOPLE, 2));
        var place = house();
        var nadia = customer("Nadia");
        var question = question(place);
        asks(employee("Staff"), place, new Asking("Among ourselves?", "Hm.", List.of(), STAFF));
        answers(nadia, question, LINKS);

        question(place);
        CLOCK.advance(LATER);
        isWrong(nadia, () -> answers.answer(question, LINKS, null, null, nadia), "body trust.links");
    }

    @Test
    void nobodyButStaffWritesInHaste() {
        var place = house();
        var nadia = customer("Nadia");
        var ivo = employee("Ivo");
        asks(nadia, place, "First?");

        isRefused(nadia, () -> questions.ask(place, asking("Second?", "What I tried."), null, nadia), "trust.pause");
        CLOCK.advance(Duration.ofSeconds(119));
        isRefused(nadia, () -> questions.ask(place, asking("Second?", "What I tried."), null, nadia), "trust.pause");
        CLOCK.advance(Duration.ofSeconds(1));
        asks(nadia, place, "Second?");
        asks(ivo, place, "Third?");
        asks(ivo, place, "Fourth?");

        assertThat(lists(ivo, place, new dev.muster.questions.Wanted(dev.muster.questions.Wanted.Show.ALL, null))).containsExactlyInAnyOrder("First?", "Second?", "Third?", "Fourth?");
    }

    @Test
    void theSameIsNotTakenTwiceAndARetryIsNoRepetition() {
        var place = house();
        var nadia = customer("Nadia");
        var question = question(place);
        var id = UUID.randomUUID();
        var given = nadia.call(() -> answers.answer(question, "Two years.", null, id, nadia));

        assertThat(nadia.call(() -> answers.answer(question, "Two years.", null, id, nadia)).item().id()).isEqualTo(given.item().id());
        CLOCK.advance(Duration.ofSeconds(31));
        isRefused(nadia, () -> answers.answer(question(place), "Two years.", null, null, nadia), "trust.same-words");
        CLOCK.advance(Duration.ofMinutes(5));
        answers(nadia, question(place), "Two years.");
    }

    @Test
    void theFirstDayAndTheFirstThreadHaveTheirBounds() {
        var place = house();
        var nadia = customer("Nadia");
        var question = question(place);
        for (int i = 0; i < 3; i++) {
            later(nadia, question, "Reply " + i);
            asks(nadia, place, "Question " + i + "?");
        }
        CLOCK.advance(LATER);

        isRefused(nadia, () -> answers.answer(question, "One more.", null, null, nadia), "trust.replies");
        isRefused(nadia, () -> questions.ask(place, asking("One more?", "What I tried."), null, nadia), "trust.first-day.questions");
        later(nadia, question(place), "Elsewhere.");

        CLOCK.advance(Duration.ofHours(25));
        for (int i = 0; i < 4; i++) {
            CLOCK.advance(LATER);
            asks(nadia, place, "Next day " + i + "?");
        }
    }

    @Test
    void whatHelpedOthersMakesARegular() {
        var place = house();
        var nadia = customer("Nadia");
        var tom = customer("Tom");
        assertThat(progress(nadia, place).level()).isEqualTo(Level.NEWCOMER);
        var asked = asks(tom, place, "Why is it flat?");

        accepts(tom, answers(nadia, asked, "Check the seal."));

        assertThat(progress(nadia, place).level()).isEqualTo(Level.REGULAR);
        assertThat(progress(tom, place).level()).as("who let others help").isEqualTo(Level.REGULAR);
        assertThat(progress(nadia, house()).level()).as("elsewhere").isEqualTo(Level.NEWCOMER);
        assertThat(has(nadia, place)).isEqualTo(Map.of(Deed.ACCEPTED, 1, Deed.HELPED, 0, Deed.PEOPLE, 1, Deed.SOLVED, 0));
        later(nadia, question(place), "https://a.example https://b.example https://c.example");
    }

    @Test
    void threeOfFourCriteriaProveSomebodyAndOneOtherPersonCountsAFewTimesOnly() {
        var place = house();
        var nadia = customer("Nadia");
        var tom = customer("Tom");
        for (int i = 0; i < 5; i++) {
            CLOCK.advance(LATER);
            var asked = asks(employee("Asker"), place, "Number " + i + "?");
            worked(later(nadia, asked, "Answer " + i), 2);
            accepts(guide(employee("Guide"), place), nadia.call(() -> answers.list(asked, null, null)).entries().getFirst());
        }

        assertThat(has(nadia, place)).isEqualTo(Map.of(Deed.ACCEPTED, 5, Deed.HELPED, 10, Deed.PEOPLE, 15, Deed.SOLVED, 0));
        assertThat(progress(nadia, place).level()).isEqualTo(Level.PROVEN);
        assertThat(progress(nadia, place).next()).isNull();

        for (int i = 0; i < 5; i++) {
            CLOCK.advance(Duration.ofHours(9));
            var asked = asks(tom, place, "Tom’s " + i + "?");
            accepts(tom, later(customerOf(place), asked, "For Tom " + i));
        }
        assertThat(has(tom, place)).containsEntry(Deed.SOLVED, 3);
        sets(Map.of(Rule.PER_PAIR, 5));
        assertThat(has(tom, place)).containsEntry(Deed.SOLVED, 5);
    }

    private Viewer friend;

    /// One and the same friend of Tom's.
    private Viewer customerOf(Place place) {
        if (friend == null) {
            friend = member(customer("Friend"), place);
        }
        return friend;
    }

    @Test
    void whoeverSomebodyAnswersForIsNoNewcomer() {
        var place = house();

        assertThat(progress(employee("Ivo"), place).level()).isEqualTo(Level.PROVEN);
        assertThat(progress(member(customer("Mei"), place), place).level()).isEqualTo(Level.REGULAR);
        assertThat(progress(holder(customer("Olga"), Role.GARDENER, place.id()), place).level()).isEqualTo(Level.PROVEN);
        assertThat(progress(customer("Nadia"), place).level()).isEqualTo(Level.NEWCOMER);
    }

    @Test
    void administratorsSetTheThresholdsWithinBoundsAndItIsWrittenDown() {
        var nadia = customer("Nadia");
        isRefused(nadia, () -> rules.change(Map.of(Rule.NEWCOMER_LINKS, 9), nadia), "trust.rules.only-administrators");
        isRefused(Viewer.VISITOR, () -> rules.change(Map.of(Rule.NEWCOMER_LINKS, 9), Viewer.VISITOR), "trust.rules.only-administrators");
        var administrator = administrator();
        isWrong(administrator, () -> rules.change(Map.of(Rule.NEWCOMER_LINKS, 101, Rule.PER_PAIR, 0), administrator),
                "NEWCOMER_LINKS trust.rules.bounds", "PER_PAIR trust.rules.bounds");

        sets(Map.of(Rule.NEWCOMER_LINKS, 0));

        answers(nadia, question(house()), "https://a.example https://b.example https://c.example");
        sets(Map.of(Rule.NEWCOMER_LINKS, 2));
        assertThat(system.jdbc().sql("select detail->>'from' || ' ' || (detail->>'to') from activity.activity where object_kind = 'rule' and detail->>'rule' = 'NEWCOMER_LINKS' order by tx, seq")
                .query(String.class).list()).endsWith("2 0", "0 2");
    }
}
