package dev.muster.launch.web;

import dev.muster.communities.Communities;
import dev.muster.communities.Community;
import dev.muster.launch.Wave;
import dev.muster.launch.Waves;
import dev.muster.people.spi.HomePart;
import dev.muster.people.spi.Waiting;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Tone;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// On the home page: the waves of invitations that one planned and whose day has come.
@Component
@Order(28)
class WavesHome implements HomePart {
    private static final int MOST = 5;
    private final Waves waves;
    private final Communities communities;
    private final Words words;

    WavesHome(Waves waves, Communities communities, Words words) {
        this.waves = waves;
        this.communities = communities;
        this.words = words;
    }

    @Override
    public List<Waiting> waiting(Viewer viewer) {
        return waves.waiting(viewer, MOST).stream().flatMap(wave -> communities.find(wave.place()).map(community -> waiting(community, wave)).stream()).toList();
    }

    private Waiting waiting(Community community, Wave wave) {
        return new Waiting(Tone.WATCH, words.say("launch.home.wave", wave.title(), community.title()), new Link(words.say("launch.home.wave.act"), Waves.address(community, wave)));
    }
}
