package dev.muster.adapt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.muster.Chartered;
import dev.muster.communities.Community;
import dev.muster.goals.Reading;
import dev.muster.goals.Readings;
import dev.muster.purposes.Outcomes;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/// A world in which communities are reviewed.
abstract class ReviewWorld extends Chartered {
    @Autowired protected Reviews reviews;
    @Autowired protected Outcomes outcomes;

    protected static void invalid(Supplier<?> command, String... fields) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(command::get)
                .satisfies(each -> assertThat(each.problems()).extracting(Invalid.Problem::field).containsExactly(fields));
    }

    protected static Conclusion conclusion(@Nullable Verdict verdict, @Nullable PurposeFate purpose, @Nullable UUID into) {
        return new Conclusion(verdict, "The figures say so.", into, null, purpose, Costs.UNKNOWN);
    }

    protected Review decided(Community community, Viewer sponsor, Conclusion wanted) {
        return sponsor.call(() -> {
            var review = reviews.open(community).orElseGet(() -> reviews.begin(community, sponsor));
            return reviews.decide(review, wanted, sponsor);
        });
    }

    protected void read(Community community, Viewer by, String value) {
        by.call(() -> {
            outcomes.observe(purposes.promise(community.charter().purpose()).orElseThrow(), Readings.one(new Reading(today(), number(value), "")), by);
            return true;
        });
    }

    protected Community now(Community community) {
        var administrator = administrator();
        return administrator.call(() -> communities.at(community.place().handle()));
    }
}
