package dev.muster.people.web;

import dev.muster.mail.BaseAddress;
import dev.muster.people.Installation;
import dev.muster.people.Invitation;
import dev.muster.people.Invitations;
import dev.muster.people.Persons;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Tab;
import dev.muster.shell.web.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Puts the page together on which people are invited.
@Component
class InvitationsPage {
    static final String NONE = "NONE";
    private final Invitations invitations;
    private final Persons persons;
    private final Installation installation;
    private final BaseAddress base;
    private final Pages pages;
    private final Words words;

    InvitationsPage(Invitations invitations, Persons persons, Installation installation, BaseAddress base, Pages pages, Words words) {
        this.invitations = invitations;
        this.persons = persons;
        this.installation = installation;
        this.base = base;
        this.pages = pages;
        this.words = words;
    }

    static String address(@Nullable Place place, boolean letters) {
        return "/invitations?" + (place == null ? "" : "community=" + place.handle() + "&") + "by=" + (letters ? "letter" : "link");
    }

    View show(@Nullable Place place, boolean letters, Viewer viewer) {
        return show(HttpStatus.OK, place, letters, usual(place, letters, viewer), null, FormErrors.none(), viewer);
    }

    View made(@Nullable Place place, String link, Viewer viewer) {
        return show(HttpStatus.CREATED, place, false, usual(place, false, viewer), link, FormErrors.none(), viewer);
    }

    View wrong(@Nullable Place place, boolean letters, InvitationTyped typed, FormErrors errors, Viewer viewer) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, place, letters, typed, null, errors, viewer);
    }

    private View show(HttpStatus status, @Nullable Place place, boolean letters, InvitationTyped typed, @Nullable String made, FormErrors errors, Viewer viewer) {
        var to = place == null ? installation.organisation().orElse("") : place.title();
        var view = new InvitationsView(to, crumbs(place), tabs(place, letters), letters ? "/invitations/letters" : "/invitations/links", letters, typed,
                audiences(place, typed.audience(), viewer), words.say("people.invitations.audience.hint" + (viewer.leads() ? "" : ".guide")),
                made, warning(viewer), lines(invitations.open(place, viewer)), errors);
        return pages.show(status, "people/invitations", Map.of("view", view));
    }

    private @Nullable String warning(Viewer viewer) {
        return base.chosen() ? null : words.say(viewer.administers() ? "mail.links.unset" : "people.invitations.unreached");
    }

    private List<Crumb> crumbs(@Nullable Place place) {
        var here = Crumb.here(words.say("people.invitations"));
        return place == null ? List.of(new Crumb(words.say("people.people"), "/people"), here)
                : List.of(new Crumb(words.say("shell.nav.communities"), "/communities"), new Crumb(place.title(), "/communities/" + place.handle()),
                        new Crumb(words.say("people.people"), "/communities/" + place.handle() + "/people"), here);
    }

    private List<Tab> tabs(@Nullable Place place, boolean letters) {
        return List.of(new Tab(words.say("people.invitations.by-letter"), address(place, true), null, letters),
                new Tab(words.say("people.invitations.by-link"), address(place, false), null, !letters));
    }

    /// A form before anyone has typed: newcomers from outside, except for letters to the organisation's own people.
    private static InvitationTyped usual(@Nullable Place place, boolean letters, Viewer viewer) {
        var allowed = Invitations.newcomers(place, viewer);
        var outside = allowed.stream().filter(each -> each != Audience.EMPLOYEE).map(Audience::name).findFirst().orElse(NONE);
        var audience = place == null && letters ? Audience.EMPLOYEE.name() : outside;
        return new InvitationTyped(place == null ? "" : place.handle(), audience, Integer.toString(Invitations.USUAL_USES), Integer.toString(Invitations.USUAL_DAYS), "");
    }

    private List<Option> audiences(@Nullable Place place, String chosen, Viewer viewer) {
        var options = new ArrayList<Option>();
        Invitations.newcomers(place, viewer).forEach(each -> options.add(Option.of(each.name(), words.say("people.audience." + each), each.name().equals(chosen))));
        if (place != null) {
            options.add(Option.of(NONE, words.say("people.invitations.nobody-new"), chosen.equals(NONE)));
        }
        return options;
    }

    private List<InvitationsView.Line> lines(List<Invitation> open) {
        var makers = persons.all(open.stream().map(Invitation::by).distinct().toList());
        return open.stream().map(each -> {
            var maker = makers.get(each.by());
            var who = maker == null ? new Who(words.say("people.somebody"), null, null) : new Who(maker.name(), maker.address(), null);
            var newcomers = each.newcomers() == null ? words.say("people.invitations.nobody-new") : words.say("people.invitations.become", words.say("people.audience." + each.newcomers()));
            return new InvitationsView.Line(each.id(), each.address() == null ? words.say("people.invitations.link") : each.address(), newcomers,
                    words.say("people.invitations.used", each.used(), each.most()), who, each.expires());
        }).toList();
    }
}
