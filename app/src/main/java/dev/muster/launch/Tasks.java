package dev.muster.launch;

import dev.muster.activity.Verb;
import dev.muster.communities.Community;
import dev.muster.items.Item;
import dev.muster.items.Items;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What there is to do for a launch: planned, done, and left out again.
@Service
public class Tasks {
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_NOTE = 2_000;
    private static final int MOST = 200;
    private static final Pattern IN_ADDRESS = Pattern.compile("(?:.*/)?questions/([0-9a-z]+)(?:[/?#].*)?");
    private final TaskStore store;
    private final Persons persons;
    private final Items items;
    private final Ids ids;
    private final Clock clock;

    Tasks(TaskStore store, Persons persons, Items items, Ids ids, Clock clock) {
        this.store = store;
        this.persons = persons;
        this.items = items;
        this.ids = ids;
        this.clock = clock;
    }

    /// What there is to do, as far as the viewer may see it: by kind, then by date.
    public List<Task> of(Community community) {
        return store.of(community.id(), MOST);
    }

    /// What somebody has to do yet for a launch, soonest first.
    public List<Task> mine(Place place, Viewer viewer, int most) {
        return viewer.signedIn() ? store.mine(place.id(), viewer.self(), most) : List.of();
    }

    /// What newcomers are asked to do first, as far as the viewer may see it.
    public Optional<Task> firstStep(Place place) {
        return store.firstStep(place.id());
    }

    /// @throws Refusal `shell.gone` where there is none that the viewer may see
    public Task at(Community community, UUID id) {
        return store.find(id).filter(each -> each.place().equals(community.id())).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
    }

    /// Plans something.
    ///
    /// @throws Refusal `launch.only-planners`, `rights.place.closed`, `shell.retry-differs`
    /// @throws Invalid with everything that will not do
    @Transactional
    public Task plan(Community community, TaskDraft draft, Viewer by) {
        Planning.require(community, by);
        var earlier = Optional.ofNullable(draft.id()).flatMap(store::find);
        if (earlier.isPresent()) {
            return same(earlier.get(), draft);
        }
        var person = check(draft, null, new Invalid.Check().that(store.count(community.id()) < MOST, "title", "launch.tasks.enough", MOST), by);
        var now = clock.instant();
        var id = draft.id() == null ? ids.next() : draft.id();
        var task = new Task(id, community.id(), Objects.requireNonNull(draft.kind()), title(draft), note(draft), person, draft.due(), null, null, now, 1);
        store.insert(task, Planning.act(community, Verb.CREATE, id, "task", now, by));
        return task;
    }

    private static Task same(Task earlier, TaskDraft draft) {
        if (earlier.kind() != draft.kind() || !earlier.title().equals(Objects.requireNonNullElse(draft.title(), "").strip())) {
            throw new Refusal(Reason.CONFLICT, "shell.retry-differs");
        }
        return earlier;
    }

    /// Changes what is planned; its kind stays.
    ///
    /// @param seen the task as the planner saw it
    /// @throws Refusal `launch.only-planners`, `rights.place.closed`, `shell.stale`
    /// @throws Invalid with everything that will not do
    @Transactional
    public Task change(Community community, Task seen, TaskDraft draft, Viewer by) {
        Planning.require(community, by);
        var person = check(new TaskDraft(null, seen.kind(), draft.title(), draft.note(), draft.person(), draft.due()), seen.due(), new Invalid.Check(), by);
        var next = new Task(seen.id(), seen.place(), seen.kind(), title(draft), note(draft), person, draft.due(), seen.done(), seen.item(), seen.created(), seen.version() + 1);
        if (!store.rewrite(seen, next, Planning.act(community, Verb.UPDATE, seen.id(), "task", clock.instant(), by))) {
            throw new Refusal(Reason.STALE, "shell.stale");
        }
        return next;
    }

    /// @param stood by when it was to be done before: a task that is late may be changed and stay late
    private @Nullable UUID check(TaskDraft draft, @Nullable LocalDate stood, Invalid.Check check, Viewer by) {
        var word = Objects.requireNonNullElse(draft.person(), "").strip();
        var person = word.isEmpty() ? Optional.<Person>empty() : persons.known(word, by);
        check.that(draft.kind() != null, "kind", "shell.field.missing").text(draft.title(), "title", LONGEST_TITLE)
                .optional(draft.note(), "note", LONGEST_NOTE)
                .that(word.isEmpty() || person.isPresent(), "person", "people.unknown")
                .that(draft.kind() != TaskKind.SEED || !word.isEmpty(), "person", "launch.seed.whose")
                .that(draft.kind() != TaskKind.SEED && draft.kind() != TaskKind.EVENT || draft.due() != null, "due", "launch.task.when")
                .that(draft.due() == null || draft.due().equals(stood) || !draft.due().isBefore(Planning.day(clock)), "due", "launch.day.passed")
                .orThrow();
        return person.map(Person::id).orElse(null);
    }

    private static String title(TaskDraft draft) {
        return Objects.requireNonNull(draft.title()).strip();
    }

    private static String note(TaskDraft draft) {
        return Objects.requireNonNullElse(draft.note(), "").strip();
    }

    /// Whether somebody may say that something is done: whoever plans, and whose it is.
    public static boolean finishes(Community community, Task task, Viewer viewer) {
        return task.kind() != TaskKind.STEP && (Planning.plans(community, viewer) || viewer.is(task.person()) && Planning.sees(community, viewer));
    }

    /// Says that something is done.
    ///
    /// @param link address of the work that it became, in this community; empty where there is none
    /// @throws Refusal `launch.task.only-own`, `rights.place.closed`, `launch.task.done`
    /// @throws Invalid at `link` where there is no such work here
    @Transactional
    public Task done(Community community, Task task, String link, Viewer by) {
        requireFinisher(community, task, by);
        var item = link.isBlank() ? null : linked(community, link.strip());
        if (!store.done(task.id(), item, Planning.act(community, Verb.ACCEPT, task.id(), "task", clock.instant(), by), by)) {
            throw new Refusal(Reason.CONFLICT, "launch.task.done", task.title());
        }
        return at(community, task.id());
    }

    private UUID linked(Community community, String link) {
        var address = IN_ADDRESS.matcher(link);
        var found = address.matches() ? items.find(address.group(1)).filter(each -> each.place().equals(community.id())) : Optional.<Item>empty();
        new Invalid.Check().that(found.isPresent(), "link", "launch.task.link.odd").orThrow();
        return found.orElseThrow().id();
    }

    /// Takes that back.
    ///
    /// @throws Refusal `launch.task.only-own`, `rights.place.closed`
    @Transactional
    public Task undone(Community community, Task task, Viewer by) {
        requireFinisher(community, task, by);
        store.undone(task.id(), Planning.act(community, Verb.UNDO, task.id(), "task", clock.instant(), by));
        return at(community, task.id());
    }

    private static void requireFinisher(Community community, Task task, Viewer by) {
        by.self();
        if (!finishes(community, task, by)) {
            throw new Refusal(Reason.NOT_ALLOWED, "launch.task.only-own", task.title());
        }
        Planning.requireOpen(community);
    }

    /// Leaves something out of the plan.
    ///
    /// @throws Refusal `launch.only-planners`, `rights.place.closed`
    @Transactional
    public void leaveOut(Community community, Task task, Viewer by) {
        Planning.require(community, by);
        store.delete(task.id(), Planning.act(community, Verb.DELETE, task.id(), "task", clock.instant(), by));
    }
}
