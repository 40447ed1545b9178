package dev.muster.adapt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Chartered;
import dev.muster.adapt.Promises.Promised;
import dev.muster.adapt.Promises.Result;
import dev.muster.communities.Community;
import dev.muster.items.Followers;
import dev.muster.mail.Mailbox.Received;
import dev.muster.rights.Audience;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Who hears by letter of requests, promises and reviews: once, and nothing that they may not see.
class NewsTests extends Chartered {
    @Autowired private Requests requests;
    @Autowired private Promises promises;
    @Autowired private Backings backings;
    @Autowired private Followers followers;
    @Autowired private NewsLetters letters;
    @Autowired private LatePromises late;
    @Autowired private DueReviews reviews;
    private Community community;
    private Viewer guide;
    private Viewer sponsor;
    private Viewer carl;

    @BeforeEach
    void cast() {
        guide = employee("Gil Guide");
        community = community(guide, Audience.EMPLOYEE, Audience.CUSTOMER);
        guide = again(guide);
        sponsor = holder(employee("Sam Sponsor"), Role.SPONSOR, community.id());
        carl = customer("Carl");
    }

    private Request asked(Viewer by, Audience... layer) {
        var narrowed = layer.length == 0 ? null : EnumSet.copyOf(List.of(layer));
        return by.call(() -> requests.ask(community.place(), new Asking("Scales for the cellar", "A pair.", "We guess.", narrowed, null), null, by));
    }

    private void promised(Request request, int days) {
        guide.call(() -> promises.promise(request, new Promised(guide.self(), today().plusDays(days), "Two pairs."), guide));
    }

    /// What somebody has got, once the job has run twice.
    private List<String> subjects(Viewer viewer) {
        return received(viewer).stream().map(Received::subject).toList();
    }

    private List<Received> received(Viewer viewer) {
        letters.run();
        letters.run();
        return lettersTo(addressOf(viewer));
    }

    @Test
    void theSponsorHearsOfANewRequestAndTheAskerOfEachAnswer() {
        var request = asked(carl);
        assertThat(subjects(sponsor)).containsExactly("“Beer that keeps” asks: Scales for the cellar");
        assertThat(received(sponsor).getFirst().text()).contains("Carl asks the organisation", BASE + request.address(), "since you answer for “Beer that keeps”");
        assertThat(subjects(carl)).as("what one did oneself is no news").isEmpty();

        promised(request, 10);
        later(Duration.ofHours(1));
        guide.call(() -> promises.move(request, new Promised(null, today().plusDays(20), "Sold out."), guide));
        later(Duration.ofHours(1));
        guide.call(() -> promises.keep(request, new Result("Each cellar has scales.", ""), guide));

        assertThat(received(carl)).extracting(Received::subject)
                .satisfiesExactlyInAnyOrder(each -> assertThat(each).startsWith("Promised for "), each -> assertThat(each).startsWith("Moved to "),
                        each -> assertThat(each).isEqualTo("Done: Scales for the cellar"));
        assertThat(received(carl)).extracting(Received::text).anyMatch(each -> each.contains("Sold out.")).anyMatch(each -> each.contains("Each cellar has scales."))
                .allMatch(each -> each.contains("since you asked for it"));
        assertThat(subjects(guide)).isEmpty();
    }

    @Test
    void aRefusalComesWithItsReasonToThoseWhoNeedItTooOrFollowIt() {
        var request = asked(carl);
        var cora = customer("Cora");
        var fay = employee("Fay Follower");
        cora.call(() -> backings.back(request, "We too.", null, cora));
        fay.call(() -> {
            followers.follow(request.item(), fay);
            return true;
        });
        guide.call(() -> promises.decline(request, "No room for them.", guide));

        assertThat(received(carl).getFirst().text()).contains("No room for them.");
        assertThat(received(cora).getFirst().text()).contains("No room for them.", "since you said that you need it too");
        assertThat(received(fay).getFirst().text()).contains("since you follow it; you can stop on its page");
    }

    @Test
    void whoMayNotSeeItAnyMoreHearsNothing() {
        var request = asked(guide, Audience.EMPLOYEE, Audience.CUSTOMER);
        carl.call(() -> {
            followers.follow(request.item(), carl);
            return true;
        });
        system.jdbc().sql("update items.item set layer = 1 where id = :id").param("id", request.id()).update();
        promised(request, 5);

        assertThat(subjects(carl)).isEmpty();
    }

    @Test
    void anOverduePromiseIsSaidOnceForEachDayThatWasPromised() {
        var request = asked(carl);
        promised(request, 3);
        assertThat(subjects(guide)).isEmpty();

        later(Duration.ofDays(4));
        late.run();
        late.run();
        assertThat(subjects(guide)).singleElement().asString().startsWith("Overdue since ");
        assertThat(subjects(sponsor)).filteredOn(each -> each.startsWith("Overdue")).hasSize(1);
        later(Duration.ofDays(1));
        late.run();
        assertThat(subjects(guide)).hasSize(1);

        guide.call(() -> promises.move(request, new Promised(null, today().plusDays(2), "Sold out."), guide));
        later(Duration.ofDays(3));
        late.run();
        assertThat(subjects(guide)).hasSize(2);
    }

    @Test
    void aReviewThatFallsDueIsSaidOnceToThoseWhoDecide() {
        later(Duration.ofDays(93));
        reviews.run();
        reviews.run();

        assertThat(received(sponsor)).singleElement().satisfies(each -> {
            assertThat(each.subject()).isEqualTo("A review of Beer that keeps is due");
            assertThat(each.text()).contains(BASE + "/reviews/");
        });
        assertThat(subjects(guide)).isEmpty();
    }

    @Test
    void oldNewsIsToldToNobody() {
        var request = asked(carl);
        later(Duration.ofDays(8));
        assertThat(subjects(sponsor)).isEmpty();
        assertThat(system.jdbc().sql("select count(*) from adapt.news where object_id = :id").param("id", request.id()).query(Long.class).single()).isZero();
    }
}
