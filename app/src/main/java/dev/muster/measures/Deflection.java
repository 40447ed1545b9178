package dev.muster.measures;

import dev.muster.measures.Shares.Stretch;
import java.time.YearMonth;
import java.util.List;

/// What came of it where somebody who was about to ask looked at what had been asked before.
public record Deflection(List<Month> months) {

    /// Attempts to ask that began in a month.
    ///
    /// @param spared whoever looked said that it solved theirs
    /// @param asked they asked all the same
    /// @param unsaid they did neither, so that nobody knows
    public record Month(YearMonth month, long spared, long asked, long unsaid) {
        public Share known() {
            return new Share(spared, spared + asked);
        }
    }

    /// Of those of whom one knows how it went, how many were spared their question; the others are left out.
    public Shares known() {
        var stretches = months.stream().filter(each -> each.known().n() > 0).map(each -> new Stretch(each.month(), each.month(), each.known())).toList();
        return new Shares(Shares.together(stretches), stretches, months.stream().mapToLong(Month::unsaid).sum());
    }
}
