package dev.muster.people.web;

import dev.muster.people.Claims;
import dev.muster.people.Persons;
import dev.muster.rights.Places;
import dev.muster.rights.Role;
import dev.muster.rights.Roles;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// One person: the profile, and there what administrators do with password and roles.
@Controller
class PersonController {
    private final Persons persons;
    private final Places places;
    private final Roles roles;
    private final Claims claims;
    private final PersonPage page;
    private final Pages pages;
    private final Words words;

    PersonController(Persons persons, Places places, Roles roles, Claims claims, PersonPage page, Pages pages, Words words) {
        this.persons = persons;
        this.places = places;
        this.roles = roles;
        this.claims = claims;
        this.page = page;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/people/{handle}")
    View person(@PathVariable String handle, Viewer viewer) {
        return claims.claimer(handle).map(person -> pages.redirect(person.address(), null)).orElseGet(() -> page.show(persons.at(handle), viewer));
    }

    /// One's own profile, without knowing its address.
    @GetMapping("/people/me")
    View oneself(Viewer viewer) {
        return pages.redirect(persons.find(viewer.self()).orElseThrow().address(), null);
    }

    @PutMapping("/people/{handle}/password")
    View password(@PathVariable String handle, @RequestParam String password, Viewer viewer) {
        var person = persons.at(handle);
        try {
            persons.password(person.id(), password, viewer);
            return pages.redirect(person.address(), "people.password.set.done");
        } catch (Invalid invalid) {
            return page.wrong(person, viewer, "", FormErrors.of(invalid, words));
        }
    }

    @PostMapping("/people/{handle}/roles")
    View grant(@PathVariable String handle, @RequestParam Role role, @RequestParam(defaultValue = "") String community, Viewer viewer) {
        var person = persons.at(handle);
        try {
            roles.grant(person.present().id(), grant(role, community), viewer);
            return pages.redirect(person.address(), "people.role.granted.done");
        } catch (Refusal refusal) {
            if (refusal.reason() != Refusal.Reason.GONE) {
                throw refusal;
            }
            return page.wrong(person, viewer, community, FormErrors.of(refusal, "community", words));
        }
    }

    @DeleteMapping("/people/{handle}/roles")
    View revoke(@PathVariable String handle, @RequestParam Role role, @RequestParam(defaultValue = "") String community, Viewer viewer) {
        var person = persons.at(handle);
        roles.revoke(person.id(), grant(role, community), viewer);
        return pages.redirect(person.address(), "people.role.revoked.done");
    }

    private Viewer.Grant grant(Role role, String community) {
        return new Viewer.Grant(role, community.isBlank() ? null : places.at(community.strip()).id());
    }
}
