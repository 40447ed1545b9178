package dev.muster.launch.api;

import dev.muster.communities.Communities;
import dev.muster.launch.Task;
import dev.muster.launch.TaskDraft;
import dev.muster.launch.TaskKind;
import dev.muster.launch.Tasks;
import dev.muster.launch.api.LaunchJson.TaskJson;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.web.Version;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What there is to do for a launch.
@RestController
@RequestMapping("/api/v1/communities/{handle}/launch/tasks")
@Tag(name = "Launch")
class TasksApi {
    private final Communities communities;
    private final Tasks tasks;
    private final LaunchTelling telling;

    TasksApi(Communities communities, Tasks tasks, LaunchTelling telling) {
        this.communities = communities;
        this.tasks = tasks;
        this.telling = telling;
    }

    /// @param kind stays as it is when a task is changed
    /// @param person handle of somebody, or the address to sign in with
    record WantedTaskJson(@Nullable TaskKind kind, @Nullable String title, @Nullable String note, @Nullable String person, @Nullable LocalDate due) {

        TaskDraft draft(@Nullable UUID id) {
            return new TaskDraft(id, kind, title, note, person, due);
        }
    }

    /// @param link address of the work that it became, in this community
    record DoneJson(@Nullable String link) {}

    @PostMapping
    ResponseEntity<TaskJson> plan(@PathVariable String handle, @RequestBody WantedTaskJson wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, Viewer viewer) {
        var community = communities.at(handle);
        var id = key == null ? null : Ids.named("task " + viewer.self() + " " + key);
        var task = tasks.plan(community, wanted.draft(id), viewer);
        return ResponseEntity.created(URI.create("/api/v1" + community.address() + "/launch/tasks/" + task.id())).eTag(tag(task)).body(telling.task(task));
    }

    private String tag(Task task) {
        return Version.tag(task.version(), telling.task(task));
    }

    private ResponseEntity<TaskJson> tell(Task task) {
        return ResponseEntity.ok().eTag(tag(task)).body(telling.task(task));
    }

    @GetMapping("/{id}")
    ResponseEntity<TaskJson> task(@PathVariable String handle, @PathVariable UUID id, Viewer viewer) {
        viewer.self();
        return tell(tasks.at(communities.at(handle), id));
    }

    @PutMapping("/{id}")
    ResponseEntity<TaskJson> change(@PathVariable String handle, @PathVariable UUID id, @RequestBody WantedTaskJson wanted,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Viewer viewer) {
        var community = communities.at(handle);
        var seen = tasks.at(community, id).seenAt(Version.wanted(ifMatch));
        return tell(tasks.change(community, seen, wanted.draft(null), viewer));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> leaveOut(@PathVariable String handle, @PathVariable UUID id, Viewer viewer) {
        var community = communities.at(handle);
        tasks.leaveOut(community, tasks.at(community, id), viewer);
        return ResponseEntity.noContent().build();
    }

    @PutMapping("/{id}/done")
    ResponseEntity<TaskJson> done(@PathVariable String handle, @PathVariable UUID id, @RequestBody DoneJson wanted, Viewer viewer) {
        var community = communities.at(handle);
        return tell(tasks.done(community, tasks.at(community, id), Objects.requireNonNullElse(wanted.link(), ""), viewer));
    }

    @DeleteMapping("/{id}/done")
    ResponseEntity<TaskJson> undone(@PathVariable String handle, @PathVariable UUID id, Viewer viewer) {
        var community = communities.at(handle);
        return tell(tasks.undone(community, tasks.at(community, id), viewer));
    }
}
