package dev.muster.swarms.web;

import dev.muster.items.Item;
import dev.muster.items.Ties;
import dev.muster.people.Person;
import dev.muster.search.spi.Findable;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import dev.muster.swarms.Helping;
import dev.muster.swarms.Part;
import dev.muster.swarms.Part.Standing;
import dev.muster.swarms.Swarm;
import dev.muster.swarms.Swarms;
import dev.muster.swarms.web.SwarmView.Member;
import dev.muster.swarms.web.SwarmView.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says beside a room what else is known of the swarm, and who takes part.
@Component
class RoomSide {
    private final Swarms swarms;
    private final Helping helping;
    private final Ties ties;
    private final List<Findable> kinds;
    private final SwarmLabels labels;
    private final Words words;

    RoomSide(Swarms swarms, Helping helping, Ties ties, List<Findable> kinds, SwarmLabels labels, Words words) {
        this.swarms = swarms;
        this.helping = helping;
        this.ties = ties;
        this.kinds = kinds;
        this.labels = labels;
        this.words = words;
    }

    /// @param here who has the room open
    Side of(Swarm swarm, Set<UUID> here) {
        var parts = there(swarm);
        var sufferer = swarm.problem().sufferer();
        var known = labels.known(Stream.concat(parts.stream().map(Part::person), Stream.of(swarm.owner(), sufferer)));
        return new Side(words.say("swarms.severity." + swarm.problem().severity()), labels.who(known.get(swarm.owner())), sufferer == null ? null : labels.who(known.get(sufferer)),
                swarm.problem().whom(), swarms.skills(swarm), about(swarm), times(swarm), members(parts, known, here));
    }

    List<Member> members(Swarm swarm, Set<UUID> here) {
        var parts = there(swarm);
        return members(parts, labels.known(parts.stream().map(Part::person)), here);
    }

    private List<Part> there(Swarm swarm) {
        return helping.of(swarm).stream().filter(each -> each.standing() == Standing.IN || each.standing() == Standing.ASKED).toList();
    }

    private List<Member> members(List<Part> parts, Map<UUID, Person> known, Set<UUID> here) {
        return parts.stream().map(each -> new Member(labels.who(known.get(each.person())), words.say(each.standing() == Standing.ASKED ? "swarms.role.asked" : "swarms.role." + each.role()),
                each.standing() == Standing.IN && here.contains(each.person()))).toList();
    }

    private List<String> times(Swarm swarm) {
        var course = swarm.course();
        var times = new ArrayList<String>();
        time(times, "swarms.helped-after", swarm, course.helped());
        time(times, "swarms.relieved-after", swarm, course.relieved());
        time(times, "swarms.resolved-after", swarm, course.resolved());
        if (course.lesson() != null) {
            times.add(words.say("swarms.lesson." + course.lesson()));
        }
        return times;
    }

    private void time(List<String> times, String key, Swarm swarm, @Nullable Instant then) {
        if (then != null) {
            times.add(words.say(key, labels.spoken(swarm.course().opened(), then)));
        }
    }

    private List<Link> about(Swarm swarm) {
        return ties.of(swarm.item()).stream().map(dev.muster.items.Link::other).distinct().flatMap(this::link).toList();
    }

    private Stream<Link> link(Item other) {
        return kinds.stream().filter(each -> each.kind().equals(other.kind())).map(each -> new Link(String.valueOf(other.title()), each.address(other.handle(), other.title())));
    }
}
