package dev.muster.people.web;

import dev.muster.people.Claim;
import dev.muster.people.ClaimDecisions;
import dev.muster.people.Claims;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Times;
import dev.muster.shell.web.Tone;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// An imported author and whoever it is: saying that it is oneself, or, as an administrator, who it is.
@Controller
@RequestMapping("/people/{handle}")
class ClaimController {
    private final Claims claims;
    private final ClaimDecisions decisions;
    private final Persons persons;
    private final PersonPage profile;
    private final Pages pages;
    private final Words words;
    private final Clock clock;

    ClaimController(Claims claims, ClaimDecisions decisions, Persons persons, PersonPage profile, Pages pages, Words words, Clock clock) {
        this.claims = claims;
        this.decisions = decisions;
        this.persons = persons;
        this.profile = profile;
        this.pages = pages;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/claim")
    View open(@PathVariable String handle, Viewer viewer) {
        viewer.self();
        return claims.claimer(handle).map(person -> pages.redirect(person.address(), null)).orElseGet(() -> show(persons.at(handle), viewer));
    }

    private View show(Person author, Viewer viewer) {
        var origin = claims.requireAuthor(author).orElse(null);
        var source = origin == null || origin.profile() == null ? null : new Link(words.say("people.claim.source", origin.site()), origin.profile().toString());
        var mine = claims.mine(author, viewer).orElse(null);
        var waiting = mine != null && mine.waits(clock.instant()) ? new ClaimView.Waiting(mine.profile() == null ? null : mine.token(), Times.day(mine.expires())) : null;
        var crumbs = List.of(new Crumb(author.name(), author.address()), Crumb.here(words.say("people.claim")));
        return pages.show("people/claim", Map.of("view", new ClaimView(author.name(), author.address(), crumbs, source, waiting, earlier(mine))));
    }

    private @Nullable Notice earlier(@Nullable Claim mine) {
        return mine == null ? null : switch (mine.state()) {
            case REFUSED -> new Notice(Tone.ACT, words.say("people.claim.refused", mine.reason()));
            case ENDED -> new Notice(Tone.ACT, words.say("people.claim.ended.you", mine.reason()));
            case WAITING -> mine.waits(clock.instant()) ? null : new Notice(Tone.WATCH, words.say("people.claim.over"));
            case HELD, WITHDRAWN -> null;
        };
    }

    @PostMapping("/claim")
    View ask(@PathVariable String handle, Viewer viewer) {
        viewer.self();
        var author = persons.at(handle);
        claims.ask(author, viewer);
        return pages.redirect(author.address() + "/claim", null);
    }

    @DeleteMapping("/claim")
    View withdraw(@PathVariable String handle, Viewer viewer) {
        viewer.self();
        var author = persons.at(handle);
        claims.withdraw(author, viewer);
        return pages.redirect(author.address(), "people.claim.withdrawn");
    }

    @PutMapping("/claimer")
    View join(@PathVariable String handle, @RequestParam(defaultValue = "") String person, Viewer viewer) {
        var author = persons.at(handle);
        try {
            var claimer = persons.known(person, viewer).orElseThrow(() -> new Refusal(Reason.GONE, "people.unknown"));
            decisions.join(author, claimer, viewer);
            return pages.redirect(claimer.address(), "people.claim.joined.done");
        } catch (Refusal refusal) {
            if (!viewer.administers()) {
                throw refusal;
            }
            return profile.wrongClaimer(author, viewer, person, FormErrors.of(refusal, "person", words));
        }
    }
}
