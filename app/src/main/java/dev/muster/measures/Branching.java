package dev.muster.measures;

import dev.muster.measures.Shares.Stretch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether one contribution leads to another: the share of contributions that reply to somebody else.
///
/// Seen as a branching process, as in the study of critical mass by Y. Dover and G. Kelman, "Emergence of online communities:
/// Empirical evidence and theory", PLoS ONE 13 (2018), e0205167: where each leads to R replies, a thread has 1/(1 - R) contributions.
public final class Branching {

    private Branching() {}

    /// By months, of which neighbours are taken together until one of them had enough people for nobody to be recognised.
    /// Nothing where none had.
    static Shares of(List<ContributionLog.Replied> months) {
        var stretches = new ArrayList<Stretch>();
        long people = Footing.LEAST;
        for (var each : months) {
            var stretch = new Stretch(each.month(), each.month(), each.replies());
            boolean few = people < Footing.LEAST;
            stretches.add(few ? stretches.removeLast().plus(stretch) : stretch);
            people = few ? Math.max(people, each.people()) : each.people();
        }
        if (people < Footing.LEAST) {
            var last = stretches.removeLast();
            if (!stretches.isEmpty()) {
                stretches.add(stretches.removeLast().plus(last));
            }
        }
        return new Shares(Shares.together(stretches), List.copyOf(stretches), 0);
    }

    /// How many contributions a thread has on average; null where there is none, or nothing but replies.
    public static @Nullable Double threadSize(Share replies) {
        var ratio = replies.value();
        return ratio == null || ratio == 1 ? null : 1 / (1 - ratio);
    }
}
