package dev.muster.goals.web;

import dev.muster.goals.Amounts;
import dev.muster.goals.Direction;
import dev.muster.goals.Goal;
import dev.muster.goals.Goals;
import dev.muster.goals.Observation;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.shell.Words;
import dev.muster.shell.web.Times;
import dev.muster.shell.web.Who;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Goals as lists show them.
@Component
class GoalCards {
    private final Goals goals;
    private final Persons persons;
    private final Words words;

    GoalCards(Goals goals, Persons persons, Words words) {
        this.goals = goals;
        this.persons = persons;
        this.words = words;
    }

    List<GoalCard> of(List<Goal> shown) {
        var owners = persons.all(shown.stream().map(Goal::owner).distinct().toList());
        var latest = goals.latest(shown);
        return shown.stream().map(each -> card(each, latest.get(each.id()), owners.get(each.owner()))).toList();
    }

    private GoalCard card(Goal goal, @Nullable Observation latest, @Nullable Person owner) {
        return new GoalCard(goal.title(), goal.address(), measured(goal, words), Amounts.print(goal.baseline(), goal.unit()),
                latest == null ? null : Amounts.print(latest.value(), goal.unit()), Amounts.print(goal.target(), goal.unit()),
                Times.day(goal.due()), who(owner, words), latest == null ? null : progress(goal, latest.value()));
    }

    /// "kegs that come back, kegs a month; less is better"
    static String measured(Goal goal, Words words) {
        return words.say("goals.measured", goal.measure(), goal.unit(), goal.direction() == Direction.UP ? 1 : 0);
    }

    static Who who(@Nullable Person person, Words words) {
        return person == null ? new Who(words.say("people.somebody"), null, null) : new Who(person.name(), person.address(), null);
    }

    /// How far the way from baseline to target is gone, between 0 and 1.
    private static double progress(Goal goal, BigDecimal now) {
        var gone = now.subtract(goal.baseline()).divide(goal.target().subtract(goal.baseline()), MathContext.DECIMAL64).doubleValue();
        return Math.clamp(gone, 0.0, 1.0);
    }
}
