package dev.muster.people.web;

import dev.muster.people.Leaving;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.people.spi.Legacy;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Roles;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Leaving for good, and ending somebody's account.
@Controller
class DepartureController {
    private static final String OWN = "/account/departure";
    private final Leaving leaving;
    private final Persons persons;
    private final Places places;
    private final Roles roles;
    private final List<Legacy> legacies;
    private final Pages pages;
    private final Words words;

    DepartureController(Leaving leaving, Persons persons, Places places, Roles roles, List<Legacy> legacies, Pages pages, Words words) {
        this.leaving = leaving;
        this.persons = persons;
        this.places = places;
        this.roles = roles;
        this.legacies = legacies;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(OWN)
    View own(Viewer viewer) {
        return own(HttpStatus.OK, false, FormErrors.none(), viewer);
    }

    @PostMapping(OWN)
    View leave(@RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "false") boolean keep, Viewer viewer,
            HttpServletRequest request, HttpServletResponse response) {
        try {
            leaving.leave(password, keep, viewer);
        } catch (Refusal refusal) {
            if (refusal.reason() == Reason.NOT_SIGNED_IN) {
                throw refusal;
            }
            return own(HttpStatus.UNPROCESSABLE_CONTENT, keep, FormErrors.of(refusal, "password", words), viewer);
        }
        SessionCookie.takeAway(request, response);
        return pages.redirect("/", "people.departure.done");
    }

    @GetMapping("/people/{handle}/departure")
    View somebody(@PathVariable String handle, Viewer viewer) {
        if (!viewer.administers()) {
            throw new Refusal(Reason.NOT_ALLOWED, "people.only-administrators");
        }
        var person = persons.at(handle);
        var crumbs = List.of(new Crumb(words.say("people.people"), "/people"), new Crumb(person.name(), person.address()), Crumb.here(words.say("people.departure.end")));
        return pages.show("people/departure", "view", new DepartureView(words.say("people.departure.end.of", person.name()), person.address() + "/departure",
                person.address(), crumbs, false, roles(person.id()), false, first(person, viewer), FormErrors.none()));
    }

    @PostMapping("/people/{handle}/departure")
    View end(@PathVariable String handle, @RequestParam(defaultValue = "false") boolean keep, Viewer viewer) {
        Person person = persons.at(handle);
        leaving.end(person, keep, viewer);
        return pages.redirect(viewer.is(person.id()) ? "/" : person.address(), "people.departure.ended");
    }

    private View own(HttpStatus status, boolean keep, FormErrors errors, Viewer viewer) {
        var crumbs = List.of(new Crumb(words.say("shell.me.account"), "/account"), Crumb.here(words.say("people.departure")));
        var view = new DepartureView(words.say("people.departure"), OWN, "/account", crumbs, true, roles(viewer.self()), keep,
                persons.find(viewer.self()).map(each -> first(each, viewer)).orElse(List.of()), errors);
        return pages.show(status, "people/departure", Map.of("view", view));
    }

    private List<Link> first(Person person, Viewer viewer) {
        return legacies.stream().flatMap(each -> each.of(person, viewer).stream()).toList();
    }

    private List<String> roles(UUID person) {
        return roles.grants(person).stream().map(each -> {
            var role = words.say("rights.role." + each.role());
            return each.place() == null ? role : places.find(each.place()).map(Place::title).map(title -> words.say("people.departure.role", role, title)).orElse(role);
        }).toList();
    }
}
