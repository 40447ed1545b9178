package dev.muster.desk.api;

import dev.muster.desk.Call;
import dev.muster.desk.PutOff;
import dev.muster.desk.Taking;
import dev.muster.desk.api.DeskJson.CallJson;
import dev.muster.desk.api.DeskJson.PutOffJson;
import dev.muster.desk.api.DeskJson.TakingJson;
import dev.muster.desk.api.DeskJson.WhoseJson;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.questions.Addresses;
import dev.muster.questions.Stretch;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells programs of the desk; whoever is named is looked up once for all.
@Component
class DeskTelling {
    private final Persons persons;

    DeskTelling(Persons persons) {
        this.persons = persons;
    }

    DeskJson desk(Stretch<Call> part) {
        var known = persons.all(part.entries().stream().flatMap(DeskTelling::people).distinct().toList());
        return new DeskJson(part.entries().stream().map(each -> call(each, known)).toList(), part.after());
    }

    private static Stream<UUID> people(Call call) {
        return Stream.of(call.question().item().author(), call.taking() == null ? null : call.taking().person(), call.putOff() == null ? null : call.putOff().person())
                .filter(Objects::nonNull);
    }

    private static CallJson call(Call call, Map<UUID, Person> known) {
        var item = call.question().item();
        return new CallJson(item.handle(), Addresses.of(item), call.question().title(), call.place().handle(), call.question().state(), call.why(), call.at(),
                call.question().unheard(), call.newcomer(), who(known, item.author()), item.created(), call.question().tags(), call.taking() == null ? null : taking(call.taking(), known),
                call.putOff() == null ? null : putOff(call.putOff(), known));
    }

    TakingJson taking(Taking taking) {
        return taking(taking, persons.all(List.of(taking.person())));
    }

    private static TakingJson taking(Taking taking, Map<UUID, Person> known) {
        return new TakingJson(who(known, taking.person()), taking.since(), taking.until());
    }

    PutOffJson putOff(PutOff putOff) {
        return putOff(putOff, persons.all(List.of(putOff.person())));
    }

    private static PutOffJson putOff(PutOff putOff, Map<UUID, Person> known) {
        return new PutOffJson(who(known, putOff.person()), putOff.since(), putOff.until(), putOff.reason());
    }

    private static @Nullable WhoseJson who(Map<UUID, Person> known, UUID person) {
        var found = known.get(person);
        return found == null ? null : new WhoseJson(found.handle(), found.name());
    }
}
