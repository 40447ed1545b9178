package dev.muster.readiness;

import dev.muster.readiness.Mean.Difference;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Tells what came of rounds: to leaders everything that may be told of five people or more, to staff the overall result
/// where the round says so; to nobody before the round is closed.
@Service
public class Results {
    private static final int MOST_BEFORE = 100;
    private final ResultStore store;
    private final Rounds rounds;
    private final Deeds deeds;

    Results(ResultStore store, Rounds rounds, Deeds deeds) {
        this.store = store;
        this.rounds = rounds;
        this.deeds = deeds;
    }

    /// Whether somebody is told what came of a round, once it is closed.
    public static boolean sees(Round round, Viewer viewer) {
        return round.closed() != null && (viewer.leads() || round.shared() && viewer.audience() == Audience.EMPLOYEE);
    }

    /// @throws Refusal `readiness.results.open`, `readiness.results.only-leaders`
    public RoundResult of(Round round, Viewer viewer) {
        if (round.closed() == null) {
            throw new Refusal(Reason.CONFLICT, "readiness.results.open");
        }
        if (!sees(round, viewer)) {
            throw new Refusal(viewer.signedIn() ? Reason.NOT_ALLOWED : Reason.NOT_SIGNED_IN, "readiness.results.only-leaders");
        }
        var sheet = sheet(round);
        var overall = sheet.told(null, deeds);
        var units = viewer.leads() ? sheet.units() : List.<Told>of();
        var hidden = viewer.leads() ? round.units().stream().filter(each -> !sheet.shows(each)).toList() : List.<Unit>of();
        var before = before(round);
        var earlier = before == null ? null : sheet(before);
        return new RoundResult(round, compared(overall, earlier), units.stream().map(each -> there(compared(each, earlier))).toList(), hidden, gaps(sheet), before);
    }

    private Sheet sheet(Round round) {
        return new Sheet(round, store.replies(round.id()), store.disciplines(round.id()), store.evidence(round.id()),
                store.statements(round.id(), Arrays.stream(Twin.values()).map(Twin::statement).toList()));
    }

    private static Told there(@Nullable Told told) {
        return Optional.ofNullable(told).orElseThrow();
    }

    /// The round that was closed last before this one, if it asked by the same instrument.
    private @Nullable Round before(Round round) {
        return rounds.closed(MOST_BEFORE).stream()
                .filter(each -> each.instrument() == round.instrument() && each.closed() != null && each.closed().isBefore(java.util.Objects.requireNonNull(round.closed())))
                .findFirst().orElse(null);
    }

    private @Nullable Told compared(@Nullable Told now, @Nullable Sheet earlier) {
        if (now == null || earlier == null) {
            return now;
        }
        var unit = now.unit();
        var same = unit == null ? null : earlier.round().units().stream().filter(each -> each.name().equalsIgnoreCase(unit.name())).findFirst().orElse(null);
        var then = unit != null && same == null ? Map.<Discipline, Mean>of() : earlier.levels(same);
        var changes = new EnumMap<Discipline, Difference>(Discipline.class);
        now.levels().forEach((discipline, level) -> Optional.ofNullable(then.get(discipline)).ifPresent(was -> changes.put(discipline, level.minus(was))));
        return now.with(changes);
    }

    private List<Gap> gaps(Sheet sheet) {
        return Arrays.stream(Twin.values()).map(twin -> new Gap(twin, sheet.leadersSay(twin), deeds.shown(twin, sheet.round()))).toList();
    }
}
