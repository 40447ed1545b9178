package dev.muster.measures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// For how long something is still awaited, where some still wait and so are only known to have waited so long.
///
/// The estimate is Kaplan and Meier's: S(t) is the product of (1 - d/n) over all times up to t at which something came,
/// with d of the n that still waited (E. L. Kaplan and P. Meier, "Nonparametric estimation from incomplete observations",
/// J. Am. Stat. Assoc. 53 (1958), 457 to 481). Of those with the same time, what came is taken before what still waits.
///
/// @param steps the curve: its value after each time at which something came, earliest first
/// @param waits for each time at which somebody was last known to wait, or got it: how many had waited at least so long
/// @param n all cases
public record Survival(List<Step> steps, NavigableMap<Double, Long> waits, long n) {
    /// Products of shares differ from a half by less than this where they mean a half.
    private static final double FLAT = 1e-9;

    /// What is known of cases that came, or were last seen waiting, after the same time.
    public record Cases(double time, long came, long waiting) {}

    /// @param atRisk how many still waited just before
    /// @param came how many of them got it then
    /// @param waiting the share that still waits after this time
    /// @param standardError Greenwood's: S times the root of the sum of d/(n(n - d)) (M. Greenwood, "The errors of sampling
    ///         of the survivorship tables", Reports on Public Health 33 (1926)); 0 once nobody waits
    /// @param interval on the scale of log(-log S), on which it stays inside 0 and 1 (J. D. Kalbfleisch and R. L. Prentice,
    ///         "The Statistical Analysis of Failure Time Data" (1980)); null once nobody waits, where it has none
    public record Step(double time, long atRisk, long came, double waiting, double standardError, @Nullable Interval interval) {}

    /// A share read off the curve.
    public record Estimate(double value, double standardError, Interval interval) {}

    /// The curve of these cases, in whatever order they come.
    public static Survival of(Collection<Cases> cases) {
        var byTime = new TreeMap<Double, Cases>();
        for (var each : cases) {
            byTime.merge(each.time(), each, (a, b) -> new Cases(a.time(), a.came() + b.came(), a.waiting() + b.waiting()));
        }
        long all = byTime.values().stream().mapToLong(each -> each.came() + each.waiting()).sum();
        var steps = new ArrayList<Step>();
        var waits = new TreeMap<Double, Long>();
        long atRisk = all;
        double share = 1;
        double sum = 0;
        for (var each : byTime.values()) {
            waits.put(each.time(), atRisk);
            if (each.came() > 0) {
                share *= 1 - (double) each.came() / atRisk;
                sum += (double) each.came() / atRisk / (atRisk - each.came());
                steps.add(step(each, atRisk, share, sum));
            }
            atRisk -= each.came() + each.waiting();
        }
        return new Survival(List.copyOf(steps), Collections.unmodifiableNavigableMap(waits), all);
    }

    private static Step step(Cases cases, long atRisk, double share, double sum) {
        if (cases.came() == atRisk) {
            return new Step(cases.time(), atRisk, cases.came(), 0, 0, null);
        }
        double log = Math.log(share);
        double reach = Interval.Z * Math.sqrt(sum) / Math.abs(log);
        var interval = new Interval(Math.exp(log * Math.exp(reach)), Math.exp(log * Math.exp(-reach)));
        return new Step(cases.time(), atRisk, cases.came(), share, share * Math.sqrt(sum), interval);
    }

    /// How many cases came.
    public long came() {
        return steps.stream().mapToLong(Step::came).sum();
    }

    /// The share that still waits after this time.
    public double waiting(double time) {
        var step = stepAt(time);
        return step == null ? 1 : step.waiting();
    }

    /// The first time after which at most half still wait; empty where more than half do to the end.
    public Optional<Double> median() {
        return steps.stream().filter(step -> step.waiting() <= 0.5).map(Step::time).findFirst();
    }

    /// The middle of all times: where exactly half still wait for a while, the middle of that while, as for plain numbers; otherwise
    /// the first time after which fewer wait.
    public Optional<Double> middle() {
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            if (Math.abs(step.waiting() - 0.5) < FLAT && i + 1 < steps.size()) {
                return Optional.of((step.time() + steps.get(i + 1).time()) / 2);
            }
            if (step.waiting() <= 0.5) {
                return Optional.of(step.time());
            }
        }
        return Optional.empty();
    }

    /// The share that got it within this time. Empty where nobody was watched for so long, since then nobody knows.
    ///
    /// Where none came so far or none is left, the curve has no interval of its own; then it is Wilson's, of those who had
    /// waited at least so long, or of all that came.
    public Optional<Estimate> cameBy(double time) {
        var step = stepAt(time);
        if (step != null && step.interval() != null) {
            return reaches(time) ? Optional.of(new Estimate(1 - step.waiting(), step.standardError(), step.interval().rest())) : Optional.empty();
        }
        var edge = step == null ? new Share(0, watched(time)) : new Share(came(), came());
        return Optional.ofNullable(edge.interval()).map(interval -> new Estimate(step == null ? 0 : 1, 0, interval));
    }

    /// The curve in fewer steps: each after which it has fallen by so much since the one before, and the last.
    public List<Step> outline(double fall) {
        var kept = new ArrayList<Step>();
        double from = 1;
        for (var step : steps) {
            if (from - step.waiting() >= fall || step.equals(steps.getLast())) {
                kept.add(step);
                from = step.waiting();
            }
        }
        return kept;
    }

    private boolean reaches(double time) {
        return watched(time) > 0;
    }

    /// How many are known to have waited at least so long, or to have got it then.
    private long watched(double time) {
        var later = waits.ceilingEntry(time);
        return later == null ? 0 : later.getValue();
    }

    private @Nullable Step stepAt(double time) {
        Step last = null;
        for (var step : steps) {
            if (step.time() > time) {
                break;
            }
            last = step;
        }
        return last;
    }
}
