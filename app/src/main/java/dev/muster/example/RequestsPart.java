package dev.muster.example;

import dev.muster.adapt.Asking;
import dev.muster.adapt.Backings;
import dev.muster.adapt.Promises;
import dev.muster.adapt.Promises.Promised;
import dev.muster.adapt.Promises.Result;
import dev.muster.adapt.Request;
import dev.muster.adapt.RequestState;
import dev.muster.adapt.Requests;
import dev.muster.communities.Communities;
import dev.muster.people.Persons;
import dev.muster.people.SignIn;
import dev.muster.rights.Viewer;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What the community asked of the organisation: one request done, one promised, one declined, one still waiting.
@Component
@Order(40)
class RequestsPart implements ExamplePart {
    private final Persons persons;
    private final SignIn signIn;
    private final Communities communities;
    private final Requests requests;
    private final Promises promises;
    private final Backings backings;

    RequestsPart(Persons persons, SignIn signIn, Communities communities, Requests requests, Promises promises, Backings backings) {
        this.persons = persons;
        this.signIn = signIn;
        this.communities = communities;
        this.requests = requests;
        this.promises = promises;
        this.backings = backings;
    }

    @Override
    public void play(Stage stage) {
        var lena = viewer(Cast.LENA);
        var done = asked(stage, 60, Cast.NADIA, "The lot number on every sack",
                "Print the lot number on the sack, and not on the delivery note alone.", "When a batch goes wrong we can tell you which lot it was, the same day.");
        back(stage, done, 61, Cast.MEI, "We mix sacks of three deliveries; without the number nobody knows which is which.");
        back(stage, done, 62, Cast.PRIYA, "Our auditor asks for it every year.");
        promise(stage, done, 63, lena, 25);
        var now = stage.at(day(stage, 80), lena, () -> requests.at(done.item().handle()));
        if (now.state().promised()) {
            var result = new Result("Every sack that leaves us carries its lot number, in letters that can be read on a dark pallet.", "");
            stage.at(day(stage, 80), lena, () -> promises.keep(now, result, lena));
        }
        var promised = asked(stage, 95, Cast.TOM, "A diastatic power for each delivery",
                "Send the measured diastatic power with each delivery of pale malt.", "We set our mash by it, and guess today.");
        back(stage, promised, 97, Cast.OSKAR, "A guess cost us two batches in spring.");
        promise(stage, promised, 100, lena, 60);
        var declined = asked(stage, 70, Cast.JONAS, "Orders by text message", "Take orders of malt by text message.", "Our drivers could order from the road.");
        if (declined.state() == RequestState.ASKED) {
            var why = "An order by message has no price and no date that both of us could show later. Drivers may call the desk until eight in the evening.";
            stage.at(day(stage, 74), lena, () -> promises.decline(declined, why, lena));
        }
        asked(stage, 118, Cast.PRIYA, "A list of who has brewed with the new malt", "Tell us which breweries have used the new malt, if they agree.", "We would ask them before we buy ten sacks.");
    }

    private Viewer viewer(Cast cast) {
        return persons.withAddress(cast.address()).flatMap(person -> signIn.viewer(person.id())).orElseThrow();
    }

    private static Instant day(Stage stage, int day) {
        return stage.founded().plus(Duration.ofDays(day));
    }

    private Request asked(Stage stage, int day, Cast who, String title, String body, String why) {
        var asker = viewer(who);
        var place = communities.at(CommunitiesPart.BREWING).place();
        return stage.at(day(stage, day), asker, () -> requests.ask(place, new Asking(title, body, why, null, null), stage.id("request " + title), asker));
    }

    private void back(Stage stage, Request request, int day, Cast who, String why) {
        var backer = viewer(who);
        stage.at(day(stage, day), backer, () -> backings.back(request, why, stage.id("case " + who + request.title()), backer));
    }

    private @Nullable Request promise(Stage stage, Request request, int day, Viewer by, int within) {
        var at = day(stage, day);
        return request.state() != RequestState.ASKED ? null
                : stage.at(at, by, () -> promises.promise(request, new Promised(by.self(), Stage.day(at).plusDays(within), null), by));
    }
}
