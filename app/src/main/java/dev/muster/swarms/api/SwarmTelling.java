package dev.muster.swarms.api;

import dev.muster.items.Item;
import dev.muster.people.Named;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.swarms.Entry;
import dev.muster.swarms.Helping;
import dev.muster.swarms.Part;
import dev.muster.swarms.Repeat;
import dev.muster.swarms.Repeats;
import dev.muster.swarms.Swarm;
import dev.muster.swarms.Swarms;
import dev.muster.swarms.Timeline;
import dev.muster.swarms.api.SwarmJson.AlikeJson;
import dev.muster.swarms.api.SwarmJson.OriginJson;
import dev.muster.swarms.api.SwarmJson.OtherJson;
import dev.muster.swarms.api.SwarmJson.PartJson;
import dev.muster.swarms.api.TimelineJson.EntryJson;
import dev.muster.swarms.api.TimelineJson.StepJson;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells programs of swarms.
@Component
class SwarmTelling {
    private final Swarms swarms;
    private final Helping helping;
    private final Repeats repeats;
    private final Places places;
    private final Persons persons;

    SwarmTelling(Swarms swarms, Helping helping, Repeats repeats, Places places, Persons persons) {
        this.swarms = swarms;
        this.helping = helping;
        this.repeats = repeats;
        this.places = places;
        this.persons = persons;
    }

    SwarmJson swarm(Swarm swarm) {
        var item = swarm.item();
        var problem = swarm.problem();
        var course = swarm.course();
        var parts = helping.of(swarm);
        var both = repeats.of(swarm);
        var known = known(Stream.concat(parts.stream().map(Part::person), Stream.of(swarm.owner(), swarm.successor(), problem.sufferer())));
        var kept = swarms.pages(swarm).stream().map(Item::handle).toList();
        return new SwarmJson(item.handle(), places.find(item.place()).map(Place::handle).orElse(""), swarm.title(), item.body().text(), problem.tried(), problem.whom(),
                problem.severity(), swarm.state(), item.layer(), swarms.skills(swarm), named(known, swarm.owner()), named(known, swarm.successor()), named(known, problem.sufferer()),
                course.opened(), course.beat(), course.helped(), course.relieved(), course.resolved(), course.solution(), course.confirmed(), course.closed(), course.lesson(),
                course.reason(), kept, parts.stream().map(each -> new PartJson(named(known, each.person()), each.role(), each.standing(), each.at())).toList(),
                both.earlier().stream().map(this::repeat).toList(), both.later().stream().map(this::repeat).toList(),
                swarms.origin(swarm).map(each -> new OriginJson(each.kind(), each.handle(), String.valueOf(each.title()))).orElse(null));
    }

    /// Earlier swarms that look alike, and what ended them.
    AlikeJson alike(Collection<Swarm> swarms) {
        return new AlikeJson(swarms.stream().map(each -> other(each, null, null)).toList());
    }

    private OtherJson repeat(Repeat repeat) {
        return other(repeat.other(), Named.of(persons.all(List.of(repeat.by())).get(repeat.by())), repeat.at());
    }

    private OtherJson other(Swarm other, @Nullable Named by, @Nullable Instant at) {
        var course = other.course();
        return new OtherJson(other.item().handle(), other.title(), other.state(), course.opened(), course.solution(), course.lesson(), course.reason(),
                swarms.pages(other).stream().map(Item::handle).toList(), by, at);
    }

    TimelineJson timeline(Timeline.Part part) {
        var known = known(Stream.concat(part.entries().stream().map(each -> each.item().author()), part.steps().stream().flatMap(each -> Stream.of(each.by(), each.other()))));
        return new TimelineJson(part.entries().stream().map(each -> entry(each, known)).toList(),
                part.steps().stream().map(each -> new StepJson(each.deed(), each.word(), named(known, each.by()), named(known, each.other()), each.at())).toList(), part.earlier());
    }

    EntryJson entry(Entry entry) {
        return entry(entry, known(Stream.of(entry.item().author())));
    }

    private static EntryJson entry(Entry entry, Map<UUID, Person> known) {
        var item = entry.item();
        return new EntryJson(item.handle(), entry.kind(), entry.mark(), named(known, item.author()), item.body().text(), item.layer(), item.created(), item.version());
    }

    /// Those of them whom the viewer may know, by name.
    List<Named> people(Collection<UUID> people) {
        return known(people.stream().map(each -> each)).values().stream().map(Named::of).filter(Objects::nonNull).map(Objects::requireNonNull)
                .sorted(Comparator.comparing(Named::name)).toList();
    }

    private Map<UUID, Person> known(Stream<@Nullable UUID> people) {
        return persons.all(people.filter(Objects::nonNull).map(Objects::requireNonNull).distinct().toList());
    }

    private static @Nullable Named named(Map<UUID, Person> known, @Nullable UUID person) {
        return person == null ? null : Named.of(known.get(person));
    }
}
