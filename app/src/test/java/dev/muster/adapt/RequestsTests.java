package dev.muster.adapt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.muster.Chartered;
import dev.muster.adapt.Promises.Promised;
import dev.muster.adapt.Promises.Result;
import dev.muster.communities.Community;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RequestsTests extends Chartered {
    @Autowired private Requests requests;
    @Autowired private Promises promises;
    @Autowired private Backings backings;
    @Autowired private PromiseKeeping keeping;

    private static final Asking SCALES = new Asking("Scales for the cellar", "A pair of scales in each cellar.", "We guess the weight of kegs.", null, null);

    private final Set<Audience> both = EnumSet.of(Audience.EMPLOYEE, Audience.CUSTOMER);

    private Request asked(Community community, Viewer by) {
        return by.call(() -> requests.ask(community.place(), SCALES, null, by));
    }

    private Request promised(Request request, Viewer by, int days) {
        return by.call(() -> promises.promise(request, new Promised(by.self(), today().plusDays(days), "Two pairs"), by));
    }

    private static void refused(Supplier<?> command, String key) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(command::get).extracting(Refusal::key).isEqualTo(key);
    }

    private static void invalid(Supplier<?> command, String... fields) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(command::get)
                .satisfies(each -> assertThat(each.problems()).extracting(Invalid.Problem::field).containsExactly(fields));
    }

    private RequestState state(Request request, Viewer viewer) {
        return viewer.call(() -> requests.at(request.item().handle())).state();
    }

    @Test
    void isAskedPromisedAndKept() {
        var gil = employee("Gil Guide");
        var community = community(gil, Audience.EMPLOYEE, Audience.CUSTOMER);
        var carl = customer("Carl");
        var guide = again(gil);

        var request = asked(community, carl);
        assertThat(request.state()).isEqualTo(RequestState.ASKED);
        promised(request, guide, 10);
        assertThat(state(request, carl)).isEqualTo(RequestState.PROMISED);
        later(Duration.ofHours(1));
        guide.call(() -> promises.keep(request, new Result("Each cellar has scales.", "/communities"), guide));

        var told = carl.call(() -> requests.turns(request));
        assertThat(state(request, carl)).isEqualTo(RequestState.KEPT);
        assertThat(told).extracting(Turn::deed).containsExactly(Deed.PROMISED, Deed.KEPT);
        assertThat(carl.call(() -> requests.answered(carl, 30, 5))).extracting(Request::id).containsExactly(request.id());
        assertThat(guide.call(() -> requests.answered(guide, 30, 5))).isEmpty();
        assertThat(carl.call(() -> persons.find(guide.self()))).as("whoever answers is known").isPresent();
    }

    @Test
    void isLateOnceItsDayHasGoneByAndMovingItHelpsNeitherThePromiseNorTheShare() {
        var gil = employee("Gil Guide");
        var community = community(gil, Audience.EMPLOYEE);
        var guide = again(gil);
        var request = promised(asked(community, employee("Ada")), guide, 3);

        later(Duration.ofDays(5));
        assertThat(state(request, guide)).isEqualTo(RequestState.OVERDUE);
        assertThat(guide.call(() -> requests.overdue(community.place(), 5))).hasSize(1);
        invalid(() -> guide.call(() -> promises.move(request, new Promised(null, today().plusDays(9), " "), guide)), "word");
        guide.call(() -> promises.move(request, new Promised(null, today().plusDays(9), "The scales are sold out."), guide));

        assertThat(state(request, guide)).isEqualTo(RequestState.PROMISED);
        assertThat(guide.call(() -> requests.turns(request)).getLast().word()).isEqualTo("The scales are sold out.");
        guide.call(() -> promises.keep(request, new Result("Scales.", ""), guide));
        var kept = guide.call(() -> keeping.in(community.place()));
        assertThat(kept.share().hits()).isZero();
        assertThat(kept.share().n()).isOne();
        assertThat(kept.moved()).isOne();
        assertThat(kept.overdue()).isZero();
    }

    @Test
    void promisesCountFromTheirDayKeptOrNot() {
        var gil = employee("Gil Guide");
        var community = community(gil, Audience.EMPLOYEE);
        var guide = again(gil);
        var ada = employee("Ada");
        for (int i = 0; i < 6; i++) {
            var request = promised(asked(community, ada), guide, 2);
            if (i < 4) {
                guide.call(() -> promises.keep(request, new Result("Done.", ""), guide));
            }
        }
        promised(asked(community, ada), guide, 90);
        assertThat(guide.call(() -> keeping.in(community.place())).share().n()).as("nothing is due yet").isZero();

        later(Duration.ofDays(3));
        var kept = guide.call(() -> keeping.by(guide.self()));

        assertThat(kept.share().hits()).isEqualTo(4);
        assertThat(kept.share().n()).isEqualTo(6);
        assertThat(kept.overdue()).isEqualTo(2);
        assertThat(kept.firm()).isTrue();
        assertThat(kept.share().interval()).isNotNull().satisfies(each -> assertThat(each.low()).isBetween(0.29, 0.31));
        later(Duration.ofDays(370));
        assertThat(guide.call(() -> keeping.by(guide.self())).share().n()).as("the window moves on").isOne();
    }

    @Test
    void onlyThoseWhoAnswerForThePlacePromise() {
        var gil = employee("Gil Guide");
        var community = community(gil, Audience.EMPLOYEE, Audience.CUSTOMER);
        var ada = employee("Ada");
        var request = asked(community, ada);

        refused(() -> promised(request, ada, 3), "adapt.answer.only-guides");
        var guide = again(gil);
        var olga = member(employee("Olga Owner"), community.place());
        var promised = guide.call(() -> promises.promise(request, new Promised(olga.self(), today().plusDays(3), null), guide));

        refused(() -> ada.call(() -> promises.keep(promised, new Result("Done", ""), ada)), "adapt.promise.only-owner");
        olga.call(() -> promises.keep(promised, new Result("Done", ""), olga));
        assertThat(state(request, ada)).isEqualTo(RequestState.KEPT);
    }

    @Test
    void aPromiseNamesSomebodyOfTheStaffAndADayAhead() {
        var gil = employee("Gil Guide");
        var community = community(gil);
        var guide = again(gil);
        var request = asked(community, guide);
        var stranger = employee("Stranger");
        var carl = customer("Carl");

        invalid(() -> guide.call(() -> promises.promise(request, new Promised(null, null, null), guide)), "owner", "due");
        invalid(() -> guide.call(() -> promises.promise(request, new Promised(guide.self(), today(), null), guide)), "due");
        invalid(() -> guide.call(() -> promises.promise(request, new Promised(carl.self(), today().plusDays(1), null), guide)), "owner");
        invalid(() -> guide.call(() -> promises.promise(request, new Promised(stranger.self(), today().plusDays(1), null), guide)), "owner");
        assertThat(guide.call(() -> requests.turns(request))).as("nothing is half kept").isEmpty();
    }

    @Test
    void aNoSaysWhyAndNothingElseFollowsButAPromise() {
        var gil = employee("Gil Guide");
        var guide = again(gil);
        var community = community(guide, Audience.EMPLOYEE);
        var answering = again(gil);
        var ada = employee("Ada");
        var request = asked(community, ada);

        invalid(() -> answering.call(() -> promises.decline(request, "", answering)), "word");
        answering.call(() -> promises.decline(request, "There is no money.", answering));

        refused(() -> answering.call(() -> promises.keep(request, new Result("Done", ""), answering)), "adapt.deed.not-now.DECLINED");
        refused(() -> ada.call(() -> promises.withdraw(request, "", ada)), "adapt.deed.not-now.DECLINED");
        assertThat(promised(request, answering, 4).state()).isEqualTo(RequestState.PROMISED);
    }

    @Test
    void isTakenBackByWhoeverAskedAlone() {
        var community = community(Audience.EMPLOYEE);
        var ada = employee("Ada");
        var request = asked(community, ada);
        var bob = employee("Bob");

        refused(() -> bob.call(() -> promises.withdraw(request, "", bob)), "adapt.withdraw.only-asker");
        assertThat(ada.call(() -> promises.withdraw(request, "Found one.", ada)).state()).isEqualTo(RequestState.WITHDRAWN);
    }

    @Test
    void othersAddTheirCaseInWordsAndArePeopleNotClicks() {
        var community = community(Audience.EMPLOYEE);
        var ada = employee("Ada");
        var request = asked(community, ada);
        var bob = employee("Bob");

        invalid(() -> bob.call(() -> backings.back(request, " ", null, bob)), "body");
        bob.call(() -> backings.back(request, "I lift forty kegs a day.", null, bob));
        refused(() -> bob.call(() -> backings.back(request, "And once more.", null, bob)), "adapt.back.twice");
        refused(() -> ada.call(() -> backings.back(request, "Me.", null, ada)), "adapt.back.own");
        assertThat(ada.call(() -> requests.at(request.item().handle())).backers()).isOne();
        assertThat(ada.call(() -> backings.of(request))).extracting(each -> each.body().text()).containsExactly("I lift forty kegs a day.");

        bob.call(() -> {
            backings.takeBack(request, bob);
            return true;
        });
        assertThat(ada.call(() -> requests.at(request.item().handle())).backers()).isZero();
        assertThat(bob.call(() -> backings.back(request, "Again.", null, bob))).isNotNull();
    }

    @Test
    void whatIsAskedAmongStaffIsNothingToOthers() {
        var gil = employee("Gil Guide");
        var community = community(gil, both.toArray(Audience[]::new));
        var guide = again(gil);
        var carl = customer("Carl");
        var request = guide.call(() -> requests.ask(community.place(), new Asking("Staff scales", "b", "w", EnumSet.of(Audience.EMPLOYEE), null), null, guide));
        promised(request, guide, 2);
        later(Duration.ofDays(4));

        refused(() -> carl.call(() -> requests.at(request.item().handle())), "shell.gone");
        assertThat(carl.call(() -> requests.of(community.place(), Show.ALL, null, 10))).isEmpty();
        assertThat(carl.call(() -> requests.overdue(community.place(), 5))).isEmpty();
        assertThat(carl.call(() -> keeping.in(community.place())).share().n()).isZero();
        assertThat(guide.call(() -> keeping.in(community.place())).share().n()).isOne();
    }

    @Test
    void nobodyAsksInAClosedCommunityNorFromOutside() {
        var community = community(Audience.EMPLOYEE);
        var carl = customer("Carl");
        var ada = employee("Ada");
        var request = asked(community, ada);
        var administrator = administrator();
        refused(() -> Viewer.VISITOR.call(() -> requests.ask(community.place(), SCALES, null, Viewer.VISITOR)), "adapt.request.sign-in");
        refused(() -> carl.call(() -> requests.ask(community.place(), SCALES, null, carl)), "adapt.request.only-readers");

        var closed = administrator.call(() -> communities.close(community, "It is done.", administrator));

        refused(() -> asked(closed, ada), "adapt.request.place-closed");
        refused(() -> ada.call(() -> promises.withdraw(request, "", ada)), "rights.place.closed");
    }

    @Test
    void aRetryFindsWhatTheFirstTryMade() {
        var community = community(Audience.EMPLOYEE);
        var ada = employee("Ada");
        var id = dev.muster.shell.Ids.named("a request of Ada's " + community.id());

        var first = ada.call(() -> requests.ask(community.place(), SCALES, id, ada));
        var second = ada.call(() -> requests.ask(community.place(), SCALES, id, ada));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(ada.call(() -> requests.of(community.place(), Show.ALL, null, 10))).hasSize(1);
    }
}
