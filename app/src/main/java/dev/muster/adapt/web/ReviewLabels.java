package dev.muster.adapt.web;

import dev.muster.adapt.Review;
import dev.muster.adapt.Verdict;
import dev.muster.rights.Place;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Times;
import dev.muster.shell.web.Tone;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What pages say alike of reviews.
@Component
class ReviewLabels {
    private final Words words;

    ReviewLabels(Words words) {
        this.words = words;
    }

    StateLabel state(Review review) {
        return review.decided() == null ? new StateLabel(Tone.WATCH, Icon.OVERDUE, words.say("adapt.review.state.open", Times.day(review.due()))) : verdict(review.decided().verdict());
    }

    StateLabel verdict(Verdict verdict) {
        var word = words.say("adapt.verdict." + verdict);
        return switch (verdict) {
            case GROW -> new StateLabel(Tone.GOOD, Icon.GROW, word);
            case KEEP -> new StateLabel(Tone.ACCENT, Icon.CHECK, word);
            case REPURPOSE -> new StateLabel(Tone.WATCH, Icon.TARGET, word);
            case MERGE -> new StateLabel(Tone.QUIET, Icon.DUPLICATE, word);
            case CLOSE -> new StateLabel(Tone.QUIET, Icon.CLOSED, word);
        };
    }

    @Nullable String moved(@Nullable Boolean moved) {
        return moved == null ? null : words.say(moved ? "adapt.review.moved" : "adapt.review.not-moved");
    }

    static String list(Place place) {
        return "/communities/" + place.handle() + "/reviews";
    }

    List<Crumb> crumbs(Place place, @Nullable String here) {
        var way = List.of(new Crumb(words.say("shell.nav.communities"), "/communities"), new Crumb(place.title(), "/communities/" + place.handle()));
        var end = here == null ? List.of(Crumb.here(words.say("adapt.reviews"))) : List.of(new Crumb(words.say("adapt.reviews"), list(place)), Crumb.here(here));
        return Stream.concat(way.stream(), end.stream()).toList();
    }
}
