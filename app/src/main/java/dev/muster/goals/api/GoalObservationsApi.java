package dev.muster.goals.api;

import dev.muster.goals.Goal;
import dev.muster.goals.Goals;
import dev.muster.goals.Observed;
import dev.muster.goals.Reading;
import dev.muster.goals.Readings;
import dev.muster.people.Persons;
import dev.muster.rights.Viewer;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What was read of a goal: one reading a day, of which a later one replaces an earlier one.
@RestController
@RequestMapping("/api/v1/goals/{handle}/observations")
@Tag(name = "Goals")
class GoalObservationsApi {
    private final Goals goals;
    private final Persons persons;

    GoalObservationsApi(Goals goals, Persons persons) {
        this.goals = goals;
        this.persons = persons;
    }

    /// All are kept, or none.
    record GoalReadingsJson(@Nullable List<Reading> observations) {}

    /// Oldest first.
    record GoalObservationsJson(List<Observed> observations) {}

    @GetMapping
    GoalObservationsJson observations(@PathVariable String handle) {
        return new GoalObservationsJson(Observed.all(goals.observations(goals.at(handle)), persons));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<GoalObservationsJson> observe(@PathVariable String handle, @RequestBody GoalReadingsJson wanted, Viewer viewer) {
        return observed(goals.at(handle), Readings.of(Objects.requireNonNullElse(wanted.observations(), List.of())), viewer);
    }

    /// Lines of `date,value[,note]` in UTF-8; what is wrong is said line by line, and then nothing is kept.
    @PostMapping(consumes = "text/csv")
    ResponseEntity<GoalObservationsJson> observe(@PathVariable String handle, @RequestBody byte[] csv, Viewer viewer) {
        return observed(goals.at(handle), Readings.ofCsv(csv), viewer);
    }

    private ResponseEntity<GoalObservationsJson> observed(Goal goal, Readings readings, Viewer viewer) {
        goals.observe(goal, readings, viewer);
        return ResponseEntity.created(URI.create("/api/v1" + goal.address() + "/observations")).body(observations(goal.handle()));
    }
}
