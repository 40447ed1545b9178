package dev.muster.people.web;

import dev.muster.people.Claim;
import dev.muster.people.Claim.State;
import dev.muster.people.ClaimDecisions;
import dev.muster.people.Claims;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Words;
import dev.muster.shell.web.AdministrationTabs;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Who;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Administrators decide who the authors of imported work are.
@Controller
@RequestMapping(ClaimsController.ADDRESS)
class ClaimsController {
    static final String ADDRESS = "/claims";
    private final Claims claims;
    private final ClaimDecisions decisions;
    private final Persons persons;
    private final ClaimedAuthors authors;
    private final AdministrationTabs tabs;
    private final Pages pages;
    private final Words words;
    private final Clock clock;

    ClaimsController(Claims claims, ClaimDecisions decisions, Persons persons, ClaimedAuthors authors, AdministrationTabs tabs, Pages pages, Words words, Clock clock) {
        this.claims = claims;
        this.decisions = decisions;
        this.persons = persons;
        this.authors = authors;
        this.tabs = tabs;
        this.pages = pages;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    View claims(Viewer viewer) {
        var waiting = claims.waiting(viewer);
        var held = claims.held(viewer);
        var known = persons.all(Stream.concat(waiting.stream(), held.stream()).map(Claim::person).distinct().toList());
        var view = new ClaimsView(tabs.at(ADDRESS), lines(waiting, known, Claim::asked), lines(held, known, each -> Objects.requireNonNull(each.decided())));
        return pages.show("people/claims", "view", view);
    }

    private List<ClaimsView.Line> lines(List<Claim> some, Map<UUID, Person> known, Function<Claim, Instant> at) {
        return some.stream().map(each -> new ClaimsView.Line(ADDRESS + "/" + each.id(), authors.called(each), who(known.get(each.person())), at.apply(each))).toList();
    }

    private Who who(@Nullable Person person) {
        return person == null ? new Who(words.say("people.somebody"), null, null) : new Who(person.name(), person.address(), null);
    }

    @GetMapping("/{id}")
    View claim(@PathVariable UUID id, Viewer viewer) {
        return show(HttpStatus.OK, claims.at(id, viewer), null, FormErrors.none());
    }

    @PutMapping("/{id}/confirmation")
    View confirm(@PathVariable UUID id, Viewer viewer) {
        decisions.confirm(id, viewer);
        return pages.redirect(ADDRESS, "people.claim.confirmed.done");
    }

    @PutMapping("/{id}/refusal")
    View refuse(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        return decide(id, reason, "people.claim.refused.done", viewer, () -> decisions.refuse(id, reason, viewer));
    }

    @PutMapping("/{id}/ending")
    View end(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        return decide(id, reason, "people.claim.ended.done", viewer, () -> decisions.end(id, reason, viewer));
    }

    private View decide(UUID id, String reason, String done, Viewer viewer, Runnable decision) {
        try {
            decision.run();
            return pages.redirect(ADDRESS, done);
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, claims.at(id, viewer), reason, FormErrors.of(invalid, words));
        }
    }

    private View show(HttpStatus status, Claim claim, @Nullable String typed, FormErrors errors) {
        var known = persons.all(Stream.of(claim.person(), claim.decider()).filter(Objects::nonNull).toList());
        boolean waits = claim.waits(clock.instant());
        var source = claim.profile() == null || claim.site() == null ? null : new Link(words.say("people.claim.source", claim.site()), claim.profile().toString());
        var title = words.say("people.claim.of", who(known.get(claim.person())).name(), claim.name());
        var view = new DecisionView(title, ADDRESS + "/" + claim.id(), List.of(new Crumb(words.say("people.claims"), ADDRESS), Crumb.here(title)), authors.state(claim),
                who(known.get(claim.person())), new Link(authors.called(claim), "/people/" + claim.handle()), source, waits && source != null ? claim.token() : null,
                claim.asked(), claim.decided(), claim.decider() == null ? null : who(known.get(claim.decider())), waits, claim.state() == State.HELD,
                typed == null ? claim.reason() : typed, errors);
        return pages.show(status, "people/claim-decision", Map.of("view", view));
    }
}
