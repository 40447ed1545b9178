package dev.muster.swarms.web;

import dev.muster.items.Item;
import dev.muster.memory.Memory;
import dev.muster.people.Person;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.search.spi.Findable;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import dev.muster.swarms.Lesson;
import dev.muster.swarms.Repeat;
import dev.muster.swarms.Repeats;
import dev.muster.swarms.Swarm;
import dev.muster.swarms.Swarms;
import dev.muster.swarms.web.RepeatsView.Other;
import dev.muster.swarms.web.SwarmView.Click;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says when the same problem was there before, and what ended it then.
@Component
class RepeatsPart {
    private final Swarms swarms;
    private final Repeats repeats;
    private final RoomHead head;
    private final List<Findable> kinds;
    private final SwarmLabels labels;
    private final Words words;

    RepeatsPart(Swarms swarms, Repeats repeats, RoomHead head, List<Findable> kinds, SwarmLabels labels, Words words) {
        this.swarms = swarms;
        this.repeats = repeats;
        this.head = head;
        this.kinds = kinds;
        this.labels = labels;
        this.words = words;
    }

    /// For the room of a swarm.
    RepeatsView of(Swarm swarm, Place place, Viewer viewer) {
        var both = repeats.of(swarm);
        boolean may = repeats.mayLink(swarm, place, viewer);
        var known = labels.known(Stream.concat(both.earlier().stream(), both.later().stream()).map(Repeat::by));
        var earlier = both.earlier().stream().map(each -> linked(each, undo(swarm, each.other(), Repeats.mayUnlink(swarm, each.by(), viewer) && place.closed() == null), known)).toList();
        var later = both.later().stream().map(each -> linked(each, undo(each.other(), swarm, Repeats.mayUnlink(each.other(), each.by(), viewer) && place.closed() == null), known)).toList();
        var alike = may ? repeats.alike(swarm, place, viewer).stream()
                .map(each -> other(each, null, null, new Click(words.say("swarms.repeat.link"), path(swarm, each), "put", null, ""), false)).toList() : List.<Other>of();
        return new RepeatsView(earlier, later, alike, may ? new Link(words.say("swarms.act.REPEAT"), swarm.path() + "/acts/repeat") : null);
    }

    /// For a swarm that is about to be opened.
    ///
    /// @param chosen handles of those that are ticked
    List<Other> before(String title, Collection<String> chosen, Place place, Viewer viewer) {
        return repeats.alike(title, place, viewer).stream().map(each -> other(each, null, null, null, chosen.contains(each.item().handle()))).toList();
    }

    private Other linked(Repeat repeat, @Nullable Click undo, Map<UUID, Person> known) {
        return other(repeat.other(), repeat, known, undo, false);
    }

    private static String path(Swarm swarm, Swarm earlier) {
        return swarm.path() + "/repeats/" + earlier.item().handle();
    }

    private @Nullable Click undo(Swarm swarm, Swarm earlier, boolean may) {
        return may ? new Click(words.say("swarms.repeat.unlink"), path(swarm, earlier), "delete", null, "") : null;
    }

    private Other other(Swarm other, @Nullable Repeat repeat, @Nullable Map<UUID, Person> known, @Nullable Click act, boolean chosen) {
        var solution = other.course().solution();
        return new Other(other.item().handle(), other.title(), other.address(), labels.state(other.state()), other.course().opened(),
                solution.isEmpty() ? null : head.html(other, "-solution", solution), swarms.pages(other).stream().flatMap(this::page).toList(), kept(other),
                repeat == null || known == null ? null : labels.who(known.get(repeat.by())), repeat == null ? null : repeat.at(), act, chosen);
    }

    private Stream<Link> page(Item page) {
        return kinds.stream().filter(each -> each.kind().equals(Memory.KIND)).map(each -> new Link(String.valueOf(page.title()), each.address(page.handle(), page.title())));
    }

    private @Nullable String kept(Swarm other) {
        var lesson = other.course().lesson();
        return lesson == null ? null : lesson == Lesson.NOTHING ? words.say("swarms.repeat.nothing", other.course().reason()) : words.say("swarms.lesson." + lesson);
    }
}
