package dev.muster.swarms.web;

import dev.muster.items.text.BodyText;
import dev.muster.items.text.Html;
import dev.muster.items.text.Rendering;
import dev.muster.people.Person;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.Times;
import dev.muster.shell.web.Tone;
import dev.muster.swarms.Swarm;
import dev.muster.swarms.SwarmState;
import dev.muster.swarms.web.SwarmView.Head;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says at the head of a room how the swarm stands.
@Component
class RoomHead {
    private final SwarmActs acts;
    private final SwarmLabels labels;
    private final Rendering rendering;
    private final Words words;
    private final Clock clock;

    RoomHead(SwarmActs acts, SwarmLabels labels, Rendering rendering, Words words, Clock clock) {
        this.acts = acts;
        this.labels = labels;
        this.rendering = rendering;
        this.words = words;
        this.clock = clock;
    }

    Head of(Swarm swarm, Place place, boolean takesPart, Viewer viewer) {
        var known = labels.known(Stream.of(swarm.owner(), swarm.successor()));
        var solution = swarm.course().solution();
        return new Head(swarm.title(), labels.state(swarm.state()), standing(swarm, known), notice(swarm), acts.forms(swarm, place, takesPart, viewer), acts.clicks(swarm, place, viewer),
                solution.isEmpty() ? null : html(swarm, "-solution", solution));
    }

    private String standing(Swarm swarm, Map<UUID, Person> known) {
        var owner = labels.who(known.get(swarm.owner())).name();
        if (swarm.successor() != null) {
            return words.say("swarms.standing.offered", owner, labels.who(known.get(swarm.successor())).name());
        }
        boolean agreed = swarm.course().agreed(clock.instant());
        return words.say("swarms.standing." + swarm.state() + (swarm.state() == SwarmState.RESOLVED && !agreed ? ".waits" : ""), owner);
    }

    private @Nullable Notice notice(Swarm swarm) {
        var since = swarm.stalledSince();
        return since == null ? null : new Notice(Tone.ACT, words.say("swarms.stalled-since", Times.exact(since)));
    }

    /// @param which tells the texts of a swarm from each other
    Html html(Swarm swarm, String which, String text) {
        return rendering.html(swarm.item().handle() + which + text.hashCode(), swarm.item().version(), BodyText.markdown(text));
    }
}
