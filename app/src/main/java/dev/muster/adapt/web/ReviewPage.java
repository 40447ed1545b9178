package dev.muster.adapt.web;

import dev.muster.adapt.Evidence;
import dev.muster.adapt.Evidence.Outcome;
import dev.muster.adapt.Evidence.Part;
import dev.muster.adapt.Review;
import dev.muster.adapt.Reviews;
import dev.muster.communities.Communities;
import dev.muster.communities.Community;
import dev.muster.goals.Amounts;
import dev.muster.purposes.Purposes;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Chart;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.Numbers;
import dev.muster.shell.web.Times;
import dev.muster.shell.web.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the page of a review together: evidence first, then what is decided.
@Component
class ReviewPage {
    private static final int MOST_BEFORE = 4;
    private final Reviews reviews;
    private final Communities communities;
    private final Purposes purposes;
    private final ReviewForms forms;
    private final RequestLabels people;
    private final ReviewLabels labels;
    private final Words words;

    ReviewPage(Reviews reviews, Communities communities, Purposes purposes, ReviewForms forms, RequestLabels people, ReviewLabels labels, Words words) {
        this.reviews = reviews;
        this.communities = communities;
        this.purposes = purposes;
        this.forms = forms;
        this.people = people;
        this.labels = labels;
        this.words = words;
    }

    ReviewView of(Review review, ReviewTyped typed, FormErrors errors, Viewer viewer) {
        var community = reviews.communityOf(review);
        var evidence = reviews.evidence(review);
        var outcome = evidence.outcome();
        boolean decides = review.open() && !community.closed() && Reviews.decides(community.id(), viewer);
        return new ReviewView(community.title(), review.address(), labels.crumbs(community.place(), words.say("adapt.review.of", Times.day(review.due()))), labels.state(review),
                words.say("adapt.review.lead", Times.day(evidence.from()), Times.day(evidence.to().minusDays(1))), outcome == null ? null : standing(outcome),
                outcome == null ? null : chart(outcome), groups(review, evidence), before(review, community), decided(review), decides ? forms.of(community, typed, errors) : null,
                decides || !review.open() ? null : new Notice(Tone.QUIET, words.say("adapt.review.only-sponsor", community.title())));
    }

    private String standing(Outcome outcome) {
        var aim = words.say("adapt.review.aim", print(outcome, outcome.target()), Times.day(outcome.due()));
        var was = outcome.baseline() == null ? "" : " " + words.say("adapt.review.was", print(outcome, outcome.baseline()));
        var now = outcome.value() == null ? words.say("adapt.review.unknown") : words.say("adapt.review.now", print(outcome, outcome.value()), Times.day(Objects.requireNonNull(outcome.day())));
        return words.say("adapt.review.standing", outcome.name(), now + was + " " + aim);
    }

    private @Nullable Chart chart(Outcome outcome) {
        if (outcome.series().size() < 2) {
            return null;
        }
        var first = outcome.series().getFirst();
        var last = outcome.series().getLast();
        var title = words.say("adapt.review.chart", outcome.name(), print(outcome, first.value()), Times.day(first.day()), print(outcome, last.value()), Times.day(last.day()));
        var points = outcome.series().stream().map(each -> new Chart.Point(each.day().toString(), Times.day(each.day()), List.<@Nullable Double>of(each.value()))).toList();
        var marks = new ArrayList<Chart.Mark>();
        if (outcome.baseline() != null) {
            marks.add(new Chart.Mark(words.say("goals.was", print(outcome, outcome.baseline())), outcome.baseline(), Tone.QUIET));
        }
        marks.add(new Chart.Mark(words.say("goals.aim", print(outcome, outcome.target())), outcome.target(), Tone.GOOD));
        return new Chart("outcome-chart", title, Chart.Kind.LINE, Chart.Axis.DAYS, Chart.Scale.COUNT, words.say("goals.chart.day"), List.of(Chart.Column.series(outcome.unit(), 1)),
                points, marks, words.say("adapt.review.chart.source"));
    }

