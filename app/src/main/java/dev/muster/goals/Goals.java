package dev.muster.goals;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// State goals, and write down how far they are.
@Service
public class Goals {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_UNIT = 40;
    private final GoalStore store;
    private final Persons persons;
    private final Ids ids;
    private final Clock clock;

    Goals(GoalStore store, Persons persons, Ids ids, Clock clock) {
        this.store = store;
        this.persons = persons;
        this.ids = ids;
        this.clock = clock;
    }

    /// Who may state goals, and open communities: sponsors, strategists and administrators.
    public static boolean leads(Viewer viewer) {
        return viewer.leads();
    }

    /// States a goal. Naming the id of an earlier goal of the same person again answers with that goal.
    ///
    /// @throws Refusal `goals.only-leaders`
    /// @throws Invalid with everything that the goal lacks
    @Transactional
    public Goal state(GoalDraft draft, Viewer by) {
        if (!leads(by)) {
            throw new Refusal(Reason.NOT_ALLOWED, "goals.only-leaders");
        }
        var earlier = Optional.ofNullable(draft.id()).flatMap(store::find);
        return earlier.map(goal -> same(goal, draft)).orElseGet(() -> insert(checked(draft), by));
    }

    private static Goal same(Goal earlier, GoalDraft draft) {
        if (!earlier.title().equals(Objects.requireNonNullElse(draft.title(), "").strip())) {
            throw new Refusal(Reason.CONFLICT, "shell.retry-differs");
        }
        return earlier;
    }

    private Goal insert(Goal goal, Viewer by) {
        store.insert(goal, by.self(),
                Act.inPlace(by.self(), Verb.CREATE, goal.id(), "goal", null, Audience.EMPLOYEE.bit(), goal.created()));
        return goal;
    }

    private Goal checked(GoalDraft draft) {
        check(draft);
        var id = draft.id() == null ? ids.next() : draft.id();
        return new Goal(id, draft.id() == null ? ids.handle() : Ids.handleOf(id), text(draft.title()), there(draft.kind()),
                text(draft.measure()), text(draft.unit()), there(draft.direction()),
                Amounts.plain(there(draft.baseline())), there(draft.baselineDay()), Amounts.plain(there(draft.target())),
                there(draft.due()), there(draft.owner()), clock.instant());
    }

    private void check(GoalDraft draft) {
        var check = new Invalid.Check()
                .text(draft.title(), "title", LONGEST_TITLE)
                .that(draft.kind() != null, "kind", "shell.field.missing")
                .text(draft.measure(), "measure", LONGEST_TITLE)
                .text(draft.unit(), "unit", LONGEST_UNIT)
                .that(draft.direction() != null, "direction", "shell.field.missing");
        Amounts.check(draft.baseline(), "baseline", check);
        check.that(draft.baselineDay() != null, "baselineDay", "shell.field.missing")
                .that(draft.baselineDay() == null || !draft.baselineDay().isAfter(today()), "baselineDay", "goals.baseline.ahead");
        Amounts.check(draft.target(), "target", check);
        checkSide(draft, check);
        check.that(draft.due() != null, "due", "shell.field.missing")
                .that(draft.due() == null || draft.due().isAfter(today()), "due", "goals.due.passed");
        checkOwner(draft.owner(), check);
        check.orThrow();
    }

    private static void checkSide(GoalDraft draft, Invalid.Check check) {
        if (draft.direction() != null && draft.baseline() != null && draft.target() != null) {
            check.that(draft.direction().reaches(draft.target(), draft.baseline()), "target", "goals.target.wrong-side." + draft.direction());
        }
    }

    private void checkOwner(@Nullable UUID owner, Invalid.Check check) {
        check.that(owner != null, "owner", "goals.owner.missing");
        if (owner != null) {
            var known = persons.find(owner);
            check.that(known.isPresent(), "owner", "people.unknown")
                    .that(known.isEmpty() || known.map(Person::audience).orElseThrow() == Audience.EMPLOYEE, "owner", "goals.owner.outside");
        }
    }

    /// Writes readings down: one a day, of which a later one replaces an earlier one.
    ///
    /// @throws Refusal `goals.observe.only-owner`
    /// @throws Invalid with every problem of every reading; then none is kept
    @Transactional
    public void observe(Goal goal, Readings readings, Viewer by) {
        if (!by.is(goal.owner()) && !leads(by)) {
            throw new Refusal(Reason.NOT_ALLOWED, "goals.observe.only-owner");
        }
        var now = clock.instant();
        readings.keep(today(), reading -> {
            var observation = new Observation(there(reading.day()), Amounts.plain(there(reading.value())),
                    Objects.requireNonNullElse(reading.note(), "").strip(), by.self(), now);
            store.observe(goal.id(), observation, observed(goal, observation, by));
        });
    }

    private static Act observed(Goal goal, Observation observation, Viewer by) {
        return Act.inPlace(by.self(), Verb.OBSERVE, goal.id(), "goal", null, Audience.EMPLOYEE.bit(), observation.at())
                .detail(Map.of("day", observation.day().toString(), "value", observation.value()));
    }

    /// Whether there is a goal that the viewer may see and that the example did not bring.
    public boolean begun() {
        return store.begun();
    }

    /// The goals that the viewer may see, those due first before the others.
    ///
    /// @param after the last goal of the page before, or null
    public List<Goal> all(@Nullable Goal after, int most) {
        return store.all(after, most);
    }

    /// The goals to choose from in a form: those due first, and after them whatever is chosen beyond those.
    ///
    /// @param chosen handles; one that the viewer may not see is left out
    /// @param most of those due first, and of those beyond
    public List<Goal> choices(List<String> chosen, int most) {
        var first = store.all(null, most);
        var shown = first.stream().map(Goal::handle).collect(Collectors.toSet());
        var further = chosen.stream().distinct().filter(each -> !each.isEmpty() && !shown.contains(each)).limit(most).flatMap(each -> find(each).stream());
        return Stream.concat(first.stream(), further).toList();
    }

    /// Those of several goals that the viewer may see, in the order in which they are due.
    public List<Goal> all(Collection<UUID> wanted) {
        return store.all(wanted);
    }

    public Optional<Goal> find(UUID id) {
        return store.find(id);
    }

    public Optional<Goal> find(String handle) {
        return store.find(handle);
    }

    /// @throws Refusal `shell.gone` where there is none that the viewer may see
    public Goal at(String handle) {
        return store.find(handle).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
    }

    /// What was read, oldest first.
    public List<Observation> observations(Goal goal) {
        return store.observations(goal.id());
    }

    /// The latest observation of each goal that has one, by the goal's id.
    public Map<UUID, Observation> latest(List<Goal> goals) {
        return store.latest(goals.stream().map(Goal::id).toList());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String text(@Nullable String text) {
        return there(text).strip();
    }

    private static <T> T there(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
