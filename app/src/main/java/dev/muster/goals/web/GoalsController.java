package dev.muster.goals.web;

import dev.muster.goals.Direction;
import dev.muster.goals.Goal;
import dev.muster.goals.GoalDraft;
import dev.muster.goals.GoalKind;
import dev.muster.goals.Goals;
import dev.muster.people.Persons;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.DirectionTabs;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Pager;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Typed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What the organisation wants: the list, and stating a goal.
@Controller
class GoalsController {
    private static final int MOST = 50;
    private final Goals goals;
    private final GoalCards cards;
    private final Persons persons;
    private final DirectionTabs tabs;
    private final Pages pages;
    private final Words words;

    GoalsController(Goals goals, GoalCards cards, Persons persons, DirectionTabs tabs, Pages pages, Words words) {
        this.goals = goals;
        this.cards = cards;
        this.persons = persons;
        this.tabs = tabs;
        this.pages = pages;
        this.words = words;
    }

    /// What somebody typed.
    record Stated(
            @Nullable String title, @Nullable String kind, @Nullable String measure, @Nullable String unit, @Nullable String direction,
            @Nullable String baseline, @Nullable String baselineDay, @Nullable String target, @Nullable String due, @Nullable String owner) {

        GoalDraft draft(Typed typed, @Nullable UUID answering) {
            return new GoalDraft(null, title, Typed.choice(GoalKind.class, kind), measure, unit, Typed.choice(Direction.class, direction),
                    typed.number("baseline", baseline), typed.day("baselineDay", baselineDay), typed.number("target", target),
                    typed.day("due", due), answering);
        }
    }

    @GetMapping("/goals")
    View goals(@RequestParam(defaultValue = "") String after, Viewer viewer) {
        var found = goals.all(after.isEmpty() ? null : last(after), MOST + 1);
        var shown = found.stream().limit(MOST).toList();
        var older = found.size() > MOST ? "/goals?after=" + shown.getLast().handle() : null;
        var add = Goals.leads(viewer) ? new Link(words.say("goals.state"), "/goals/new") : null;
        return pages.show("goals/goals", "view", new GoalsView(tabs.at("/goals"), cards.of(shown), new Pager(after.isEmpty() ? null : "/goals", older), add));
    }

    private Goal last(String cursor) {
        return goals.find(cursor).orElseThrow(() -> new Refusal(Reason.INVALID, "shell.cursor"));
    }

    @GetMapping("/goals/new")
    View form(Viewer viewer) {
        if (!Goals.leads(viewer)) {
            throw new Refusal(Reason.NOT_ALLOWED, "goals.only-leaders");
        }
        var own = persons.addressOf(viewer.self()).orElse("");
        return pages.show("goals/form", "view", form(new Stated("", null, "", "", null, "", "", "", "", own), FormErrors.none()));
    }

    @PostMapping("/goals")
    View state(Stated stated, Viewer viewer) {
        var typed = new Typed();
        try {
            var answering = stated.owner() == null || stated.owner().isBlank() ? null : persons.idOf(stated.owner(), viewer);
            var draft = stated.draft(typed, answering);
            return pages.redirect(typed.run(() -> goals.state(draft, viewer)).address(), "goals.stated");
        } catch (Invalid invalid) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "goals/form", Map.of("view", form(stated, FormErrors.of(invalid, words))));
        }
    }

    private GoalForm form(Stated stated, FormErrors errors) {
        var kinds = Arrays.stream(GoalKind.values())
                .map(each -> Option.of(each.name(), words.say("goals.kind." + each), each.name().equals(stated.kind()))).toList();
        var directions = Arrays.stream(Direction.values())
                .map(each -> Option.of(each.name(), words.say("goals.direction." + each), each.name().equals(stated.direction()))).toList();
        var crumbs = List.of(new Crumb(words.say("goals.goals"), "/goals"), Crumb.here(words.say("goals.state")));
        return new GoalForm(crumbs, text(stated.title()), kinds, text(stated.measure()), text(stated.unit()), directions,
                text(stated.baseline()), text(stated.baselineDay()), text(stated.target()), text(stated.due()), text(stated.owner()), errors);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
