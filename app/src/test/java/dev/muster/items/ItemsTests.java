package dev.muster.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.muster.World;
import dev.muster.people.Leaving;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ItemsTests extends World {
    @Autowired private Items items;
    @Autowired private Showing showing;
    @Autowired private Followers followers;
    @Autowired private Leaving leaving;

    private Item asks(Viewer viewer, Place place, String title, Set<Audience> layer) {
        return viewer.call(() -> items.create(Draft.thread("question", place, layer, title, "How?", "open", List.of("Hops")), viewer));
    }

    @Test
    void anItemIsSeenByTheAudiencesOfItsLayerOnly() {
        var place = place(Audience.EMPLOYEE, Audience.CUSTOMER);
        var ada = employee("Ada");
        var forStaff = asks(ada, place, "Which hops?", EnumSet.of(Audience.EMPLOYEE));

        assertThat(employee("Grace").call(() -> items.find(forStaff.id()))).isPresent();
        assertThat(customer("Linus").call(() -> items.find(forStaff.id()))).isEmpty();
        assertThat(items.find(forStaff.id())).as("seen by a visitor").isEmpty();
    }

    @Test
    void aPlaceByInvitationIsThereForItsMembersOnly() {
        var place = place();
        var ada = member(employee("Ada"), place);
        var question = asks(ada, place, "Which hops?", EnumSet.allOf(Audience.class));

        assertThat(ada.call(() -> items.find(question.id()))).isPresent();
        assertThat(employee("Grace").call(() -> items.find(question.id()))).isEmpty();
    }

    @Test
    void anEditKeepsWhatWasSaid() {
        var place = place(Audience.EMPLOYEE);
        var ada = employee("Ada");
        var question = asks(ada, place, "Which hops?", EnumSet.of(Audience.EMPLOYEE));

        later(Duration.ofMinutes(5));

        var edited = ada.call(() -> items.rewrite(question, "Which hops, and when?", Item.Body.markdown("How many?"), List.of("hops", "time"), "clearer", ada));

        assertThat(edited.version()).isEqualTo(2);
        assertThat(ada.call(() -> items.history(edited))).extracting(Revision::title).containsExactly("Which hops?", "Which hops, and when?");
        assertThat(ada.call(() -> items.history(edited))).extracting(Revision::tags).containsExactly(List.of("hops"), List.of("hops", "time"));
    }

    @Test
    void anEditOfAnOlderVersionIsRefused() {
        var place = place(Audience.EMPLOYEE);
        var ada = employee("Ada");
        var question = asks(ada, place, "Which hops?", EnumSet.of(Audience.EMPLOYEE));
        ada.call(() -> items.rewrite(question, "First", Item.Body.markdown("a"), null, "", ada));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ada.call(() -> items.rewrite(question, "Second", Item.Body.markdown("b"), null, "", ada)))
                .matches(refusal -> refusal.key().equals("shell.stale"));
        assertThat(ada.call(() -> items.find(question.id())).orElseThrow().title()).isEqualTo("First");
    }

    @Test
    void whoeverLeavesForGoodFollowsNothingAnyMore() {
        var ada = employee("Ada");
        var question = asks(ada, place(Audience.EMPLOYEE), "Which hops?", EnumSet.of(Audience.EMPLOYEE));
        var grace = employee("Grace");
        for (var viewer : List.of(ada, grace)) {
            viewer.call(() -> {
                followers.follow(question, viewer);
                return true;
            });
        }

        ada.call(() -> {
            leaving.leave(PASSWORD, false, ada);
            return true;
        });

        assertThat(system.jdbc().sql("select person_id from items.follow where item_id = :item").param("item", question.id()).query(UUID.class).list())
                .containsExactly(grace.self());
    }

    @Test
    void aReplyIsNeverWiderThanWhatItRepliesTo() {
        var place = place(Audience.EMPLOYEE, Audience.CUSTOMER);
        var ada = employee("Ada");
        var question = asks(ada, place, "Which hops?", EnumSet.of(Audience.EMPLOYEE));

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> ada.call(() -> items.create(
                        Draft.reply("answer", place, question, "These.", "given").among(EnumSet.of(Audience.CUSTOMER)), ada)))
                .matches(refusal -> refusal.key().equals("items.wider"));
    }

    @Test
    void hidingAThreadHidesWhatIsBelowItFromAllButGuides() {
        var place = place(Audience.EMPLOYEE);
        var ada = employee("Ada");
        var guide = guide(employee("Gil"), place);
        var question = asks(ada, place, "Which hops?", EnumSet.of(Audience.EMPLOYEE));
        var answer = ada.call(() -> items.create(Draft.reply("answer", place, question, "These.", "given"), ada));

        guide.call(() -> {
            showing.hide(question, true, "spam", guide);
            return true;
        });

        assertThat(ada.call(() -> items.find(answer.id()))).isEmpty();
        assertThat(guide.call(() -> items.find(answer.id()))).isPresent();
    }
}
