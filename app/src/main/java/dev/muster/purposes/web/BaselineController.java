package dev.muster.purposes.web;

import dev.muster.goals.spi.Window;
import dev.muster.purposes.OutcomeMeasure;
import dev.muster.purposes.OutcomeMeasure.Computed;
import dev.muster.purposes.Outcomes;
import dev.muster.purposes.Purpose;
import dev.muster.purposes.Purposes;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Typed;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// Setting down where a purpose's outcome started, where its assessment left that open.
@Controller
@RequestMapping("/purposes/{handle}/baseline")
class BaselineController {
    private final Purposes purposes;
    private final Outcomes outcomes;
    private final OutcomeWords outcomeWords;
    private final Pages pages;
    private final Words words;

    BaselineController(Purposes purposes, Outcomes outcomes, OutcomeWords outcomeWords, Pages pages, Words words) {
        this.purposes = purposes;
        this.outcomes = outcomes;
        this.outcomeWords = outcomeWords;
        this.pages = pages;
        this.words = words;
    }

    /// What somebody typed.
    record Based(@Nullable String baseline, @Nullable String baselineDay, @Nullable String baselineFrom, @Nullable String baselineTo) {}

    @GetMapping
    View form(@PathVariable String handle) {
        var purpose = purposes.at(handle);
        return pages.show("purposes/baseline", "view", form(purpose, new Based("", "", "", ""), FormErrors.none()));
    }

    @PostMapping
    View set(@PathVariable String handle, Based wanted, Viewer viewer) {
        var purpose = purposes.at(handle);
        try {
            set(purpose, wanted, viewer);
            return pages.redirect(purpose.address(), "purposes.baseline.set");
        } catch (Invalid invalid) {
            var form = form(purpose, wanted, FormErrors.of(invalid, words));
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "purposes/baseline", Map.of("view", form));
        }
    }

    private void set(Purpose purpose, Based wanted, Viewer viewer) {
        var typed = new Typed();
        if (outcome(purpose).source() instanceof Computed) {
            var from = typed.day("baselineFrom", wanted.baselineFrom());
            var to = typed.day("baselineTo", wanted.baselineTo());
            typed.run(() -> {
                outcomes.setBaselineWindow(purpose, window(from, to), viewer);
                return true;
            });
        } else {
            var value = typed.number("baseline", wanted.baseline());
            var day = typed.day("baselineDay", wanted.baselineDay());
            typed.run(() -> {
                outcomes.setBaseline(purpose, value, day, viewer);
                return true;
            });
        }
    }

    private static Window window(@Nullable LocalDate from, @Nullable LocalDate to) {
        new Invalid.Check()
                .that(from != null, "baselineFrom", "shell.field.missing")
                .that(to != null, "baselineTo", "shell.field.missing")
                .that(from == null || to == null || from.isBefore(to), "baselineTo", "purposes.window.empty")
                .orThrow();
        return new Window(Objects.requireNonNull(from), Objects.requireNonNull(to));
    }

    private static OutcomeMeasure outcome(Purpose purpose) {
        var promise = purpose.promise();
        if (promise == null) {
            throw new Refusal(Reason.CONFLICT, "purposes.outcome.missing");
        }
        return promise.outcome();
    }

    private BaselineForm form(Purpose purpose, Based wanted, FormErrors errors) {
        var outcome = outcome(purpose);
        return new BaselineForm(purpose.address() + "/baseline", Trail.below(purpose, "purposes.act.baseline", words), purpose.title(),
                outcomeWords.of(outcome), outcome.unit(), outcome.source() instanceof Computed, text(wanted.baseline()),
                text(wanted.baselineDay()), text(wanted.baselineFrom()), text(wanted.baselineTo()), purpose.address(), errors);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
