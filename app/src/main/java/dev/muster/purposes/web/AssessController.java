package dev.muster.purposes.web;

import dev.muster.goals.Direction;
import dev.muster.goals.Goal;
import dev.muster.goals.Goals;
import dev.muster.goals.Measurements;
import dev.muster.purposes.Purpose;
import dev.muster.purposes.PurposeState;
import dev.muster.purposes.Purposes;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Typed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Thinking a purpose through, so that it can be decided on.
@Controller
@RequestMapping("/purposes/{handle}/assessment")
class AssessController {
    private static final int MOST_GOALS = 500;
    private static final UUID NO_GOAL = new UUID(0, 0);
    private final Purposes purposes;
    private final Goals goals;
    private final Measurements measurements;
    private final Pages pages;
    private final Words words;

    AssessController(Purposes purposes, Goals goals, Measurements measurements, Pages pages, Words words) {
        this.purposes = purposes;
        this.goals = goals;
        this.measurements = measurements;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    View form(@PathVariable String handle, Viewer viewer) {
        var purpose = purposes.at(handle);
        if (!Purposes.assesses(purpose, viewer)) {
            throw new Refusal(Reason.NOT_ALLOWED, "purposes.assess.only-proposer");
        }
        if (purpose.state() != PurposeState.PROPOSED) {
            throw new Refusal(Reason.CONFLICT, "purposes.assess.not-proposed." + purpose.state());
        }
        var served = Optional.ofNullable(purpose.plan()).flatMap(plan -> goals.find(plan.goal())).map(Goal::handle).orElse("");
        return pages.show("purposes/assess", "view", form(purpose, AssessTyped.of(purpose, served), TestsTyped.kept(purposes.tests(purpose)), FormErrors.none()));
    }

    @PostMapping
    View assess(@PathVariable String handle, AssessTyped wanted, @RequestParam Map<String, String> form, Viewer viewer) {
        var purpose = purposes.at(handle);
        var tests = TestsTyped.of(form);
        var typed = new Typed();
        try {
            var assessment = wanted.read(typed, goal(wanted.goal()), tests);
            typed.run(() -> purposes.assess(purpose, assessment, viewer));
            return pages.redirect(purpose.address(), "purposes.assessed");
        } catch (Invalid invalid) {
            var again = form(purpose, wanted, tests, FormErrors.of(invalid, words));
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "purposes/assess", Map.of("view", again));
        }
    }

    private @Nullable UUID goal(String handle) {
        return handle.isEmpty() ? null : goals.find(handle).map(Goal::id).orElse(NO_GOAL);
    }

    private AssessForm form(Purpose purpose, AssessTyped typed, TestsTyped tests, FormErrors errors) {
        return new AssessForm(purpose.address() + "/assessment", Trail.below(purpose, "purposes.assess", words), purpose.title(), typed,
                goals(typed), measures(typed), directions(typed), tests.asked(words), purpose.address(), errors);
    }

    private List<Option> goals(AssessTyped typed) {
        return Stream.concat(Stream.of(Option.of("", words.say("purposes.goal.choose"), typed.goal().isEmpty())),
                goals.choices(List.of(typed.goal()), MOST_GOALS).stream().map(each -> Option.of(each.handle(), each.title(), each.handle().equals(typed.goal())))).toList();
    }

    private List<Option> measures(AssessTyped typed) {
        var read = new Option("", words.say("purposes.derived.none"), words.say("purposes.derived.none.hint"), typed.measure().isEmpty());
        return Stream.concat(Stream.of(read),
                measurements.names().stream().map(each -> Option.of(each, label(each), each.equals(typed.measure())))).toList();
    }

    private String label(String measure) {
        var key = "purposes.derived." + measure;
        return words.know(key) ? words.say(key) : measure;
    }

    private List<Option> directions(AssessTyped typed) {
        return Arrays.stream(Direction.values())
                .map(each -> Option.of(each.name(), words.say("goals.direction." + each), each.name().equals(typed.direction()))).toList();
    }
}
