package dev.muster.launch.web;

import dev.muster.communities.Communities;
import dev.muster.communities.Community;
import dev.muster.items.Items;
import dev.muster.launch.Planning;
import dev.muster.launch.Task;
import dev.muster.launch.TaskDraft;
import dev.muster.launch.TaskKind;
import dev.muster.launch.Tasks;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Typed;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What there is to do for a launch.
@Controller
@RequestMapping("/communities/{handle}/launch/tasks")
class TasksController {
    private final Communities communities;
    private final Tasks tasks;
    private final Items items;
    private final Persons persons;
    private final LaunchPage page;
    private final Pages pages;
    private final Words words;

    TasksController(Communities communities, Tasks tasks, Items items, Persons persons, LaunchPage page, Pages pages, Words words) {
        this.communities = communities;
        this.tasks = tasks;
        this.items = items;
        this.persons = persons;
        this.page = page;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/new")
    View form(@PathVariable String handle, @RequestParam(defaultValue = "SEED") String kind, Viewer viewer) {
        var community = communities.at(handle);
        Planning.requirePlanner(community, viewer);
        var known = Objects.requireNonNullElse(Typed.choice(TaskKind.class, kind), TaskKind.SEED);
        return pages.show("launch/task", "view", view(community, null, new TaskTyped(known.name(), "", "", "", ""), "", 0, FormErrors.none(), viewer));
    }

    @PostMapping
    View plan(@PathVariable String handle, TaskTyped typed, Viewer viewer) {
        var community = communities.at(handle);
        var read = new Typed().optional("due");
        return sent(community, null, typed, "", 0, viewer, () -> {
            var draft = draft(typed, read);
            read.run(() -> tasks.plan(community, draft, viewer));
            return pages.redirect(back(community, typed.wanted()), "launch.task.planned");
        });
    }

    private static TaskDraft draft(TaskTyped typed, Typed read) {
        return new TaskDraft(null, typed.wanted(), typed.title(), typed.note(), typed.person(), read.day("due", typed.due()));
    }

    private static String back(Community community, @Nullable TaskKind kind) {
        return LaunchPage.address(community) + (kind == null ? "" : "#" + kind);
    }

    @GetMapping("/{id}")
    View task(@PathVariable String handle, @PathVariable UUID id, Viewer viewer) {
        viewer.self();
        var community = communities.at(handle);
        var task = tasks.at(community, id);
        return pages.show("launch/task", "view", view(community, task, typed(task), "", task.version(), FormErrors.none(), viewer));
    }

    /// Whom it is for, as a form names them.
    private TaskTyped typed(Task task) {
        var person = task.person() == null ? "" : persons.find(task.person()).map(Person::address).orElse("");
        return TaskTyped.of(task, person);
    }

    @PutMapping("/{id}")
    View change(@PathVariable String handle, @PathVariable UUID id, TaskTyped typed, @RequestParam(defaultValue = "0") int version, Viewer viewer) {
        var community = communities.at(handle);
        var task = tasks.at(community, id);
        var read = new Typed().optional("due");
        return sent(community, task, typed, "", version, viewer, () -> {
            var draft = draft(typed, read);
            read.run(() -> tasks.change(community, task.seenAt(version), draft, viewer));
            return pages.redirect(back(community, task.kind()), "launch.task.changed");
        });
    }

    @DeleteMapping("/{id}")
    View leaveOut(@PathVariable String handle, @PathVariable UUID id, Viewer viewer) {
        var community = communities.at(handle);
        var task = tasks.at(community, id);
        tasks.leaveOut(community, task, viewer);
        return pages.redirect(back(community, task.kind()), "launch.task.left-out");
    }

    @PutMapping("/{id}/done")
    View done(@PathVariable String handle, @PathVariable UUID id, @RequestParam(defaultValue = "") String link, Viewer viewer) {
        var community = communities.at(handle);
        var task = tasks.at(community, id);
        return sent(community, task, typed(task), link, task.version(), viewer, () -> {
            tasks.done(community, task, link, viewer);
            return pages.redirect(back(community, task.kind()), "launch.task.is-done");
        });
    }

    @DeleteMapping("/{id}/done")
    View undone(@PathVariable String handle, @PathVariable UUID id, Viewer viewer) {
        var community = communities.at(handle);
        var task = tasks.at(community, id);
        tasks.undone(community, task, viewer);
        return pages.redirect(back(community, task.kind()), "launch.task.is-open");
    }

    private View sent(Community community, @Nullable Task task, TaskTyped typed, String link, int version, Viewer viewer, Supplier<View> act) {
        try {
            return act.get();
        } catch (Invalid invalid) {
            return again(HttpStatus.UNPROCESSABLE_CONTENT, view(community, task, typed, link, version, FormErrors.of(invalid, words), viewer));
        } catch (Refusal refusal) {
            if (refusal.reason() != Reason.STALE) {
                throw refusal;
            }
            return again(HttpStatus.CONFLICT, view(community, task, typed, link, version, FormErrors.of(refusal, "title", words), viewer));
        }
    }

    private View again(HttpStatus status, TaskView view) {
        return pages.show(status, "launch/task", Map.of("view", view));
    }

    private TaskView view(Community community, @Nullable Task task, TaskTyped typed, String link, int version, FormErrors errors, Viewer viewer) {
        var kind = Objects.requireNonNullElse(typed.wanted(), TaskKind.SEED);
        var address = LaunchPage.address(community) + "/tasks";
        boolean plans = Planning.plans(community, viewer) && !community.closed();
        var title = task == null ? words.say("launch.kind.add." + kind) : task.title();
        var became = task == null || task.item() == null ? null
                : items.find(task.item()).map(each -> new Link(Objects.requireNonNullElse(each.title(), words.say("launch.task.became")), "/questions/" + each.handle())).orElse(null);
        return new TaskView(title, page.crumbs(community, title), kind.name(), words.say("launch.kind.hint." + kind), plans ? address + (task == null ? "" : "/" + task.id()) : null,
                task == null ? null : address + "/" + task.id(), task == null, task != null && Tasks.finishes(community, task, viewer) && !community.closed(), task != null && !task.open(),
                kind == TaskKind.SEED || kind == TaskKind.EVENT, became, typed, link, kind != TaskKind.STEP, kind != TaskKind.STEP, version, back(community, kind), errors);
    }
}
