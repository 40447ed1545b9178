package dev.muster.people.web;

import dev.muster.people.Persons;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.AdministrationTabs;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Pager;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Who;
import java.util.Arrays;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Who can sign in, and adding people: administrators' work.
@Controller
class PeopleController {
    private static final int MOST = 50;
    private final Persons persons;
    private final AdministrationTabs tabs;
    private final Pages pages;
    private final Words words;

    PeopleController(Persons persons, AdministrationTabs tabs, Pages pages, Words words) {
        this.persons = persons;
        this.tabs = tabs;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/people")
    View people(@RequestParam(defaultValue = "") String after, Viewer viewer) {
        var found = persons.listed(after, MOST + 1, viewer);
        var shown = found.stream().limit(MOST).toList();
        var older = found.size() > MOST ? "/people?after=" + shown.getLast().person().handle() : null;
        var view = new PeopleView(tabs.at("/people"), shown.stream().map(this::line).toList(), new Pager(after.isEmpty() ? null : "/people", older));
        return pages.show("people/people", "view", view);
    }

    private PeopleView.Line line(Persons.Listed listed) {
        var person = listed.person();
        return new PeopleView.Line(new Who(person.name(), person.address(), null), listed.address(),
                words.say("people.audience." + person.audience()), person.organisation(), person.created());
    }

    @GetMapping("/people/new")
    View form(Viewer viewer) {
        if (!viewer.administers()) {
            throw new Refusal(Reason.NOT_ALLOWED, "people.only-administrators");
        }
        return pages.show("people/new", "view", form("", "", Audience.EMPLOYEE, "", FormErrors.none()));
    }

    @PostMapping("/people")
    View add(@RequestParam String name, @RequestParam String address, @RequestParam Audience audience,
            @RequestParam(defaultValue = "") String organisation, @RequestParam String password, Viewer viewer) {
        try {
            var newcomer = new Persons.Newcomer(name, address, audience, organisation.isBlank() ? null : organisation, password);
            return pages.redirect(persons.add(newcomer, viewer).address(), "people.added.done");
        } catch (Invalid invalid) {
            return again(form(name, address, audience, organisation, FormErrors.of(invalid, words)));
        } catch (Refusal refusal) {
            if (refusal.reason() != Reason.CONFLICT) {
                throw refusal;
            }
            return again(form(name, address, audience, organisation, FormErrors.of(refusal, "address", words)));
        }
    }

    private View again(NewcomerForm form) {
        return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "people/new", Map.of("view", form));
    }

    private NewcomerForm form(String name, String address, Audience chosen, String organisation, FormErrors errors) {
        var audiences = Arrays.stream(Audience.values())
                .map(each -> new Option(each.name(), words.say("people.audience." + each), words.say("people.audience." + each + ".hint"), each == chosen))
                .toList();
        return new NewcomerForm(name, address, audiences, organisation, errors);
    }
}
