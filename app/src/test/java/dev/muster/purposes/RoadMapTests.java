package dev.muster.purposes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.muster.AtOnce;
import dev.muster.Chartered;
import dev.muster.goals.Reading;
import dev.muster.goals.Readings;
import dev.muster.purposes.RoadMap.Step;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RoadMapTests extends Chartered {
    @Autowired private RoadMap road;
    @Autowired private Outcomes outcomes;

    @BeforeEach
    void forget() {
        system.jdbc().sql("delete from purposes.unlocking").update();
    }

    private void draws(Viewer by, Purpose purpose, Purpose after) {
        by.call(() -> {
            road.draw(purpose, after, "Thirty brewers answer.", false, by);
            return true;
        });
    }

    private void measures(Viewer by, Purpose purpose, Purpose after) {
        by.call(() -> {
            road.draw(purpose, after, "It works.", true, by);
            return true;
        });
    }

    private static List<String> problems(ThrowingCallable act) {
        return catchThrowableOfType(Invalid.class, act).problems().stream().map(each -> each.field() + " " + each.key()).toList();
    }

    private Step step(Viewer viewer, Purpose purpose) {
        return viewer.call(() -> road.drawn()).layers().stream().flatMap(List::stream).filter(each -> each.purpose().id().equals(purpose.id())).findFirst().orElseThrow();
    }

    @Test
    void eachStandsOneLayerAfterTheLastThatItWaitsFor() {
        var sam = sponsor("Sam");
        var beer = proposed(sam);
        var malt = proposed(sam);
        var hops = proposed(sam);
        draws(sam, malt, beer);
        draws(sam, hops, beer);
        draws(sam, hops, malt);

        var layers = employee("Ada").call(() -> road.drawn()).layers();

        assertThat(layers).hasSize(3);
        assertThat(layers.stream().map(layer -> layer.getFirst().purpose().id())).containsExactly(beer.id(), malt.id(), hops.id());
        assertThat(layers.getFirst().getFirst().unlocked()).isTrue();
        assertThat(layers.getLast().getFirst().waits()).hasSize(2);
        assertThat(layers.getLast().getFirst().unlocked()).isFalse();
    }

    @Test
    void aCircleIsRefusedHoweverLong() {
        var sam = sponsor("Sam");
        var beer = proposed(sam);
        var malt = proposed(sam);
        var hops = proposed(sam);
        draws(sam, malt, beer);
        draws(sam, hops, malt);

        assertThat(problems(() -> draws(sam, beer, malt))).containsExactly("after purposes.road.circle");
        assertThat(problems(() -> draws(sam, beer, hops))).containsExactly("after purposes.road.circle");
        assertThat(problems(() -> draws(sam, beer, beer))).containsExactly("after purposes.road.itself");
        assertThat(sam.call(() -> road.drawn()).layers()).hasSize(3);
    }

    @Test
    void ofTwoThatWouldMakeACircleTogetherOneIsDrawn() {
        var sam = sponsor("Sam");
        var beer = proposed(sam);
        var malt = proposed(sam);

        var ends = AtOnce.all(2, number -> {
            draws(sam, number == 0 ? beer : malt, number == 0 ? malt : beer);
            return "drawn";
        });

        assertThat(ends).filteredOn("drawn"::equals).hasSize(1);
        assertThat(ends).filteredOn(Invalid.class::isInstance).hasSize(1);
    }

    @Test
    void whatIsMissingIsSaidAtOnce() {
        var sam = sponsor("Sam");

        assertThat(problems(() -> sam.call(() -> {
            road.draw(null, null, " ", false, sam);
            return true;
        }))).containsExactly("purpose purposes.road.purpose-missing", "after purposes.road.after-missing", "condition shell.field.missing");
        var bare = proposed(sam);
        assertThat(problems(() -> measures(sam, proposed(sam), bare))).containsExactly("onTarget purposes.road.no-measure");
    }

    @Test
    void somebodySaysThatItHasHappenedWithWhatShowsIt() {
        var sam = sponsor("Sam");
        var beer = proposed(sam);
        var malt = proposed(sam);
        draws(sam, malt, beer);

        assertThat(problems(() -> meets(sam, malt, beer, " "))).containsExactly("evidence shell.field.missing");
        meets(sam, malt, beer, "Thirty-four did, by the list.");

        assertThat(step(employee("Ada"), malt).unlocked()).isTrue();
        assertThat(Objects.requireNonNull(step(sam, malt).waits().getFirst().said()).evidence()).isEqualTo("Thirty-four did, by the list.");
        draws(sam, malt, beer);
        assertThat(step(sam, malt).unlocked()).as("said of another condition").isFalse();
    }

    private void meets(Viewer by, Purpose purpose, Purpose after, String evidence) {
        by.call(() -> {
            road.meet(purpose, after, evidence, by);
            return true;
        });
    }

    @Test
    void itFollowsFromTheMeasureWhereItIsToldTo() {
        var leader = administrator();
        var beer = employee("Ada").call(() -> purposes.find(community(Audience.EMPLOYEE).charter().purpose())).orElseThrow();
        var malt = proposed(leader);
        measures(leader, malt, beer);
        assertThat(step(leader, malt).unlocked()).isFalse();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> meets(leader, malt, beer, "Surely."))
                .matches(refusal -> refusal.key().equals("purposes.road.measured"));

        leader.call(() -> {
            outcomes.observe(Objects.requireNonNull(beer.promise()), Readings.one(new Reading(today(), number("2.5"), null)), leader);
            return true;
        });

        assertThat(step(employee("Ben"), malt).unlocked()).isTrue();
    }

    @Test
    void aLinkIsTakenOff() {
        var sam = sponsor("Sam");
        var beer = proposed(sam);
        var malt = proposed(sam);
        draws(sam, malt, beer);

        sam.call(() -> {
            road.remove(malt, beer, sam);
            return true;
        });

        assertThat(sam.call(() -> road.drawn()).layers()).isEmpty();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> meets(sam, malt, beer, "Late.")).matches(refusal -> refusal.key().equals("shell.gone"));
    }

    @Test
    void onlyLeadersDrawAndOnlyStaffRead() {
        var sam = sponsor("Sam");
        var beer = proposed(sam);
        var malt = proposed(sam);
        draws(sam, malt, beer);
        var ada = employee("Ada");

        for (ThrowingCallable act : List.<ThrowingCallable>of(() -> draws(ada, beer, malt), () -> meets(ada, malt, beer, "x"), () -> ada.call(() -> {
            road.remove(malt, beer, ada);
            return true;
        }))) {
            assertThatExceptionOfType(Refusal.class).isThrownBy(act).matches(refusal -> refusal.key().equals("purposes.road.only-leaders"));
        }
        assertThat(customer("Carl").call(() -> road.drawn()).layers()).isEmpty();
    }
}