    private List<ReviewView.Group> groups(Review review, Evidence evidence) {
        var answers = evidence.answers();
        var asked = evidence.asked();
        var promised = evidence.promised();
        var groups = new ArrayList<>(List.of(
                group("work", fact("people", evidence.people() == null ? words.say("adapt.review.few") : Numbers.count(evidence.people())),
                        fact("questions", Numbers.count(answers.questions())), fact("answered", Numbers.count(answers.answered())),
                        fact("day", part(answers.day())), fact("accepted", part(answers.accepted())), fact("reused", Numbers.count(answers.reused()))),
                group("asked", fact("asked", Numbers.count(asked.asked())), fact("done", Numbers.count(asked.done())), fact("declined", Numbers.count(asked.declined())),
                        fact("waiting", Numbers.count(asked.waiting())),
                        fact("kept", words.say("adapt.review.of-these", promised.kept(), promised.promises())), fact("overdue", Numbers.count(promised.overdue())))));
        if (review.decided() != null) {
            groups.add(costs(review.decided()));
        }
        return groups;
    }

    private ReviewView.Group costs(Review.Decided decided) {
        var costs = decided.costs();
        var facts = new ArrayList<ReviewView.Fact>();
        if (costs.hours() != null) {
            facts.add(fact("hours", Amounts.plain(costs.hours()).toPlainString()));
        }
        if (costs.money() != null) {
            facts.add(fact("money", Amounts.print(costs.money(), Objects.requireNonNull(costs.currency()))));
        }
        if (costs.people() != null) {
            facts.add(fact("staff", Numbers.count(costs.people())));
        }
        if (facts.isEmpty()) {
            facts.add(fact("money", words.say("adapt.report.costs.none")));
        }
        if (costs.note() != null && !costs.note().isEmpty()) {
            facts.add(fact("note", costs.note()));
        }
        return new ReviewView.Group(words.say("adapt.review.group.costs"), facts);
    }

    private ReviewView.Group group(String key, ReviewView.Fact... facts) {
        return new ReviewView.Group(words.say("adapt.review.group." + key), List.of(facts));
    }

    private ReviewView.Fact fact(String key, String value) {
        return new ReviewView.Fact(words.say("adapt.review.fact." + key), value);
    }

    private String part(Part part) {
        return part.hits() == null ? words.say("adapt.review.few-cases", part.n()) : words.say("adapt.review.share", Numbers.percent((double) part.hits() / part.n()), part.n());
    }

    private static String print(Outcome outcome, double value) {
        return Amounts.print(value, outcome.unit());
    }

    private List<ReviewView.Past> before(Review review, Community community) {
        return reviews.decided(community, MOST_BEFORE).stream().filter(each -> !each.id().equals(review.id()))
                .map(each -> past(each, Objects.requireNonNull(each.decided()))).toList();
    }

    private ReviewView.Past past(Review each, Review.Decided decided) {
        return new ReviewView.Past(each.address(), Times.day(decided.at()), words.say("adapt.verdict." + decided.verdict()), labels.moved(decided.moved()));
    }

    private ReviewView.@Nullable Decided decided(Review review) {
        var decided = review.decided();
        if (decided == null) {
            return null;
        }
        var by = people.known(Stream.of(decided.by())).get(decided.by());
        return new ReviewView.Decided(words.say("adapt.verdict." + decided.verdict()), decided.reason(), goesOn(decided),
                words.say("adapt.fate." + decided.purpose()), labels.moved(decided.moved()), people.who(by), decided.at());
    }

    private @Nullable Link goesOn(Review.Decided decided) {
        if (decided.into() != null) {
            return communities.find(decided.into()).map(each -> new Link(each.title(), each.address())).orElse(null);
        }
        return decided.next() == null ? null : purposes.find(decided.next()).map(each -> new Link(each.title(), each.address())).orElse(null);
    }
}
