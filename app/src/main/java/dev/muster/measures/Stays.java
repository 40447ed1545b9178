package dev.muster.measures;

import dev.muster.goals.spi.Window;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// For how long people go on contributing, in days from their first contribution to their last.
///
/// Whoever has been silent for 60 days counts as gone since the last contribution. Of the others nobody knows yet: they
/// are only known to have stayed until it.
///
/// @param curve Kaplan and Meier's: what "waits" still contributes, what "came" is that somebody fell silent
public record Stays(Survival curve) {

    /// After how many days without a contribution somebody counts as gone.
    public static final int SILENCE = 60;
    /// The time for which one wants to know.
    public static final int QUARTER = 90;

    /// Of those whose first contribution falls into the window.
    ///
    /// @param today the day from which one looks back
    static Stays of(Collection<Life> lives, Window window, LocalDate today) {
        return new Stays(Survival.of(lives.stream()
                .filter(each -> !each.first().isBefore(window.from()))
                .map(each -> gone(each, today))
                .toList()));
    }

    private static Survival.Cases gone(Life life, LocalDate today) {
        return life.silent(today, SILENCE) ? new Survival.Cases(life.days(), 1, 0) : new Survival.Cases(life.days(), 0, 1);
    }

    public long people() {
        return curve.n();
    }

    public long gone() {
        return curve.came();
    }

    /// Those of whom nobody knows yet.
    public long here() {
        return people() - gone();
    }

    /// The steps of the curve to be shown.
    public List<Survival.Step> outline(double fall) {
        return curve.outline(fall);
    }
}
