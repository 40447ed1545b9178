package dev.muster.adapt.api;

import dev.muster.adapt.Conclusion;
import dev.muster.adapt.Costs;
import dev.muster.adapt.PurposeFate;
import dev.muster.adapt.Reports;
import dev.muster.adapt.Review;
import dev.muster.adapt.Reviews;
import dev.muster.adapt.Verdict;
import dev.muster.adapt.api.ReviewJson.DecisionJson;
import dev.muster.communities.Communities;
import dev.muster.communities.Community;
import dev.muster.purposes.Purpose;
import dev.muster.purposes.Purposes;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Reviews of communities, for staff; and what came of those that were closed.
@RestController
@Tag(name = "Reviews")
class ReviewsApi {
    private static final int MOST = 100;
    private static final UUID NOWHERE = new UUID(0, 0);
    private final Communities communities;
    private final Reviews reviews;
    private final Purposes purposes;
    private final Reports reports;
    private final ReviewTelling telling;

    ReviewsApi(Communities communities, Reviews reviews, Purposes purposes, Reports reports, ReviewTelling telling) {
        this.communities = communities;
        this.reviews = reviews;
        this.purposes = purposes;
        this.reports = reports;
        this.telling = telling;
    }

    /// @param days from one review to the next
    /// @param next when the next one falls due
    /// @param open handle of the one that is open
    /// @param decided what was decided, latest first
    record ReviewsJson(int days, LocalDate next, @Nullable String open, List<DecisionJson> decided) {}

    /// @param days from one review to the next
    record RhythmJson(@Nullable Integer days) {}

    /// A decision.
    ///
    /// @param into handle of the community to merge into
    /// @param next handle of the approved purpose for which it goes on where it is repurposed
    /// @param purpose what became of the purpose; missing where it goes on
    /// @param currency three letters, with money
    record ConclusionJson(
            @Nullable Verdict verdict, @Nullable String reason, @Nullable String into, @Nullable String next, @Nullable PurposeFate purpose, @Nullable BigDecimal hours, @Nullable BigDecimal money,
            @Nullable String currency, @Nullable Integer people, @Nullable String costs) {}

    /// @param words Markdown
    record ReportJson(String words, Instant written) {}

    @GetMapping("/api/v1/communities/{community}/reviews")
    ReviewsJson reviews(@PathVariable String community, Viewer viewer) {
        var at = at(community, viewer);
        return new ReviewsJson(reviews.days(at), reviews.next(at), reviews.open(at).map(Review::handle).orElse(null),
                reviews.decided(at, MOST).stream().map(each -> Objects.requireNonNull(telling.decision(each.decided()))).toList());
    }

    /// Reviews are staff's.
    private Community at(String handle, Viewer viewer) {
        var community = communities.at(handle);
        if (viewer.audience() != Audience.EMPLOYEE) {
            throw new Refusal(Reason.GONE, "shell.gone");
        }
        return community;
    }

    /// Begins a review before its day. While one is open, there is no other.
    @PostMapping("/api/v1/communities/{community}/reviews")
    ResponseEntity<ReviewJson> begin(@PathVariable String community, Viewer viewer) {
        var review = reviews.begin(at(community, viewer), viewer);
        return ResponseEntity.created(URI.create("/api/v1" + review.address())).body(telling.review(review));
    }

    @PutMapping("/api/v1/communities/{community}/reviews/rhythm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rhythm(@PathVariable String community, @RequestBody RhythmJson wanted, Viewer viewer) {
        reviews.rhythm(at(community, viewer), wanted.days(), viewer);
    }

    @GetMapping("/api/v1/reviews/{review}")
    ReviewJson review(@PathVariable String review) {
        return telling.review(reviews.at(review));
    }

    @PostMapping("/api/v1/reviews/{review}/decision")
    ReviewJson decide(@PathVariable String review, @RequestBody ConclusionJson wanted, Viewer viewer) {
        var into = wanted.into() == null ? null : communities.find(wanted.into()).map(Community::id).orElse(NOWHERE);
        var costs = new Costs(wanted.hours(), wanted.money(), wanted.currency(), wanted.people(), wanted.costs());
        var next = wanted.next() == null ? null : purposes.find(wanted.next()).map(Purpose::id).orElse(NOWHERE);
        return telling.review(reviews.decide(reviews.at(review), new Conclusion(wanted.verdict(), wanted.reason(), into, next, wanted.purpose(), costs), viewer));
    }

    /// What came of a community that was closed, as your audience saw it.
    @GetMapping("/api/v1/communities/{community}/report")
    ReportJson report(@PathVariable String community) {
        var at = communities.at(community);
        if (!at.closed()) {
            throw new Refusal(Reason.GONE, "adapt.report.open", at.title());
        }
        return reports.of(at).map(each -> new ReportJson(each.words(), each.written())).orElseThrow(() -> new Refusal(Reason.GONE, "adapt.report.soon"));
    }
}
