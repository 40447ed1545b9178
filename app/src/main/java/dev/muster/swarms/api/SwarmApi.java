package dev.muster.swarms.api;

import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.swarms.Entry;
import dev.muster.swarms.Helping;
import dev.muster.swarms.Part;
import dev.muster.swarms.Resolutions;
import dev.muster.swarms.Resolutions.Capture;
import dev.muster.swarms.Swarms;
import dev.muster.swarms.Timeline;
import dev.muster.swarms.api.TimelineJson.EntryJson;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// One swarm: read, joined, talked in, resolved, closed.
@RestController
@RequestMapping("/api/v1/swarms/{handle}")
@Tag(name = "Swarms")
class SwarmApi {
    private final Swarms swarms;
    private final Helping helping;
    private final Timeline timeline;
    private final Resolutions resolutions;
    private final SwarmTelling telling;

    SwarmApi(Swarms swarms, Helping helping, Timeline timeline, Resolutions resolutions, SwarmTelling telling) {
        this.swarms = swarms;
        this.helping = helping;
        this.timeline = timeline;
        this.resolutions = resolutions;
        this.telling = telling;
    }

    /// @param role `HELPER`, `SCRIBE` or `OBSERVER`; a helper where missing
    record PartWanted(Part.@Nullable Role role) {}

    /// @param person handle or sign-in address
    record PersonWanted(@Nullable String person) {}

    /// @param layer audiences that see it; missing for everyone who sees the swarm
    record EntryWanted(Entry.@Nullable Kind kind, @Nullable String body, @Nullable Set<Audience> layer) {}

    record MarkWanted(Entry.@Nullable Mark mark) {}

    /// @param version the version that you looked at
    record ShowingWanted(int version) {}

    record SolutionWanted(@Nullable String solution) {}

    record ReasonWanted(@Nullable String reason) {}

    @GetMapping
    SwarmJson swarm(@PathVariable String handle) {
        return telling.swarm(swarms.at(handle));
    }

    /// Raises a hand, or takes another role.
    @PostMapping("/part")
    SwarmJson join(@PathVariable String handle, @RequestBody PartWanted wanted, Viewer viewer) {
        return telling.swarm(helping.join(swarms.at(handle), Objects.requireNonNullElse(wanted.role(), Part.Role.HELPER), viewer));
    }

    /// Leaves, or declines to come.
    @DeleteMapping("/part")
    SwarmJson leave(@PathVariable String handle, Viewer viewer) {
        return telling.swarm(helping.leave(swarms.at(handle), viewer));
    }

    /// Asks somebody by name to help.
    @PostMapping("/people")
    SwarmJson ask(@PathVariable String handle, @RequestBody PersonWanted wanted, Viewer viewer) {
        return telling.swarm(helping.ask(swarms.at(handle), Objects.requireNonNullElse(wanted.person(), ""), viewer));
    }

    /// Offers the swarm to somebody, who owns it once they accept.
    @PostMapping("/successor")
    SwarmJson offer(@PathVariable String handle, @RequestBody PersonWanted wanted, Viewer viewer) {
        return telling.swarm(helping.offer(swarms.at(handle), Objects.requireNonNullElse(wanted.person(), ""), viewer));
    }

    /// Takes over what you were offered.
    @PutMapping("/owner")
    SwarmJson take(@PathVariable String handle, Viewer viewer) {
        return telling.swarm(helping.take(swarms.at(handle), viewer));
    }

    /// @param before a moment, to read what was before; the latest where missing
    @GetMapping("/timeline")
    TimelineJson timeline(@PathVariable String handle, @RequestParam(required = false) @Nullable Instant before) {
        return telling.timeline(timeline.of(swarms.at(handle), before));
    }

    @PostMapping("/entries")
    ResponseEntity<EntryJson> say(@PathVariable String handle, @RequestBody EntryWanted wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, Viewer viewer) {
        var swarm = swarms.at(handle);
        var id = key == null ? null : Ids.named("swarm-entry " + viewer.self() + " " + key);
        var entry = timeline.say(swarm, Objects.requireNonNullElse(wanted.kind(), Entry.Kind.MESSAGE), wanted.body(), wanted.layer(), id, viewer);
        return ResponseEntity.created(URI.create("/api/v1" + swarm.path() + "/timeline")).body(telling.entry(entry));
    }

    /// Says how a hypothesis or a task stands now.
    @PutMapping("/entries/{entry}/mark")
    EntryJson mark(@PathVariable String handle, @PathVariable String entry, @RequestBody MarkWanted wanted, Viewer viewer) {
        var swarm = swarms.at(handle);
        return telling.entry(timeline.mark(swarm, timeline.at(swarm, entry), Objects.requireNonNullElse(wanted.mark(), Entry.Mark.SAID), viewer));
    }

    /// Shows what only staff see to everybody who sees the swarm.
    @PostMapping("/entries/{entry}/audience")
    EntryJson promote(@PathVariable String handle, @PathVariable String entry, @RequestBody ShowingWanted wanted, Viewer viewer) {
        var swarm = swarms.at(handle);
        return telling.entry(timeline.promote(swarm, timeline.at(swarm, entry), wanted.version(), viewer));
    }

    /// Says that whoever has the problem can work again.
    @PutMapping("/relief")
    SwarmJson relieve(@PathVariable String handle, Viewer viewer) {
        return telling.swarm(resolutions.relieve(swarms.at(handle), viewer));
    }

    @PostMapping("/resolution")
    SwarmJson resolve(@PathVariable String handle, @RequestBody SolutionWanted wanted, Viewer viewer) {
        return telling.swarm(resolutions.resolve(swarms.at(handle), wanted.solution(), viewer));
    }

    /// Agrees that the problem is gone.
    @PutMapping("/confirmation")
    SwarmJson confirm(@PathVariable String handle, Viewer viewer) {
        return telling.swarm(resolutions.confirm(swarms.at(handle), viewer));
    }

    /// Closes it with what is kept: a page, or a reason why there is nothing to learn.
    @PostMapping("/capture")
    SwarmJson capture(@PathVariable String handle, @RequestBody Capture wanted, Viewer viewer) {
        return telling.swarm(resolutions.capture(swarms.at(handle), wanted, viewer));
    }

    @PostMapping("/reopening")
    SwarmJson reopen(@PathVariable String handle, @RequestBody ReasonWanted wanted, Viewer viewer) {
        return telling.swarm(resolutions.reopen(swarms.at(handle), wanted.reason(), viewer));
    }
}
