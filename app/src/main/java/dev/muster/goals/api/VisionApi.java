package dev.muster.goals.api;

import dev.muster.goals.Goal;
import dev.muster.goals.Goals;
import dev.muster.goals.Vision;
import dev.muster.goals.VisionDraft;
import dev.muster.goals.Visions;
import dev.muster.goals.spi.Advice;
import dev.muster.people.Named;
import dev.muster.people.Persons;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.web.Version;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The vision and its versions, with what the readiness assessment found beside it: for staff.
@RestController
@RequestMapping("/api/v1/vision")
@Tag(name = "Goals")
class VisionApi {
    private static final int MOST = 100;
    private static final UUID NO_GOAL = new UUID(0, 0);
    private final Visions visions;
    private final Goals goals;
    private final ObjectProvider<Advice> advice;
    private final Persons persons;

    VisionApi(Visions visions, Goals goals, ObjectProvider<Advice> advice, Persons persons) {
        this.visions = visions;
        this.goals = goals;
        this.advice = advice;
        this.persons = persons;
    }

    /// The vision that stands.
    ///
    /// @param attitudes what the readiness assessment found; empty as long as no round has closed
    record StandingVisionJson(@Nullable VisionJson vision, List<AttitudeJson> attitudes) {}

    /// @param unit missing for the organisation as a whole
    record AttitudeJson(@Nullable String unit, String name, String said, List<String> warnings, LocalDate closed) {}

    /// @param next what to ask for with `before` to go on, missing on the last page
    record VersionsJson(List<VisionJson> versions, @Nullable Integer next) {}

    /// The next version.
    ///
    /// @param reason why it is written
    /// @param goals handles of the goals that it is tied to
    record VisionDraftJson(@Nullable String statement, @Nullable String reason, @Nullable List<String> goals) {}

    @GetMapping
    ResponseEntity<StandingVisionJson> vision() {
        var current = visions.current();
        var told = advice.orderedStream().flatMap(each -> each.attitudes().stream())
                .map(each -> new AttitudeJson(each.unit(), each.name(), each.said(), each.warnings(), each.closed())).toList();
        var body = new StandingVisionJson(current.map(each -> json(List.of(each)).getFirst()).orElse(null), told);
        return ResponseEntity.ok().eTag(Version.tag(current.map(Vision::version).orElse(0), body)).body(body);
    }

    /// Newest first.
    @GetMapping("/versions")
    VersionsJson versions(@RequestParam(defaultValue = "" + Integer.MAX_VALUE) int before, @RequestParam(defaultValue = "20") int limit) {
        int most = Math.clamp(limit, 1, MOST);
        var found = visions.before(before, most + 1);
        var shown = found.stream().limit(most).toList();
        return new VersionsJson(json(shown), found.size() > most ? shown.getLast().version() : null);
    }

    /// Writes the next version. `If-Match` names the one that you read; 0 where there is none.
    @PostMapping("/versions")
    ResponseEntity<VisionJson> write(@RequestBody VisionDraftJson wanted,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, Viewer viewer) {
        if (!Goals.leads(viewer)) {
            throw new Refusal(Reason.NOT_ALLOWED, "goals.vision.only-leaders");
        }
        var id = key == null ? null : Ids.named("vision " + viewer.self() + " " + key);
        var tied = Objects.requireNonNullElse(wanted.goals(), List.<String>of()).stream().map(this::goal).toList();
        var vision = visions.write(new VisionDraft(id, Version.wanted(ifMatch), wanted.statement(), wanted.reason(), tied), viewer);
        return ResponseEntity.created(URI.create("/api/v1/vision/versions")).body(json(List.of(vision)).getFirst());
    }

    private UUID goal(String handle) {
        return goals.find(handle).map(Goal::id).orElse(NO_GOAL);
    }

    private List<VisionJson> json(List<Vision> shown) {
        var known = persons.all(shown.stream().map(Vision::by).distinct().toList());
        var tied = goals.all(shown.stream().flatMap(each -> each.goals().stream()).distinct().toList()).stream()
                .collect(Collectors.toMap(Goal::id, Goal::handle));
        return shown.stream().map(each -> VisionJson.of(each, each.goals().stream().map(tied::get).filter(Objects::nonNull).toList(),
                Named.of(known.get(each.by())))).toList();
    }
}
