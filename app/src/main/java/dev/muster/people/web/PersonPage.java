package dev.muster.people.web;

import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.people.spi.ProfilePart;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Role;
import dev.muster.rights.Roles;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Who;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Puts a profile together.
@Component
class PersonPage {
    private final Persons persons;
    private final Places places;
    private final Roles roles;
    private final ClaimedAuthors authors;
    private final List<ProfilePart> parts;
    private final Pages pages;
    private final Words words;

    PersonPage(Persons persons, Places places, Roles roles, ClaimedAuthors authors, List<ProfilePart> parts, Pages pages, Words words) {
        this.persons = persons;
        this.places = places;
        this.roles = roles;
        this.authors = authors;
        this.parts = parts;
        this.pages = pages;
        this.words = words;
    }

    View show(Person person, Viewer viewer) {
        return show(HttpStatus.OK, person, viewer, "", "", FormErrors.none());
    }

    View wrong(Person person, Viewer viewer, String community, FormErrors errors) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, person, viewer, community, "", errors);
    }

    /// What was typed for who an author is will not do.
    View wrongClaimer(Person author, Viewer viewer, String typed, FormErrors errors) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, author, viewer, "", typed, errors);
    }

    private View show(HttpStatus status, Person person, Viewer viewer, String community, String claimer, FormErrors errors) {
        var trusted = roles.grants(person.id()).stream().map(this::trust).toList();
        var shelves = parts.stream().map(part -> part.shelf(person, viewer)).flatMap(Optional::stream).toList();
        var view = new PersonView(new Who(person.name(), null, null), person.address(), words.say("people.audience." + person.audience()),
                person.organisation(), person.state(), person.created(), authors.author(person, claimer, errors, viewer), authors.wrote(person, viewer),
                authors.asked(person, viewer), trusted, shelves,
                viewer.administers() ? administration(person, community, errors) : null);
        return pages.show(status, "people/person", Map.of("view", view));
    }

    private PersonView.Trust trust(Viewer.Grant grant) {
        @Nullable Place place = grant.place() == null ? null : places.find(grant.place()).orElse(null);
        return new PersonView.Trust(grant.role().name(), words.say("rights.role." + grant.role()),
                place == null ? null : new Link(place.title(), "/communities/" + place.handle()), place == null ? null : place.handle());
    }

    private PersonView.@Nullable Administration administration(Person person, String community, FormErrors errors) {
        var choices = Arrays.stream(Role.values()).map(each -> Option.of(each.name(), words.say("rights.role." + each), each == Role.GUIDE)).toList();
        return persons.addressOf(person.id()).map(address -> new PersonView.Administration(address, choices, community, errors)).orElse(null);
    }
}
