package dev.muster.goals.api;

import dev.muster.goals.Direction;
import dev.muster.goals.Goal;
import dev.muster.goals.GoalDraft;
import dev.muster.goals.GoalKind;
import dev.muster.goals.Goals;
import dev.muster.people.Persons;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the organisation wants: for staff.
@RestController
@RequestMapping("/api/v1/goals")
@Tag(name = "Goals")
class GoalsApi {
    private static final int MOST = 200;
    private final Goals goals;
    private final Persons persons;

    GoalsApi(Goals goals, Persons persons) {
        this.goals = goals;
        this.persons = persons;
    }

    /// @param next cursor of the next page, missing on the last
    record GoalsJson(List<GoalJson> goals, @Nullable String next) {}

    /// A goal to be stated.
    ///
    /// @param owner handle of a person or the address to sign in with; oneself where missing
    record GoalDraftJson(
            @Nullable String title, @Nullable GoalKind kind, @Nullable String measure, @Nullable String unit,
            @Nullable Direction direction, @Nullable BigDecimal baseline, @Nullable LocalDate baselineDay,
            @Nullable BigDecimal target, @Nullable LocalDate due, @Nullable String owner) {}

    @GetMapping
    GoalsJson goals(@RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "50") int limit) {
        int most = Math.clamp(limit, 1, MOST);
        var found = goals.all(after.isEmpty() ? null : last(after), most + 1);
        var shown = found.stream().limit(most).toList();
        var owners = persons.all(shown.stream().map(Goal::owner).distinct().toList());
        return new GoalsJson(shown.stream().map(each -> GoalJson.of(each, owners.get(each.owner()))).toList(),
                found.size() > most ? shown.getLast().handle() : null);
    }

    private Goal last(String cursor) {
        return goals.find(cursor).orElseThrow(() -> new Refusal(Reason.INVALID, "shell.cursor"));
    }

    @PostMapping
    ResponseEntity<GoalJson> state(@RequestBody GoalDraftJson wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, Viewer viewer) {
        var owner = wanted.owner() == null ? viewer.self() : persons.idOf(wanted.owner(), viewer);
        var id = key == null ? null : Ids.named("goal " + viewer.self() + " " + key);
        var goal = goals.state(new GoalDraft(id, wanted.title(), wanted.kind(), wanted.measure(), wanted.unit(), wanted.direction(),
                wanted.baseline(), wanted.baselineDay(), wanted.target(), wanted.due(), owner), viewer);
        return ResponseEntity.created(URI.create("/api/v1" + goal.address())).body(json(goal));
    }

    @GetMapping("/{handle}")
    GoalJson goal(@PathVariable String handle) {
        return json(goals.at(handle));
    }

    private GoalJson json(Goal goal) {
        return GoalJson.of(goal, persons.find(goal.owner()).orElse(null));
    }
}
