package dev.muster.adapt.web;

import dev.muster.adapt.PurposeFate;
import dev.muster.adapt.Reviews;
import dev.muster.adapt.Verdict;
import dev.muster.communities.Community;
import dev.muster.communities.Repurposing;
import dev.muster.communities.Stage;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The form in which a review is decided: only what can be decided is offered.
@Component
class ReviewForms {
    private static final int MOST = 100;
    private final Reviews reviews;
    private final Repurposing repurposing;
    private final Words words;

    ReviewForms(Reviews reviews, Repurposing repurposing, Words words) {
        this.reviews = reviews;
        this.repurposing = repurposing;
        this.words = words;
    }

    ReviewView.Form of(Community community, ReviewTyped typed, FormErrors errors) {
        return new ReviewView.Form(verdicts(community, typed), text(typed.reason()), text(typed.into()), next(community, text(typed.next())), fates(community, typed),
                text(typed.hours()), text(typed.money()), text(typed.currency()), text(typed.people()), text(typed.costs()), errors);
    }

    private List<Option> verdicts(Community community, ReviewTyped typed) {
        return Arrays.stream(Verdict.values()).filter(each -> each != Verdict.REPURPOSE || repurposed(community))
                .map(each -> new Option(each.name(), words.say("adapt.verdict." + each), words.say("adapt.verdict.hint." + each), each.name().equals(typed.verdict()))).toList();
    }

    private static boolean repurposed(Community community) {
        return community.charter().stage() == Stage.NOT_COALESCED;
    }

    private List<Option> next(Community community, String chosen) {
        return repurposed(community) ? Stream.concat(Stream.of(Option.of("", words.say("adapt.review.next.none"), chosen.isEmpty())),
                repurposing.possible(community, MOST).stream().map(each -> Option.of(each.handle(), each.title(), each.handle().equals(chosen)))).toList() : List.of();
    }

    /// What an earlier review said stands.
    private List<Option> fates(Community community, ReviewTyped typed) {
        var said = reviews.said(community).orElse(null);
        var chosen = said != null ? said.name() : typed.purpose() == null || typed.purpose().isBlank() ? PurposeFate.ACTIVE.name() : typed.purpose();
        return Arrays.stream(PurposeFate.values()).filter(each -> said == null || each == said)
                .map(each -> Option.of(each.name(), words.say("adapt.fate." + each), each.name().equals(chosen))).toList();
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
