package dev.muster.goals.web;

import dev.muster.goals.Goal;
import dev.muster.goals.Goals;
import dev.muster.goals.web.ReadingsForms.About;
import dev.muster.goals.web.ReadingsForms.LinesTyped;
import dev.muster.goals.web.ReadingsForms.OneTyped;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// Writing down how far a goal is.
@Controller
@RequestMapping("/goals/{handle}/observations")
class GoalReadingsController {
    private final Goals goals;
    private final ReadingsForms forms;
    private final Words words;

    GoalReadingsController(Goals goals, ReadingsForms forms, Words words) {
        this.goals = goals;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping
    View form(@PathVariable String handle) {
        return forms.empty(about(goals.at(handle)));
    }

    @PostMapping
    View one(@PathVariable String handle, OneTyped one, Viewer viewer) {
        var goal = goals.at(handle);
        return forms.one(about(goal), one, readings -> goals.observe(goal, readings, viewer));
    }

    @PostMapping("/csv")
    View lines(@PathVariable String handle, LinesTyped lines, Viewer viewer) {
        var goal = goals.at(handle);
        return forms.lines(about(goal), lines, readings -> goals.observe(goal, readings, viewer));
    }

    private About about(Goal goal) {
        var crumbs = List.of(new Crumb(words.say("goals.goals"), "/goals"), new Crumb(goal.title(), goal.address()), Crumb.here(words.say("goals.record")));
        return new About(goal.title(), goal.unit(), goal.address() + "/observations", crumbs, goal.address());
    }
}
