package dev.muster.purposes.api;

import dev.muster.goals.Goals;
import dev.muster.goals.spi.Window;
import dev.muster.purposes.Assessment;
import dev.muster.purposes.Decisions;
import dev.muster.purposes.OutcomeDraft;
import dev.muster.purposes.Outcomes;
import dev.muster.purposes.PurposeTest;
import dev.muster.purposes.Purposes;
import dev.muster.purposes.Ruling;
import dev.muster.purposes.TestAnswer;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// One purpose: assessed, decided on, reopened, and given a baseline.
@RestController
@RequestMapping("/api/v1/purposes/{handle}")
@Tag(name = "Purposes")
class PurposeApi {
    private static final UUID NO_GOAL = new UUID(0, 0);
    private final Purposes purposes;
    private final Decisions decisions;
    private final Outcomes outcomes;
    private final Goals goals;
    private final PurposeTelling telling;

    PurposeApi(Purposes purposes, Decisions decisions, Outcomes outcomes, Goals goals, PurposeTelling telling) {
        this.purposes = purposes;
        this.decisions = decisions;
        this.outcomes = outcomes;
        this.goals = goals;
        this.telling = telling;
    }

    /// An assessment.
    ///
    /// @param goal handle of the goal that the outcome serves
    /// @param tests what each of the seven tests said, by its name
    record AssessmentJson(
            @Nullable String who, @Nullable String issue, @Nullable String theyGain, @Nullable String weGain,
            @Nullable String collaboration, @Nullable String risk, @Nullable LocalDate expires, @Nullable String goal,
            @Nullable OutcomeDraft outcome, @Nullable Map<PurposeTest, TestAnswer> tests) {}

    /// @param evidence what is new; needed before the review date is reached
    record ReopeningJson(@Nullable String evidence) {}

    /// A baseline: a value with its day for an observed measure, a window for a derived one.
    ///
    /// @param from the first day of the window
    /// @param to the day after its last
    record BaselineJson(@Nullable BigDecimal value, @Nullable LocalDate day, @Nullable LocalDate from, @Nullable LocalDate to) {}

    @GetMapping
    PurposeJson purpose(@PathVariable String handle) {
        return telling.purpose(purposes.at(handle));
    }

    @PostMapping("/assessment")
    PurposeJson assess(@PathVariable String handle, @RequestBody AssessmentJson wanted, Viewer viewer) {
        var outcome = wanted.outcome() == null
                ? new OutcomeDraft(null, null, null, null, null, null, null, null, null, null, null, null, null) : wanted.outcome();
        var assessment = new Assessment(wanted.who(), wanted.issue(), wanted.theyGain(), wanted.weGain(), wanted.collaboration(),
                wanted.risk(), wanted.expires(), goal(wanted.goal()), outcome, Objects.requireNonNullElse(wanted.tests(), Map.of()));
        return telling.purpose(purposes.assess(purposes.at(handle), assessment, viewer));
    }

    private @Nullable UUID goal(@Nullable String handle) {
        return handle == null ? null : goals.find(handle).map(each -> each.id()).orElse(NO_GOAL);
    }

    @PostMapping("/decisions")
    PurposeJson decide(@PathVariable String handle, @RequestBody Ruling wanted, Viewer viewer) {
        return telling.purpose(decisions.decide(purposes.at(handle), wanted, viewer));
    }

    @PostMapping("/reopening")
    PurposeJson reopen(@PathVariable String handle, @RequestBody ReopeningJson wanted, Viewer viewer) {
        return telling.purpose(decisions.reopen(purposes.at(handle), wanted.evidence(), viewer));
    }

    @PutMapping("/baseline")
    PurposeJson baseline(@PathVariable String handle, @RequestBody BaselineJson wanted, Viewer viewer) {
        var purpose = purposes.at(handle);
        if (wanted.from() == null && wanted.to() == null) {
            outcomes.setBaseline(purpose, wanted.value(), wanted.day(), viewer);
        } else {
            outcomes.setBaselineWindow(purpose, window(wanted), viewer);
        }
        return telling.purpose(purposes.at(handle));
    }

    private static Window window(BaselineJson wanted) {
        var from = wanted.from();
        var to = wanted.to();
        if (from == null || to == null || !from.isBefore(to)) {
            new Invalid.Check().that(from != null, "from", "shell.field.missing").that(to != null, "to", "shell.field.missing")
                    .that(from == null || to == null, "to", "purposes.window.empty").orThrow();
        }
        return new Window(Objects.requireNonNull(from), Objects.requireNonNull(to));
    }
}
