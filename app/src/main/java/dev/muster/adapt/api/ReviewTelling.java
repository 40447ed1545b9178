package dev.muster.adapt.api;

import dev.muster.adapt.Review;
import dev.muster.adapt.Reviews;
import dev.muster.adapt.api.ReviewJson.DecisionJson;
import dev.muster.communities.Communities;
import dev.muster.people.Named;
import dev.muster.people.Persons;
import dev.muster.purposes.Purpose;
import dev.muster.purposes.Purposes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells programs of reviews.
@Component
class ReviewTelling {
    private final Reviews reviews;
    private final Communities communities;
    private final Purposes purposes;
    private final Persons persons;

    ReviewTelling(Reviews reviews, Communities communities, Purposes purposes, Persons persons) {
        this.reviews = reviews;
        this.communities = communities;
        this.purposes = purposes;
        this.persons = persons;
    }

    ReviewJson review(Review review) {
        return new ReviewJson(review.handle(), reviews.communityOf(review).place().handle(), review.due(), review.begun(), decision(review.decided()), reviews.evidence(review));
    }

    @Nullable DecisionJson decision(Review.@Nullable Decided decided) {
        if (decided == null) {
            return null;
        }
        var costs = decided.costs();
        var into = decided.into() == null ? null : communities.find(decided.into()).map(each -> each.place().handle()).orElse(null);
        var next = decided.next() == null ? null : purposes.find(decided.next()).map(Purpose::handle).orElse(null);
        return new DecisionJson(decided.verdict(), decided.reason(), into, next, decided.purpose(), costs.hours(), costs.money(), costs.currency(), costs.people(),
                Objects.requireNonNullElse(costs.note(), ""), decided.moved(), Named.of(persons.find(decided.by()).orElse(null)), decided.at());
    }
}
