package dev.muster.example;

import dev.muster.readiness.Instrument;
import dev.muster.readiness.Instruments;
import dev.muster.readiness.Level;
import dev.muster.readiness.Pass;
import dev.muster.readiness.Passes;
import dev.muster.readiness.Replies;
import dev.muster.readiness.Round;
import dev.muster.readiness.RoundDraft;
import dev.muster.readiness.Rounds;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// An assessment that was taken before the communities began, and one that can be answered now.
@Component
@Order(60)
class ReadinessPart implements ExamplePart {
    private static final Duration OPEN = Duration.ofDays(14);
    private static final List<String> UNITS = List.of("Brewing and cellar", "Sales and service", "Office", "Transport");

    /// So many answered in each unit: those who lead, and staff. Of the two small units nothing is shown.
    private static final int[][] PEOPLE = {{5, 9}, {3, 8}, {1, 3}, {1, 2}};
    private final Rounds rounds;
    private final Passes passes;
    private final Replies replies;
    private final Instruments instruments;

    ReadinessPart(Rounds rounds, Passes passes, Replies replies, Instruments instruments) {
        this.rounds = rounds;
        this.passes = passes;
        this.replies = replies;
        this.instruments = instruments;
    }

    @Override
    public void play(Stage stage) {
        var begun = stage.founded().plus(Duration.ofDays(2));
        var first = open(stage, "A first look", begun, OPEN);
        if (first.closed() == null) {
            stage.at(begun.plus(Duration.ofDays(3)), stage.leader(), () -> answered(stage, first));
            stage.at(begun.plus(OPEN), stage.leader(), () -> rounds.close(first, stage.leader()));
        }
        var later = begun.plus(Duration.ofDays(110));
        var next = open(stage, "Half a year on", later, Duration.ofDays(60));
        stage.at(later, stage.leader(), () -> passes.of(next, stage.leader()).isEmpty() ? passes.make(next, new Passes.Wish(1, Level.STAFF, null, null), stage.leader()).pass() : next);
    }

    private Round open(Stage stage, String name, Instant begun, Duration length) {
        var draft = new RoundDraft(stage.id("round " + name), name, UNITS, Stage.day(begun.plus(length)), true);
        return stage.at(begun, stage.leader(), () -> rounds.open(draft, stage.leader()));
    }

    /// Where an earlier time was interrupted, only those answer who have not.
    private boolean answered(Stage stage, Round round) {
        var before = passes.of(round, stage.leader());
        for (var unit : round.units()) {
            for (var level : Level.values()) {
                int answered = before.stream().filter(each -> each.unit().equals(unit.id()) && each.level() == level).mapToInt(Pass::used).sum();
                answer(stage, round, unit.place(), level, answered);
            }
        }
        return true;
    }

    private void answer(Stage stage, Round round, int unit, Level level, int from) {
        int people = PEOPLE[unit - 1][level == Level.LEADER ? 0 : 1];
        if (from < people) {
            var address = passes.make(round, new Passes.Wish(unit, level, people, null), stage.leader()).address();
            for (int i = from; i < people; i++) {
                var mine = replies.begin(address.substring(address.indexOf("token=") + 6));
                replies.send(replies.keep(replies.bySecret(mine), answers(unit, level, i)));
            }
        }
    }

    /// Those who lead see most things a level higher than staff do.
    private Map<String, String> answers(int unit, Level level, int person) {
        var answers = new HashMap<String, String>();
        int place = 0;
        for (var item : instruments.current().items()) {
            int mark = 2 + (person * 7 + place * 5 + unit * 3) % 3 - (unit == 1 ? 0 : place % 2) + (level == Level.LEADER ? 1 : 0);
            answers.put(item.key(), item.part().equals(Instrument.EVIDENCE) ? evidence(item.name(), unit, person) : Integer.toString(Math.clamp(mark, 1, 5)));
            place++;
        }
        return answers;
    }

    private static String evidence(String item, int unit, int person) {
        boolean odd = person % 4 == 3;
        return switch (item) {
            case "policy" -> unit == 2 && !odd ? "discourages" : "ignores";
            case "guidance" -> odd ? "unread" : "none";
            case "seen" -> unit == 1 ? (odd ? "entertainment" : "access") : odd ? "access" : "threat";
            case "concern" -> odd ? "property" : "productivity";
            case "budget" -> "tools";
            case "embedded" -> odd ? "some" : "none";
            default -> odd ? "one" : "none";
        };
    }
}
