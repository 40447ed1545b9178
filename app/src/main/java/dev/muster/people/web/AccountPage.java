package dev.muster.people.web;

import dev.muster.people.Credentials;
import dev.muster.people.Persons;
import dev.muster.people.Scope;
import dev.muster.people.SignIn;
import dev.muster.people.spi.OwnSettings;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Page;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Visitor;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Puts the account page together.
@Component
class AccountPage {
    private static final List<Integer> DAYS = List.of(30, 90, 365, 0);
    private final Persons persons;
    private final Credentials credentials;
    private final SignIn signIn;
    private final Places places;
    private final List<OwnSettings> settings;
    private final Visitor visitor;
    private final Pages pages;
    private final Words words;

    AccountPage(Persons persons, Credentials credentials, SignIn signIn, Places places, List<OwnSettings> settings, Visitor visitor, Pages pages, Words words) {
        this.persons = persons;
        this.credentials = credentials;
        this.signIn = signIn;
        this.places = places;
        this.settings = settings;
        this.visitor = visitor;
        this.pages = pages;
        this.words = words;
    }

    View show(Viewer viewer) {
        return show(HttpStatus.OK, viewer, TokenForm.EMPTY, null, FormErrors.none());
    }

    View wrong(Viewer viewer, TokenForm form, FormErrors errors) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, viewer, form, null, errors);
    }

    View issued(Viewer viewer, String secret) {
        return show(HttpStatus.CREATED, viewer, TokenForm.EMPTY, secret, FormErrors.none());
    }

    private View show(HttpStatus status, Viewer viewer, TokenForm form, @Nullable String issued, FormErrors errors) {
        var view = new AccountView(persons.addressOf(viewer.self()).orElse(""), sessions(viewer), tokens(viewer), issued, form(form), themes(), places(viewer),
                settings.stream().flatMap(each -> each.links(viewer).stream()).toList(), errors);
        return pages.show(status, "people/account", Map.of("view", view));
    }

    private List<AccountView.Session> sessions(Viewer viewer) {
        var here = Pages.cookie(SessionCookie.NAME).flatMap(signIn::session);
        return credentials.sessions(viewer).stream()
                .map(each -> new AccountView.Session(each.id(), each.device(), each.created(), each.seen(), here.filter(each.id()::equals).isPresent()))
                .toList();
    }

    private List<AccountView.Token> tokens(Viewer viewer) {
        return credentials.tokens(viewer).stream()
                .map(each -> new AccountView.Token(each.id(), each.name(), scopes(each.scopes()), each.created(), each.used(), each.expires()))
                .toList();
    }

    private String scopes(Set<String> held) {
        return String.join(", ", Scope.WORDS.stream().filter(held::contains).map(each -> words.say("people.scope." + each)).toList());
    }

    private AccountView.NewToken form(TokenForm form) {
        var scopes = Scope.WORDS.stream()
                .map(each -> new Option(each, words.say("people.scope." + each), words.say("people.scope." + each + ".hint"), form.scopes().contains(each)))
                .toList();
        var lengths = DAYS.stream()
                .map(days -> Option.of(days.toString(), days == 0 ? words.say("people.token.for-good") : words.say("people.token.days", days), days == form.days()))
                .toList();
        return new AccountView.NewToken(form.name(), scopes, lengths);
    }

    private List<Link> places(Viewer viewer) {
        return places.all(viewer.memberships()).values().stream().sorted(Comparator.comparing(Place::title).thenComparing(Place::handle))
                .map(each -> new Link(each.title(), "/communities/" + each.handle())).toList();
    }

    private List<Option> themes() {
        return Arrays.stream(Page.Theme.values())
                .map(each -> Option.of(each.name().toLowerCase(Locale.ROOT), words.say("people.theme." + each), each == visitor.theme()))
                .toList();
    }
}
