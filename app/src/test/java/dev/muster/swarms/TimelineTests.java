package dev.muster.swarms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.swarms.Entry.Kind;
import dev.muster.swarms.Entry.Mark;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is said in a swarm, who says it, and who sees it.
class TimelineTests extends SwarmWorld {
    private Viewer olga;
    private Viewer carl;
    private Swarm swarm;

    @BeforeEach
    void cast() {
        Place house = house();
        olga = employee("Olga Owner");
        carl = customer("Carl Customer");
        var question = asks(carl, house, "Why do my kegs lose pressure?");
        swarm = olga.call(() -> swarms.open(house, opening(ALL, question.item().id()), null, olga));
    }

    private List<String> bodies(Viewer viewer) {
        return viewer.call(() -> timeline.of(swarm, null)).entries().stream().map(each -> each.item().body().text()).toList();
    }

    @Test
    void staffTalkAmongThemselvesUntilSomebodyShowsIt() {
        var secret = said(olga, swarm, Kind.MESSAGE, "Their line is old.", STAFF);
        later(Duration.ofSeconds(1));
        said(carl, swarm, Kind.MESSAGE, "It hisses.", null);
        assertThat(bodies(olga)).containsExactly("Their line is old.", "It hisses.");
        assertThat(bodies(carl)).containsExactly("It hisses.");
        refused(() -> carl.call(() -> timeline.at(swarm, secret.item().handle())), "shell.gone");

        var other = joinedBy("Hank Helper");
        refused(() -> other.call(() -> timeline.promote(swarm, secret, 1, other)), "swarms.promote.only-author");
        refused(() -> olga.call(() -> timeline.promote(swarm, secret, 2, olga)), "shell.stale");
        olga.call(() -> timeline.promote(swarm, secret, 1, olga));

        assertThat(bodies(carl)).containsExactly("Their line is old.", "It hisses.");
        refused(() -> olga.call(() -> timeline.promote(swarm, olga.call(() -> timeline.at(swarm, secret.item().handle())), 1, olga)), "swarms.promote.only-author");
    }

    private Viewer joinedBy(String name) {
        var helper = employee(name);
        joined(helper, swarm);
        return helper;
    }

    @Test
    void customersSayNothingThatTheyCouldNotReadBack() {
        var said = said(carl, swarm, Kind.MESSAGE, "For staff, please.", EnumSet.of(Audience.EMPLOYEE));

        assertThat(said.item().layer()).containsExactlyInAnyOrder(Audience.EMPLOYEE, Audience.CUSTOMER);
    }

    @Test
    void onlyThoseWhoTakePartWrite() {
        var stranger = employee("Sten Stranger");
        refused(() -> stranger.call(() -> timeline.say(swarm, Kind.MESSAGE, "Me too.", null, null, stranger)), "swarms.only-part");
        invalid(() -> olga.call(() -> timeline.say(swarm, Kind.MESSAGE, "  ", null, null, olga)), "body");
        invalid(() -> olga.call(() -> timeline.say(swarm, Kind.MESSAGE, "x".repeat(Timeline.LONGEST_BODY + 1), null, null, olga)), "body");
        joined(stranger, swarm);
        assertThat(said(stranger, swarm, Kind.MESSAGE, "Me too.", STAFF).mark()).isEqualTo(Mark.SAID);
        stranger.call(() -> helping.leave(swarm, stranger));
        refused(() -> stranger.call(() -> timeline.say(swarm, Kind.MESSAGE, "Once more.", null, null, stranger)), "swarms.only-part");
    }

    @Test
    void hypothesesAreRuledOutAndTasksDone() {
        var valve = said(olga, swarm, Kind.HYPOTHESIS, "A worn valve.", STAFF);
        var look = said(olga, swarm, Kind.TASK, "Look at it.", STAFF);
        assertThat(valve.mark()).isEqualTo(Mark.OPEN);

        assertThat(olga.call(() -> timeline.mark(swarm, valve, Mark.RULED_OUT, olga)).mark()).isEqualTo(Mark.RULED_OUT);
        refused(() -> olga.call(() -> timeline.mark(swarm, valve, Mark.CONFIRMED, olga)), "shell.stale");
        assertThat(olga.call(() -> timeline.mark(swarm, look, Mark.DONE, olga)).mark()).isEqualTo(Mark.DONE);
        refused(() -> olga.call(() -> timeline.mark(swarm, look, Mark.RULED_OUT, olga)), "swarms.mark.odd");
    }

    @Test
    void aRetrySaysItOnce() {
        var id = UUID.randomUUID();
        var first = olga.call(() -> timeline.say(swarm, Kind.MESSAGE, "Once.", STAFF, id, olga));
        var second = olga.call(() -> timeline.say(swarm, Kind.MESSAGE, "Once.", STAFF, id, olga));

        assertThat(second.item().id()).isEqualTo(first.item().id());
        assertThat(bodies(olga)).containsExactly("Once.");
    }

    @Test
    void isReadInPartsFromTheEnd() {
        for (int i = 0; i < Timeline.PART + 5; i++) {
            later(Duration.ofSeconds(1));
            said(olga, swarm, Kind.MESSAGE, "Number " + i, STAFF);
        }

        var end = olga.call(() -> timeline.of(swarm, null));
        assertThat(end.entries()).hasSize(Timeline.PART).last().satisfies(each -> assertThat(each.item().body().text()).isEqualTo("Number " + (Timeline.PART + 4)));
        var before = olga.call(() -> timeline.of(swarm, end.earlier()));
        assertThat(before.entries()).extracting(each -> each.item().body().text()).containsExactly("Number 0", "Number 1", "Number 2", "Number 3", "Number 4");
        assertThat(before.earlier()).isNull();
    }
}
