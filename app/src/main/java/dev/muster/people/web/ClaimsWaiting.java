package dev.muster.people.web;

import dev.muster.people.Claims;
import dev.muster.people.spi.HomePart;
import dev.muster.people.spi.Waiting;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Tone;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Claims that wait for an administrator to look.
@Component
@Order(80)
class ClaimsWaiting implements HomePart {
    private final Claims claims;
    private final Words words;

    ClaimsWaiting(Claims claims, Words words) {
        this.claims = claims;
        this.words = words;
    }

    @Override
    public List<Waiting> waiting(Viewer viewer) {
        int many = viewer.administers() ? claims.waiting(viewer).size() : 0;
        return many == 0 ? List.of() : List.of(new Waiting(Tone.WATCH, words.say("people.claims.home", many), new Link(words.say("people.claims.look"), ClaimsController.ADDRESS)));
    }
}
