package dev.muster.adapt.web;

import dev.muster.adapt.Review;
import dev.muster.adapt.Reviews;
import dev.muster.communities.Communities;
import dev.muster.communities.Community;
import dev.muster.purposes.Purpose;
import dev.muster.purposes.Purposes;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Typed;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// One review: its evidence, and the decision.
@Controller
@RequestMapping("/reviews/{handle}")
class ReviewController {
    private static final UUID NOWHERE = new UUID(0, 0);
    private final Reviews reviews;
    private final Communities communities;
    private final Purposes purposes;
    private final ReviewPage page;
    private final Pages pages;
    private final Words words;

    ReviewController(Reviews reviews, Communities communities, Purposes purposes, ReviewPage page, Pages pages, Words words) {
        this.reviews = reviews;
        this.communities = communities;
        this.purposes = purposes;
        this.page = page;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    View review(@PathVariable String handle, Viewer viewer) {
        return show(HttpStatus.OK, reviews.at(handle), ReviewTyped.NOTHING, FormErrors.none(), viewer);
    }

    @PostMapping("/decision")
    View decide(@PathVariable String handle, ReviewTyped wanted, Viewer viewer) {
        var review = reviews.at(handle);
        var typed = new Typed().optional("hours", "money", "people");
        var conclusion = wanted.conclusion(typed, into(wanted.into()), next(wanted.next()));
        try {
            return pages.redirect(typed.run(() -> reviews.decide(review, conclusion, viewer)).address(), "adapt.review.done");
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, review, wanted, FormErrors.of(invalid, words), viewer);
        }
    }

    private @Nullable UUID into(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var address = typed.strip();
        return communities.find(address.substring(address.lastIndexOf('/') + 1)).map(Community::id).orElse(NOWHERE);
    }

    private @Nullable UUID next(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : purposes.find(typed).map(Purpose::id).orElse(NOWHERE);
    }

    private View show(HttpStatus status, Review review, ReviewTyped typed, FormErrors errors, Viewer viewer) {
        return pages.show(status, "adapt/review", Map.of("view", page.of(review, typed, errors, viewer)));
    }
}
