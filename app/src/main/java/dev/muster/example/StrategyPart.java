package dev.muster.example;

import dev.muster.goals.Goal;
import dev.muster.goals.Goals;
import dev.muster.goals.VisionDraft;
import dev.muster.goals.Visions;
import dev.muster.people.Persons;
import dev.muster.purposes.Matter;
import dev.muster.purposes.Purpose;
import dev.muster.purposes.Purposes;
import dev.muster.purposes.RecordDraft;
import dev.muster.purposes.RoadMap;
import dev.muster.purposes.StrategyRecords;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A vision in two versions, the first records of a strategy, and a road map from brewing to what it unlocks.
@Component
@Order(25)
class StrategyPart implements ExamplePart {
    private static final int UNTIL_REVIEW = 12;
    private final Visions visions;
    private final Goals goals;
    private final StrategyRecords records;
    private final RoadMap road;
    private final Purposes purposes;
    private final Persons persons;

    StrategyPart(Visions visions, Goals goals, StrategyRecords records, RoadMap road, Purposes purposes, Persons persons) {
        this.visions = visions;
        this.goals = goals;
        this.records = records;
        this.road = road;
        this.purposes = purposes;
        this.persons = persons;
    }

    @Override
    public void play(Stage stage) {
        stage.at(stage.piloted(), stage.leader(), () -> {
            see(stage, 0, "Whoever brews with our malt finds, within a day, somebody who has solved the same problem.",
                    "The pilot showed that customers answer one another when we let them.");
            see(stage, 1, "Whoever brews with our malt finds, within a day, somebody who has solved the same problem, and we learn from what they ask.",
                    "Support and product development asked what is in it for them.");
            write(stage, Matter.STRATEGY, true,
                    "Begin where customers already help each other: from malt to glass. Suppliers come second, our own cellars third. No new tool before a purpose has worked.");
            write(stage, Matter.ADOPTION, true, "Through a group from support, brewing and sales. Whoever does the work may propose a purpose at any time.");
            write(stage, Matter.TEAM, false, "Grace sponsors; Lena guides, two days a week. Nobody stands in for Lena yet.");
            write(stage, Matter.GAINS, true, "Customers: an answer the same day. Our brewers: fewer calls during the mash. Suppliers: early word of what goes wrong.");
            draw(stage, "malting", "brewing", "Seven of ten questions are solved within 14 days, and suppliers have asked to join.", false);
            draw(stage, "cellar", "brewing", "The share of questions solved has reached its aim.", true);
            return true;
        });
    }

    private void see(Stage stage, int follows, String statement, String reason) {
        var tied = goals.find(stage.id("goal")).map(Goal::id).map(List::of).orElse(List.of());
        if (!tied.isEmpty() && visions.current().map(each -> each.version()).orElse(0) == follows) {
            visions.write(new VisionDraft(stage.id("vision " + follows), follows, statement, reason, tied), stage.leader());
        }
    }

    private void write(Stage stage, Matter matter, boolean agreed, String text) {
        if (records.latest(matter).isEmpty()) {
            records.write(matter, new RecordDraft(0, text, agreed, Stage.day(stage.piloted()).plusMonths(UNTIL_REVIEW), owner()), stage.leader());
        }
    }

    private UUID owner() {
        return persons.withAddress(Cast.GRACE.address()).orElseThrow().id();
    }

    private void draw(Stage stage, String later, String earlier, String condition, boolean onTarget) {
        if (road.between(purpose(stage, later), purpose(stage, earlier)).isEmpty()) {
            road.draw(purpose(stage, later), purpose(stage, earlier), condition, onTarget, stage.leader());
        }
    }

    private Purpose purpose(Stage stage, String handle) {
        return purposes.find(stage.id("purpose " + handle)).orElseThrow();
    }
}
