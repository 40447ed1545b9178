package dev.muster.swarms.web;

import dev.muster.memory.Addresses;
import dev.muster.memory.Memory;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import dev.muster.swarms.Helping;
import dev.muster.swarms.Part;
import dev.muster.swarms.Resolutions;
import dev.muster.swarms.Swarm;
import dev.muster.swarms.SwarmState;
import dev.muster.swarms.web.SwarmView.Click;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// What a viewer may do with a swarm now.
@Component
class SwarmActs {
    private final Helping helping;
    private final Words words;
    private final Clock clock;

    SwarmActs(Helping helping, Words words, Clock clock) {
        this.helping = helping;
        this.words = words;
        this.clock = clock;
    }

    /// What takes a form of its own, most useful first.
    List<Link> forms(Swarm swarm, Place place, boolean takesPart, Viewer viewer) {
        var links = new ArrayList<Link>();
        if (place.closed() != null || !viewer.signedIn()) {
            return links;
        }
        boolean active = swarm.state().active();
        boolean leads = Helping.leads(swarm, viewer);
        add(links, active && (leads || Resolutions.suffers(swarm, viewer)), swarm, Acting.RESOLUTION);
        add(links, swarm.state() == SwarmState.RESOLVED && viewer.is(swarm.owner()) && swarm.course().agreed(clock.instant()), swarm, Acting.CAPTURE);
        add(links, active && takesPart, swarm, Acting.ASKING);
        add(links, swarm.state().goesOn() && leads, swarm, Acting.OFFER);
        if (swarm.state() == SwarmState.CLOSED && swarm.item().circle() == null && Memory.mayWrite(place, viewer)) {
            links.add(new Link(words.say("swarms.story"), Addresses.tell(place, swarm.item().handle())));
        }
        add(links, !active && Resolutions.viewerMayReopen(swarm, viewer), swarm, Acting.REOPENING);
        return links;
    }

    private void add(List<Link> links, boolean may, Swarm swarm, Acting acting) {
        if (may) {
            links.add(new Link(words.say("swarms.act." + acting), swarm.path() + "/acts/" + acting.word()));
        }
    }

    /// What takes one click.
    List<Click> clicks(Swarm swarm, Place place, Viewer viewer) {
        var clicks = new ArrayList<Click>();
        if (place.closed() != null || !viewer.signedIn()) {
            return clicks;
        }
        boolean active = swarm.state().active();
        if (swarm.state().goesOn() && viewer.is(swarm.successor())) {
            clicks.add(new Click(words.say("swarms.take"), swarm.path() + "/owner", "put", null, ""));
        }
        if (swarm.state() == SwarmState.RESOLVED && swarm.course().confirmed() == null && Resolutions.suffers(swarm, viewer)) {
            clicks.add(new Click(words.say("swarms.confirm"), swarm.path() + "/confirmation", "put", null, ""));
        }
        if (active && swarm.course().relieved() == null && (Helping.leads(swarm, viewer) || Resolutions.suffers(swarm, viewer))) {
            clicks.add(new Click(words.say("swarms.relieve"), swarm.path() + "/relief", "put", null, ""));
        }
        if (swarm.state().goesOn()) {
            part(swarm, viewer, clicks);
        }
        return clicks;
    }

    private void part(Swarm swarm, Viewer viewer, List<Click> clicks) {
        var part = helping.part(swarm, viewer).filter(each -> each.role() != Part.Role.OWNER);
        if (helping.mayJoin(swarm, viewer)) {
            clicks.add(new Click(words.say("swarms.join"), swarm.path() + "/part", null, "role", Part.Role.HELPER.name()));
            clicks.add(new Click(words.say("swarms.watch"), swarm.path() + "/part", null, "role", Part.Role.OBSERVER.name()));
        }
        part.filter(each -> each.standing() == Part.Standing.ASKED)
                .ifPresent(_ -> clicks.add(new Click(words.say("swarms.decline"), swarm.path() + "/part", "delete", null, "")));
        part.filter(each -> each.standing() == Part.Standing.IN).ifPresent(each -> {
            if (swarm.state().active() && each.role().chosen() && each.role() != Part.Role.SCRIBE) {
                clicks.add(new Click(words.say("swarms.write-down"), swarm.path() + "/part", null, "role", Part.Role.SCRIBE.name()));
            }
            clicks.add(new Click(words.say("swarms.leave"), swarm.path() + "/part", "delete", null, ""));
        });
    }
}
