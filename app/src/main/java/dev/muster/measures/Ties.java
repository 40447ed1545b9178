package dev.muster.measures;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Who replies to whom, in stretches of 90 days, the latest first; one more than lies in the window where that is shorter.
public record Ties(List<Stretch> stretches) {

    /// So many days belong together.
    public static final int DAYS = 90;
    static final int MOST = 60;

    /// @param to the day after the last
    public record Stretch(LocalDate from, LocalDate to, Reciprocity reciprocity) {

        /// Fewer than 5 people could be recognised.
        public boolean hidden() {
            return reciprocity.people() < Footing.LEAST;
        }
    }

    /// Stretches in which nobody replied to anybody are not forgotten.
    static Ties of(List<ContributionLog.Tied> tied, AsOf asOf) {
        var found = tied.stream().collect(Collectors.toMap(ContributionLog.Tied::stretch, ContributionLog.Tied::reciprocity));
        return new Ties(IntStream.range(0, asOf.stretches()).mapToObj(number -> {
            var to = asOf.beforeDay().minusDays((long) number * DAYS);
            return new Stretch(to.minusDays(DAYS), to, found.getOrDefault(number, new Reciprocity(0, 0, 0)));
        }).toList());
    }

    public Stretch latest() {
        return stretches.getFirst();
    }
}
