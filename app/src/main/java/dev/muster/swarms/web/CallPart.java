package dev.muster.swarms.web;

import dev.muster.people.Person;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.swarms.Call;
import dev.muster.swarms.Calling;
import dev.muster.swarms.Candidate;
import dev.muster.swarms.Swarm;
import dev.muster.swarms.web.SwarmView.Click;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// In the room of a swarm: who could help, for staff who take part.
@Component
class CallPart {
    private final Calling calling;
    private final SwarmLabels labels;
    private final Words words;

    CallPart(Calling calling, SwarmLabels labels, Words words) {
        this.calling = calling;
        this.labels = labels;
        this.words = words;
    }

    @Nullable CallView of(Swarm swarm, Place place, boolean takesPart, Viewer viewer) {
        if (!takesPart || viewer.audience() != Audience.EMPLOYEE || !swarm.state().active() || place.closed() != null) {
            return null;
        }
        var call = calling.to(swarm, place);
        var known = labels.known(call.people().stream().map(Candidate::person));
        var people = call.people().stream().filter(each -> known.containsKey(each.person()))
                .map(each -> possible(each, Objects.requireNonNull(known.get(each.person())), swarm)).toList();
        return people.isEmpty() && call.missing().isEmpty() ? null
                : new CallView(people, group(call, known), call.missing().isEmpty() ? null : words.say("swarms.call.missing", String.join(", ", call.missing())), "/account/quiet-hours");
    }

    private CallView.Possible possible(Candidate each, Person person, Swarm swarm) {
        return new CallView.Possible(labels.who(person), String.join(", ", each.skills()), each.load() == 0 ? null : words.say("swarms.call.load", each.load()),
                each.resting() ? words.say("swarms.call.resting") : null,
                each.resting() ? null : new Click(words.say("swarms.call.ask", person.name()), swarm.path() + "/acts/asking", null, "person", person.handle()));
    }

    private @Nullable String group(Call call, Map<UUID, Person> known) {
        List<String> names = call.group().stream().map(known::get).filter(Objects::nonNull).map(each -> Objects.requireNonNull(each).name()).sorted().toList();
        return names.size() < 2 ? null
                : words.say("swarms.call.group", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }
}
