package dev.muster.swarms.web;

import dev.muster.people.spi.HomePart;
import dev.muster.people.spi.Waiting;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Tone;
import dev.muster.swarms.Calling;
import dev.muster.swarms.Swarm;
import dev.muster.swarms.SwarmState;
import dev.muster.swarms.Swarms;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// On the home page: swarms that one owns, is asked to help with, or asked to take over.
@Component
@Order(15)
class SwarmsHome implements HomePart {
    private static final int MOST = 5;
    private static final int FITTING = 2;
    private final Swarms swarms;
    private final Calling calling;
    private final Words words;

    SwarmsHome(Swarms swarms, Calling calling, Words words) {
        this.swarms = swarms;
        this.calling = calling;
        this.words = words;
    }

    @Override
    public List<Waiting> waiting(Viewer viewer) {
        return Stream.concat(swarms.waitingFor(viewer, MOST).stream().map(each -> waiting(each, viewer)),
                calling.fitting(viewer, FITTING).stream().map(each -> waiting(each, "fits"))).toList();
    }

    private Waiting waiting(Swarm swarm, Viewer viewer) {
        var key = viewer.is(swarm.successor()) ? "offered" : !viewer.is(swarm.owner()) ? "asked" : swarm.state() == SwarmState.RESOLVED ? "capture" : "owned";
        return waiting(swarm, key);
    }

    private Waiting waiting(Swarm swarm, String key) {
        var tone = swarm.state() == SwarmState.STALLED ? Tone.ACT : Tone.WATCH;
        return new Waiting(tone, words.say("swarms.home." + key, swarm.title()), new Link(words.say("swarms.home.act"), swarm.address()));
    }
}
