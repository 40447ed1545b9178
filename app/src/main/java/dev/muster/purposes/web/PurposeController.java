package dev.muster.purposes.web;

import dev.muster.goals.Goals;
import dev.muster.people.Persons;
import dev.muster.purposes.Purpose;
import dev.muster.purposes.PurposeTest;
import dev.muster.purposes.Purposes;
import dev.muster.purposes.TestAnswer;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Times;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// One purpose: what it says, what it is measured by, how it was decided, and what comes next.
@Controller
class PurposeController {
    private final Purposes purposes;
    private final Goals goals;
    private final Places places;
    private final Persons persons;
    private final PurposeRows rows;
    private final Steps steps;
    private final RoadSigns signs;
    private final OutcomeWords outcomeWords;
    private final PurposeActs acts;
    private final Pages pages;
    private final Words words;

    PurposeController(Purposes purposes, Goals goals, Places places, Persons persons, PurposeRows rows, Steps steps, RoadSigns signs,
            OutcomeWords outcomeWords, PurposeActs acts, Pages pages, Words words) {
        this.purposes = purposes;
        this.goals = goals;
        this.places = places;
        this.persons = persons;
        this.rows = rows;
        this.steps = steps;
        this.signs = signs;
        this.outcomeWords = outcomeWords;
        this.acts = acts;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/purposes/{handle}")
    View purpose(@PathVariable String handle, Viewer viewer) {
        var purpose = purposes.at(handle);
        var plan = purpose.plan();
        var promise = purpose.promise();
        var view = new PurposeView(purpose.title(), List.of(new Crumb(words.say("purposes.purposes"), "/purposes"), Crumb.here(purpose.title())),
                rows.label(purpose.state()), words.say("purposes.next." + purpose.state()), acts.of(purpose, viewer), statements(purpose),
                promise == null ? null : outcomeWords.of(promise.outcome()), goal(plan),
                plan == null ? words.say("purposes.risk.none") : plan.risk(), plan == null ? null : plan.collaboration(),
                plan == null ? null : Times.day(plan.expires()), rows.who(persons.find(purpose.proposer()).orElse(null)),
                communities(purpose), tests(purpose), signs.of(purpose), steps.of(purpose));
        return pages.show("purposes/purpose", "view", view);
    }

    static PurposeView.Statements statements(Purpose purpose) {
        var promise = purpose.promise();
        if (promise == null) {
            return new PurposeView.Statements("", "", "", "");
        }
        var said = promise.statements();
        return new PurposeView.Statements(said.who(), said.issue(), said.theyGain(), said.weGain());
    }

    private @Nullable Link goal(Purpose.@Nullable Plan plan) {
        return plan == null ? null : goals.find(plan.goal()).map(each -> new Link(each.title(), each.address())).orElse(null);
    }

    /// All seven with what they ask, once somebody has answered them.
    private List<PurposeView.Test> tests(Purpose purpose) {
        var answers = purposes.tests(purpose);
        return answers.isEmpty() ? List.of() : Arrays.stream(PurposeTest.values()).map(test -> test(test, answers.get(test))).toList();
    }

    private PurposeView.Test test(PurposeTest test, @Nullable TestAnswer answer) {
        return new PurposeView.Test(words.say("purposes.test." + test), words.say("purposes.test." + test + ".asks"),
                answer == null ? null : answer.score(), answer == null ? "" : Objects.requireNonNullElse(answer.evidence(), ""));
    }

    private List<Link> communities(Purpose purpose) {
        return places.all(purposes.places(purpose)).values().stream()
                .map(each -> new Link(each.title(), "/communities/" + each.handle())).sorted(java.util.Comparator.comparing(Link::href)).toList();
    }
}
