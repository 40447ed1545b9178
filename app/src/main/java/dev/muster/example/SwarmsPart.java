package dev.muster.example;

import dev.muster.communities.Communities;
import dev.muster.people.Persons;
import dev.muster.people.SignIn;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.swarms.Entry;
import dev.muster.swarms.Entry.Mark;
import dev.muster.swarms.Helping;
import dev.muster.swarms.Lesson;
import dev.muster.swarms.Opening;
import dev.muster.swarms.Part;
import dev.muster.swarms.Resolutions;
import dev.muster.swarms.Resolutions.Capture;
import dev.muster.swarms.Severity;
import dev.muster.swarms.Swarm;
import dev.muster.swarms.Swarms;
import dev.muster.swarms.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Two swarms: one that is closed, and one that stands still.
@Component
@Order(45)
class SwarmsPart implements ExamplePart {
    private final Persons persons;
    private final SignIn signIn;
    private final Communities communities;
    private final Swarms swarms;
    private final Helping helping;
    private final Timeline timeline;
    private final Resolutions resolutions;

    SwarmsPart(Persons persons, SignIn signIn, Communities communities, Swarms swarms, Helping helping, Timeline timeline, Resolutions resolutions) {
        this.persons = persons;
        this.signIn = signIn;
        this.communities = communities;
        this.swarms = swarms;
        this.helping = helping;
        this.timeline = timeline;
        this.resolutions = resolutions;
    }

    @Override
    public void play(Stage stage) {
        var sacks = opened(stage, 85, Cast.SAM, new Opening("Sacks of one delivery arrive damp", "Three customers found damp sacks at the bottom of the pallet.",
                "Riverside Brewing, Two Kettles", "The lorry was dry, and the hall as well.", Severity.MAJOR, List.of("storage", "transport"), EnumSet.allOf(Audience.class), null));
        if (sacks.course().closed() == null) {
            join(stage, sacks, 85, 2, Cast.IVO);
            var film = say(stage, sacks, 85, 3, Cast.IVO, Entry.Kind.HYPOTHESIS, "The film is wrapped while the malt is still warm, so it sweats.", null);
            say(stage, sacks, 85, 4, Cast.SAM, Entry.Kind.TASK, "Measure a sack of the next batch when it is wrapped.", EnumSet.of(Audience.EMPLOYEE));
            settle(stage, sacks, film);
        }
        var prices = opened(stage, 117, Cast.LENA, new Opening("The price list shows last year’s prices to some", "Two customers got old prices this week, the others did not.",
                "", "We emptied the cache of the shop.", Severity.MINOR, List.of("shop"), EnumSet.allOf(Audience.class), null));
        join(stage, prices, 117, 5, Cast.IVO);
        say(stage, prices, 117, 6, Cast.IVO, Entry.Kind.HYPOTHESIS, "They open a copy that was sent to them by mail.", EnumSet.of(Audience.EMPLOYEE));
    }

    private void settle(Stage stage, Swarm swarm, Entry film) {
        var sam = viewer(Cast.SAM);
        var at = moment(stage, 86, 1);
        stage.at(at, sam, () -> timeline.mark(swarm, film, Mark.CONFIRMED, sam));
        stage.at(at, sam, () -> resolutions.relieve(swarm, sam));
        stage.at(moment(stage, 87, 3), sam, () -> resolutions.resolve(swarm, "Sacks cool down for six hours before they are wrapped. Since then none was damp.", sam));
        stage.at(moment(stage, 88, 3), sam, () -> resolutions.capture(swarm, new Capture(Lesson.NOTHING, null, "It is in the rules of the hall by now.", null, null), sam));
    }

    private Viewer viewer(Cast cast) {
        return persons.withAddress(cast.address()).flatMap(person -> signIn.viewer(person.id())).orElseThrow();
    }

    private static Instant moment(Stage stage, int day, int hour) {
        return stage.founded().plus(Duration.ofDays(day)).plus(Duration.ofHours(hour));
    }

    private Swarm opened(Stage stage, int day, Cast who, Opening opening) {
        var owner = viewer(who);
        var place = communities.at(CommunitiesPart.BREWING).place();
        return stage.at(moment(stage, day, 0), owner, () -> swarms.open(place, opening, stage.id("swarm " + opening.title()), owner));
    }

    private void join(Stage stage, Swarm swarm, int day, int hour, Cast who) {
        var helper = viewer(who);
        stage.at(moment(stage, day, hour), helper, () -> helping.join(swarm, Part.Role.HELPER, helper));
    }

    private Entry say(Stage stage, Swarm swarm, int day, int hour, Cast who, Entry.Kind kind, String body, @Nullable Set<Audience> among) {
        var by = viewer(who);
        return stage.at(moment(stage, day, hour), by, () -> timeline.say(swarm, kind, body, among, stage.id("entry " + body), by));
    }
}
