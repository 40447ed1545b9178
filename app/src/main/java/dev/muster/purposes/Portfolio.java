package dev.muster.purposes;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// All purposes side by side: as a table, as a board by state, on the map of value and risk, and by the paths along which
/// they came up. Everything is as the viewer may know it.
@Service
public class Portfolio {
    private static final int MOST_COMPUTED = 100;
    private final PortfolioStore store;
    private final Outcomes outcomes;

    Portfolio(PortfolioStore store, Outcomes outcomes) {
        this.store = store;
        this.outcomes = outcomes;
    }

    /// One state of the board.
    ///
    /// @param total how many stand in it, of which the newest are shown
    public record Column(PurposeState state, long total, List<Purpose> newest) {}

    /// The paths along which purposes came up.
    ///
    /// @param computedLeftOut whether there are more purposes with a computed measure than were looked at
    public record Paths(List<PathCount> counts, boolean computedLeftOut) {}

    /// @param after the last purpose of the page before, or null
    public List<Purpose> all(PurposeFilter filter, PurposeOrder order, @Nullable Purpose after, int most) {
        return store.all(filter, order, after, most);
    }

    /// How many stand in each state, whatever state the filter names.
    public Map<PurposeState, Long> counts(PurposeFilter filter) {
        return store.counts(filter);
    }

    /// Every state with the newest purposes in it.
    @Transactional(readOnly = true)
    public List<Column> board(PurposeFilter filter, int most) {
        var counts = store.counts(filter);
        return Arrays.stream(PurposeState.values())
                .map(state -> new Column(state, counts.getOrDefault(state, 0L),
                        counts.containsKey(state) ? store.all(filter.standing(state), PurposeOrder.NEWEST, null, most) : List.of()))
                .toList();
    }

    /// Those that were put to the seven tests, newest first.
    public List<Purpose> weighed(PurposeFilter filter, int most) {
        return store.weighed(filter, most);
    }

    /// Several purposes, oldest first.
    List<Purpose> all(List<UUID> wanted) {
        return store.all(wanted);
    }

    /// What became of purposes by the path along which they came up.
    @Transactional(readOnly = true)
    public Paths paths() {
        var counts = store.paths().stream().collect(Collectors.toMap(PathCount::path, each -> each, (one, _) -> one, () -> new EnumMap<>(Path.class)));
        var computed = store.computed(MOST_COMPUTED + 1);
        var reached = computed.stream().limit(MOST_COMPUTED).filter(this::reached).collect(Collectors.groupingBy(Purpose::path, Collectors.counting()));
        var all = Arrays.stream(Path.values())
                .map(path -> Optional.ofNullable(counts.get(path)).orElse(new PathCount(path, 0, 0, 0, 0, 0, 0, 0)).achieving(reached.getOrDefault(path, 0L)))
                .toList();
        return new Paths(all, computed.size() > MOST_COMPUTED);
    }

    /// Those of several purposes whose outcome measure has reached its target, by their ids.
    Set<UUID> reached(List<Purpose> several) {
        var read = store.reached(several.stream().map(Purpose::id).toList());
        return several.stream().filter(each -> read.contains(each.id()) || computed(each) && outcomes.reached(each)).map(Purpose::id).collect(Collectors.toSet());
    }

    /// Those of several purposes that a review found achieved, by their ids.
    Set<UUID> achieved(List<UUID> several) {
        return Set.copyOf(store.achieved(several));
    }

    private static boolean computed(Purpose purpose) {
        var promise = purpose.promise();
        return promise != null && promise.outcome().source() instanceof OutcomeMeasure.Computed;
    }

    /// Whether a review found a purpose achieved, or its outcome measure has reached its target, in any community that the viewer may see.
    public boolean achieved(Purpose purpose) {
        return !achieved(List.of(purpose.id())).isEmpty() || reached(purpose);
    }

    /// Whether the outcome measure of a purpose has reached its target, in any community that the viewer may see.
    public boolean reached(Purpose purpose) {
        return outcomes.reached(purpose);
    }
}
