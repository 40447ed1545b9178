package dev.muster.adapt.api;

import dev.muster.adapt.Backings;
import dev.muster.adapt.Request;
import dev.muster.adapt.Requests;
import dev.muster.adapt.Turn;
import dev.muster.adapt.api.RequestJson.CaseJson;
import dev.muster.adapt.api.RequestJson.TurnJson;
import dev.muster.items.Item;
import dev.muster.people.Named;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.rights.Places;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells programs of requests.
@Component
class RequestTelling {
    private final Requests requests;
    private final Backings backings;
    private final Places places;
    private final Persons persons;

    RequestTelling(Requests requests, Backings backings, Places places, Persons persons) {
        this.requests = requests;
        this.backings = backings;
        this.places = places;
        this.persons = persons;
    }

    RequestJson request(Request request) {
        var item = request.item();
        var turns = requests.turns(request);
        var cases = backings.of(request);
        var known = persons.all(Stream.of(Stream.of(item.author(), request.owner()), turns.stream().flatMap(each -> Stream.of(each.by(), each.owner())), cases.stream().map(Item::author))
                .flatMap(each -> each).filter(Objects::nonNull).map(Objects::requireNonNull).distinct().toList());
        return new RequestJson(item.handle(), places.find(item.place()).map(each -> each.handle()).orElse(""), request.title(), item.body().text(), request.why(),
                request.state(), named(known, item.author()), item.created(), item.layer(), named(known, request.owner()), request.due(), request.firstDue(), request.kept(),
                item.version(), item.edited() ? item.changed() : null,
                turns.stream().map(each -> turn(each, known)).toList(),
                cases.stream().map(each -> new CaseJson(named(known, each.author()), each.body().text(), each.created())).toList());
    }

    private static TurnJson turn(Turn turn, Map<UUID, Person> known) {
        return new TurnJson(turn.deed(), turn.word(), turn.link(), turn.due(), named(known, turn.owner()), named(known, turn.by()), turn.at());
    }

    private static @Nullable Named named(Map<UUID, Person> known, @Nullable UUID person) {
        return person == null ? null : Named.of(known.get(person));
    }
}
