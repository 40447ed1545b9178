package dev.muster.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.AtOnce;
import dev.muster.items.Item;
import dev.muster.people.Person;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A question goes to the community where it belongs.
class MovingTests extends TwoCommunities {
    @Autowired private Moves moves;
    private Item comment;

    @BeforeEach
    void cast() {
        comment = comments(ada, answer.item(), "How cold?");
    }

    private Question moves(Viewer by, Place to) {
        return by.call(() -> moves.move(question, to, true, "It is about storage.", by));
    }

    private Item now(Item item) {
        return guide.call(() -> items.find(item.id()).orElseThrow());
    }

    @Test
    void goesWithAllThatStandsBelow() {
        var secret = answers(bob, question, "Among ourselves", STAFF);
        moves(guide, cellar);

        assertThat(List.of(question.item(), answer.item(), comment, secret.item())).extracting(each -> now(each).place()).containsOnly(cellar.id());
        assertThat(now(secret.item()).layer()).isEqualTo(STAFF);
        assertThat(lists(bob, cellar, new Wanted(Wanted.Show.ALL, "hops"))).containsExactly(question.title());
        assertThat(lists(bob, house, Wanted.all())).isEmpty();
        assertThat(thread(bob, question)).contains("Two years, refrigerated.");
        isRefused(ada, () -> questions.at(question.item().handle()), "shell.gone");
        assertThat(sees(bob, question).item().handle()).isEqualTo(question.item().handle());
        assertThat(log(question.item()).stream().filter(each -> each.equals("MOVE"))).as("in both places' logs").hasSize(2);
    }

    @Test
    void saysFirstWhoWillSeeIt() {
        var carla = member(customer("Carla"), cellar);
        answers(carla, question, "Mine kept for three.");
        var outlook = guide.call(() -> moves.outlook(question, cellar, guide));

        assertThat(outlook.before()).isEqualTo(Set.of(Audience.EMPLOYEE, Audience.CUSTOMER));
        assertThat(outlook.after()).isEqualTo(Set.of(Audience.EMPLOYEE));
        assertThat(outlook.fewer()).isEqualTo(Set.of(Audience.CUSTOMER));
        assertThat(outlook.more()).isEmpty();
        assertThat(outlook.losing()).extracting(Person::id).as("members stay").containsExactly(ada.self());
        isWrong(guide, () -> moves.move(question, cellar, false, "", guide), "seen questions.move.not-seen");
        assertThat(now(question.item()).place()).isEqualTo(house.id());
    }

    @Test
    void needsNoQuestionWhereTheSamePeopleSeeIt() {
        var yard = guideOf(house());
        guide = again(guide);
        assertThat(guide.call(() -> moves.move(question, yard, false, "", guide)).item().place()).isEqualTo(yard.id());
        assertThat(sees(ada, question).state()).isEqualTo(QuestionState.ANSWERED);
    }

    private Place guideOf(Place place) {
        guide(guide, place);
        return place;
    }

    @Test
    void isForThoseWhoGuideBoth() {
        var here = guide(employee("Hal"), house);
        var there = guide(employee("Thea"), cellar);
        var gardener = holder(holder(employee("Gera"), Role.GARDENER, house.id()), Role.GARDENER, cellar.id());

        isWrong(here, () -> moves.move(question, cellar, true, "", here), "to questions.move.not-there");
        isRefused(there, () -> moves.move(question, cellar, true, "", there), "questions.move.only-guides");
        isRefused(gardener, () -> moves.move(question, cellar, true, "", gardener), "questions.move.only-guides");
        isRefused(ada, () -> moves.requireMover(question, ada), "questions.move.only-guides");
        assertThat(here.call(() -> moves.choices(question, here))).isEmpty();
        assertThat(guide.call(() -> moves.choices(question, guide))).extracting(Place::id).containsExactly(cellar.id());
        var root = administrator();
        assertThat(root.call(() -> moves.move(question, cellar, true, "", root)).item().place()).isEqualTo(cellar.id());
    }

    @Test
    void goesNowhereThatIsClosedOrWhereItIs() {
        isWrong(guide, () -> moves.move(question, house, true, "", guide), "to questions.move.same");
        var root = administrator();
        root.call(() -> {
            places.close(cellar, "Done.", root);
            return true;
        });
        var closed = guide.call(() -> places.find(cellar.id()).orElseThrow());
        isWrong(guide, () -> moves.move(question, closed, true, "", guide), "to questions.move.closed");
    }

    @Test
    void keepsTheCircleThatItIsNarrowedTo() {
        var circle = UUID.randomUUID();
        system.jdbc().sql("insert into rights.circle (id, place_id, name) values (:id, :place, 'jury')").param("id", circle).param("place", house.id()).update();
        system.jdbc().sql("insert into rights.circle_member (circle_id, person_id) values (:id, :bob)").param("id", circle).param("bob", bob.self()).update();
        system.jdbc().sql("update items.item set circle_id = :circle where id = :id").param("circle", circle).param("id", answer.item().id()).update();
        system.jdbc().sql("update items.item set circle_id = :circle where parent_id = :id").param("circle", circle).param("id", answer.item().id()).update();
        moves(guide, cellar);

        assertThat(thread(bob, question)).containsExactly("Two years, refrigerated.");
        assertThat(thread(guide, question)).isEmpty();
    }

    @Test
    void losesNoAnswerThatComesAtTheSameTime() {
        var outcomes = AtOnce.all(6, turn -> turn == 2 ? moves(guide, cellar)
                : bob.call(() -> turn % 2 == 0 ? answers.answer(question, "Answer " + turn, null, null, bob) : comments.add(answer.item(), "Comment " + turn, null, bob)));

        assertThat(outcomes).allSatisfy(each -> assertThat(each).isNotInstanceOf(Throwable.class));
        assertThat(system.jdbc().sql("select distinct place_id from items.item where root_id = :id").param("id", question.id()).query(UUID.class).list())
                .containsExactly(cellar.id());
    }
}
