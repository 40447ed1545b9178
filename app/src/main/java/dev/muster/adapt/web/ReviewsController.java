package dev.muster.adapt.web;

import dev.muster.adapt.Review;
import dev.muster.adapt.Reviews;
import dev.muster.communities.Communities;
import dev.muster.communities.Community;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Times;
import dev.muster.shell.web.Typed;
import dev.muster.shell.web.Who;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A community's reviews: when the next one is due, what was decided so far, and how often.
@Controller
@RequestMapping("/communities/{handle}/reviews")
class ReviewsController {
    private static final int MOST = 50;
    private final Communities communities;
    private final Reviews reviews;
    private final RequestLabels people;
    private final ReviewLabels labels;
    private final Pages pages;
    private final Words words;

    ReviewsController(Communities communities, Reviews reviews, RequestLabels people, ReviewLabels labels, Pages pages, Words words) {
        this.communities = communities;
        this.reviews = reviews;
        this.people = people;
        this.labels = labels;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    View list(@PathVariable String handle, Viewer viewer) {
        return show(HttpStatus.OK, at(handle, viewer), null, FormErrors.none(), viewer);
    }

    /// Reviews are staff's.
    private Community at(String handle, Viewer viewer) {
        var community = communities.at(handle);
        if (viewer.audience() != Audience.EMPLOYEE) {
            throw new Refusal(Reason.GONE, "shell.gone");
        }
        return community;
    }

    @PostMapping
    View begin(@PathVariable String handle, Viewer viewer) {
        return pages.redirect(reviews.begin(at(handle, viewer), viewer).address(), "adapt.review.begun");
    }

    @PutMapping("/rhythm")
    View rhythm(@PathVariable String handle, @RequestParam(defaultValue = "") String days, Viewer viewer) {
        var community = at(handle, viewer);
        var typed = new Typed();
        try {
            var wanted = typed.whole("days", days);
            typed.run(() -> {
                reviews.rhythm(community, wanted, viewer);
                return true;
            });
            return pages.redirect(ReviewLabels.list(community.place()), "adapt.review.rhythm.done");
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, community, days, FormErrors.of(invalid, words), viewer);
        }
    }

    private View show(HttpStatus status, Community community, @Nullable String days, FormErrors errors, Viewer viewer) {
        boolean decides = Reviews.decides(community.id(), viewer) && !community.closed();
        var open = reviews.open(community).orElse(null);
        int rhythm = reviews.days(community);
        var view = new ReviewsView(community.title(), labels.crumbs(community.place(), null), next(community, open),
                open == null ? null : new Link(words.say("adapt.review.see"), open.address()), decides && open == null ? ReviewLabels.list(community.place()) : null,
                decides ? Objects.requireNonNullElse(days, Integer.toString(rhythm)) : null,
                ReviewLabels.list(community.place()) + "/rhythm", words.say("adapt.review.every", rhythm), lines(community), errors);
        return pages.show(status, "adapt/reviews", Map.of("view", view));
    }

    private String next(Community community, @Nullable Review open) {
        if (community.closed()) {
            return words.say("adapt.review.over");
        }
        return open == null ? words.say("adapt.review.next", Times.day(reviews.next(community))) : words.say("adapt.review.is-due", Times.day(open.due()));
    }

    private List<ReviewsView.Line> lines(Community community) {
        var decided = reviews.decided(community, MOST);
        var known = people.known(decided.stream().map(each -> Objects.requireNonNull(each.decided()).by()));
        return decided.stream().map(each -> line(each, Objects.requireNonNull(each.decided()), people.who(known.get(Objects.requireNonNull(each.decided()).by())))).toList();
    }

    private ReviewsView.Line line(Review review, Review.Decided decided, Who by) {
        return new ReviewsView.Line(review.address(), labels.verdict(decided.verdict()), decided.reason(), labels.moved(decided.moved()), by, decided.at());
    }
}
