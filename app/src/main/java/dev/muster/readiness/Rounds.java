package dev.muster.readiness;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.rights.Audience;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Open rounds of the assessment, find and close them. What is answered in them is taken by {@link Replies}.
@Service
public class Rounds {
    public static final int MOST_UNITS = 20;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_UNIT = 80;
    private static final int FARTHEST_MONTHS = 12;
    private final RoundStore store;
    private final Ids ids;
    private final Clock clock;

    Rounds(RoundStore store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /// Who opens and closes rounds, and hands out links: strategists and administrators.
    public static boolean opens(Viewer viewer) {
        return viewer.administers() || viewer.holds(Role.STRATEGIST);
    }

    /// Opens a round. Naming the id of an earlier one again answers with that round.
    ///
    /// @throws Refusal `readiness.only-strategists`
    /// @throws Invalid at `name`, `units` or `closes`
    @Transactional
    public Round open(RoundDraft draft, Viewer by) {
        requireStrategist(by);
        var earlier = Optional.ofNullable(draft.id()).flatMap(store::find);
        return earlier.map(round -> same(round, draft)).orElseGet(() -> insert(checked(draft), by));
    }

    static void requireStrategist(Viewer by) {
        by.self();
        if (!opens(by)) {
            throw new Refusal(Reason.NOT_ALLOWED, "readiness.only-strategists");
        }
    }

    private static Round same(Round earlier, RoundDraft draft) {
        if (!earlier.name().equals(Objects.requireNonNullElse(draft.name(), "").strip())) {
            throw new Refusal(Reason.CONFLICT, "shell.retry-differs");
        }
        return earlier;
    }

    private Round insert(Round round, Viewer by) {
        store.insert(round, by.self(), act(round, Verb.CREATE, by));
        return round;
    }

    private Round checked(RoundDraft draft) {
        var units = draft.units().stream().map(String::strip).filter(each -> !each.isEmpty()).toList();
        check(draft, units);
        var id = draft.id() == null ? ids.next() : draft.id();
        var numbered = IntStream.range(0, units.size()).mapToObj(at -> new Unit(ids.next(), at + 1, units.get(at))).toList();
        return new Round(id, draft.id() == null ? ids.handle() : Ids.handleOf(id), Objects.requireNonNull(draft.name()).strip(), Instruments.CURRENT,
                Objects.requireNonNull(draft.closes()), null, draft.shared(), clock.instant(), numbered);
    }

    private void check(RoundDraft draft, List<String> units) {
        var seen = new HashSet<String>();
        var twice = units.stream().filter(each -> !seen.add(each.toLowerCase(Locale.ROOT))).findFirst();
        var closes = draft.closes();
        new Invalid.Check()
                .text(draft.name(), "name", LONGEST_NAME)
                .that(!units.isEmpty(), "units", "readiness.units.none")
                .that(units.size() <= MOST_UNITS, "units", "readiness.units.many", MOST_UNITS)
                .that(units.stream().allMatch(each -> each.length() <= LONGEST_UNIT), "units", "readiness.units.long", LONGEST_UNIT)
                .that(twice.isEmpty(), "units", "readiness.units.twice", twice.orElse(""))
                .that(closes != null, "closes", "shell.field.missing")
                .that(closes == null || !closes.isBefore(today()), "closes", "readiness.closes.passed")
                .that(closes == null || !closes.isAfter(today().plusMonths(FARTHEST_MONTHS)), "closes", "readiness.closes.far", FARTHEST_MONTHS)
                .orThrow();
    }

    /// Closes a round before its day. What was begun and not sent is deleted with it.
    ///
    /// @throws Refusal `readiness.only-strategists`, `readiness.closed`
    @Transactional
    public Round close(Round seen, Viewer by) {
        requireStrategist(by);
        if (!store.close(seen.id(), clock.instant(), act(seen, Verb.CLOSE, by))) {
            throw new Refusal(Reason.CONFLICT, "readiness.closed", seen.name());
        }
        store.forgetDrafts(seen.id());
        return at(seen.handle());
    }

    private Act act(Round round, Verb verb, Viewer by) {
        return Act.inPlace(by.self(), verb, round.id(), "assessment", null, Audience.EMPLOYEE.bit(), clock.instant());
    }

    /// The rounds that the viewer may see, newest first.
    ///
    /// @param after the last round of the page before, or null
    public List<Round> all(@Nullable Round after, int most) {
        return store.all(after, most);
    }

    /// Those that are closed, the newest first.
    public List<Round> closed(int most) {
        return store.closed(most);
    }

    public Optional<Round> find(String handle) {
        return store.find(handle);
    }

    public Optional<Round> find(UUID id) {
        return store.find(id);
    }

    /// @throws Refusal `shell.gone` where there is none that the viewer may see
    public Round at(String handle) {
        return find(handle).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
    }

    /// Whether one may still answer.
    public boolean isOpen(Round round) {
        return round.open(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
