package dev.muster.purposes.web;

import dev.muster.goals.web.ReadingsForms;
import dev.muster.goals.web.ReadingsForms.About;
import dev.muster.goals.web.ReadingsForms.LinesTyped;
import dev.muster.goals.web.ReadingsForms.OneTyped;
import dev.muster.purposes.Outcomes;
import dev.muster.purposes.Promise;
import dev.muster.purposes.Purpose;
import dev.muster.purposes.Purposes;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// Writing down how a purpose's outcome stands.
@Controller
@RequestMapping("/purposes/{handle}/observations")
class OutcomeReadingsController {
    private final Purposes purposes;
    private final Outcomes outcomes;
    private final ReadingsForms forms;
    private final Words words;

    OutcomeReadingsController(Purposes purposes, Outcomes outcomes, ReadingsForms forms, Words words) {
        this.purposes = purposes;
        this.outcomes = outcomes;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping
    View form(@PathVariable String handle) {
        var purpose = purposes.at(handle);
        return forms.empty(about(purpose, promise(purpose)));
    }

    @PostMapping
    View one(@PathVariable String handle, OneTyped one, Viewer viewer) {
        var purpose = purposes.at(handle);
        var promise = promise(purpose);
        return forms.one(about(purpose, promise), one, readings -> outcomes.observe(promise, readings, viewer));
    }

    @PostMapping("/csv")
    View lines(@PathVariable String handle, LinesTyped lines, Viewer viewer) {
        var purpose = purposes.at(handle);
        var promise = promise(purpose);
        return forms.lines(about(purpose, promise), lines, readings -> outcomes.observe(promise, readings, viewer));
    }

    private static Promise promise(Purpose purpose) {
        var promise = purpose.promise();
        if (promise == null) {
            throw new Refusal(Reason.CONFLICT, "purposes.outcome.missing");
        }
        return promise;
    }

    private About about(Purpose purpose, Promise promise) {
        return new About(purpose.title(), promise.outcome().unit(), purpose.address() + "/observations",
                Trail.below(purpose, "purposes.act.record", words), purpose.address());
    }
}
