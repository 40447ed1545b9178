package dev.muster.questions.web;

import dev.muster.questions.Addresses;
import dev.muster.questions.Question;
import dev.muster.questions.Wanted;
import dev.muster.questions.Wanted.Show;
import dev.muster.rights.Place;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// Addresses of a place's lists, and the way to them.
final class Paths {
    private Paths() {}

    static String list(Place place) {
        return "/communities/" + place.handle() + "/questions";
    }

    static String list(Place place, Wanted wanted) {
        var address = UriComponentsBuilder.fromPath(list(place));
        if (wanted.show() != Show.ALL) {
            address.queryParam("show", wanted.show().word());
        }
        if (wanted.tag() != null) {
            address.queryParam("tag", "{tag}");
            return address.encode().buildAndExpand(wanted.tag()).toUriString();
        }
        return address.build().toUriString();
    }

    static @Nullable String part(String list, String parameter, @Nullable String marker) {
        return marker == null ? null : list + (list.contains("?") ? "&" : "?") + parameter + "=" + marker;
    }

    static String ask(Place place) {
        return "/communities/" + place.handle() + "/ask";
    }

    /// The form of asking again, as it was left.
    ///
    /// @param attempt the word of the attempt to ask
    static String ask(Place place, String attempt, String title) {
        return UriComponentsBuilder.fromPath(ask(place)).queryParam("title", "{title}").queryParam("attempt", "{attempt}").encode()
                .buildAndExpand(title, attempt).toUriString();
    }

    /// A question that was asked before, for somebody who is about to ask.
    static String instead(Question question, String attempt, String title) {
        return UriComponentsBuilder.fromPath(Addresses.path(question.item()) + "/instead").queryParam("attempt", "{attempt}").queryParam("title", "{title}").encode()
                .buildAndExpand(attempt, title).toUriString();
    }

    /// Where questions are that resemble the one that is being asked.
    static String similar(Place place) {
        return "/communities/" + place.handle() + "/similar";
    }

    /// The steps to what is done with a question.
    ///
    /// @param deed the message key of what it is called
    static List<Crumb> crumbs(Place place, Question question, String deed, Words words) {
        return Stream.concat(crumbs(place, words).stream(),
                Stream.of(new Crumb(question.title(), Addresses.of(question.item())), Crumb.here(words.say(deed)))).toList();
    }

    /// The steps to a place's questions.
    static List<Crumb> crumbs(Place place, Words words) {
        return List.of(
                new Crumb(words.say("shell.nav.communities"), "/communities"),
                new Crumb(place.title(), "/communities/" + place.handle()),
                new Crumb(words.say("questions.questions"), list(place)));
    }
}
