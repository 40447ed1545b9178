package dev.muster.swarms.web;

import dev.muster.people.spi.HomePart;
import dev.muster.people.spi.Waiting;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Tone;
import dev.muster.swarms.Swarm;
import dev.muster.swarms.SwarmState;
import dev.muster.swarms.Swarms;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// On the home page: swarms that one owns, is asked to help with, or asked to take over.
@Component
@Order(15)
class SwarmsHome implements HomePart {
    private static final int MOST = 5;
    private final Swarms swarms;
    private final Words words;

    SwarmsHome(Swarms swarms, Words words) {
        this.swarms = swarms;
        this.words = words;
    }

    @Override
    public List<Waiting> waiting(Viewer viewer) {
        return swarms.waitingFor(viewer, MOST).stream().map(each -> waiting(each, viewer)).toList();
    }

    private Waiting waiting(Swarm swarm, Viewer viewer) {
        var key = viewer.is(swarm.successor()) ? "offered" : !viewer.is(swarm.owner()) ? "asked" : swarm.state() == SwarmState.RESOLVED ? "capture" : "owned";
        var tone = swarm.state() == SwarmState.STALLED ? Tone.ACT : Tone.WATCH;
        return new Waiting(tone, words.say("swarms.home." + key, swarm.title()), new Link(words.say("swarms.home.act"), swarm.address()));
    }
}
