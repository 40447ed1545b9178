package dev.muster.rights.harness;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The readiness assessments of a world: a round that is open, and two that are closed, of which staff see the result of one.
final class Assessments {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Map<String, List<String>> DISCIPLINES = new LinkedHashMap<>(Map.of(
            "vision", List.of("goals", "picture", "leaders", "risk", "success"), "strategy", List.of("choice", "decider", "resources", "skills", "rules"),
            "purpose", List.of("stated", "measured", "magnetic", "scope", "repeated"), "launch", List.of("seeded", "founders", "tipping", "invited", "welcome"),
            "guide", List.of("answered", "guides", "hands", "managers", "conflict"), "adapt", List.of("requests", "decided", "reviewed", "processes", "shared")));
    private static final String KEY = "\\x302a300506032b6570032100" + "17".repeat(31);
    private static final String PRIVATE_KEY = "\\x302e020100300506032b657004220420" + "42".repeat(32);
    private final Builder world;
    private final Chance chance;

    Assessments(Builder world) {
        this.world = world;
        this.chance = world.chance;
    }

    void make() {
        round("Spring", false, true);
        round("Autumn", true, true);
        round("Winter", true, false);
        others();
    }

    /// Six results of other organisations, and the key of this one.
    private void others() {
        var taker = world.rows("people.account").getFirst().id("person_id");
        world.add("readiness.signer", "id", 1, "public_key", KEY + "00", "private_key", PRIVATE_KEY, "size", "UNDER_50", "sector", "TRADE");
        for (int i = 0; i < 6; i++) {
            var levels = new LinkedHashMap<String, Object>();
            DISCIPLINES.keySet().forEach(each -> levels.put(each, 1.5 + chance.below(30) / 10.0));
            world.add("readiness.peer", "id", chance.id(), "result_id", chance.id(), "public_key", KEY + "1" + i, "instrument", 1, "month", "2026-01",
                    "size", "UNDER_50", "sector", i < 5 ? "TRADE" : "HEALTH", "people", 25, "levels", levels, "attitude", null, "taken_by", taker, "taken", chance.past());
        }
    }

    private void round(String name, boolean closed, boolean shared) {
        var opener = chance.of(world.rows("people.account")).id("person_id");
        var round = world.add("readiness.round", "id", chance.id(), "handle", chance.handle(), "name", name, "instrument", 1, "closes", TODAY.plusDays(closed ? -3 : 20),
                "closed", closed ? Chance.NOW.minus(Duration.ofDays(1)) : null, "shared", shared, "opened_by", opener, "created", chance.past());
        for (int place = 1; place <= 2; place++) {
            unit(round, place, closed);
        }
        if (!closed) {
            var accounts = world.rows("people.account");
            draft(round, accounts.get(0));
            draft(round, accounts.get(1));
            answered(round, accounts.get(2));
        }
        answered(round, world.rows("people.account").get(3));
    }

    private void unit(Row round, int place, boolean closed) {
        var unit = world.add("readiness.unit", "id", chance.id(), "round_id", round.id(), "place", place, "name", place == 1 ? "Brewery" : "Sales");
        pass(round, unit, false);
        pass(round, unit, true);
        for (int i = 0; i < 7; i++) {
            reply(round, unit, i < 2 ? "LEADER" : "STAFF", null, null, TODAY.minusDays(4));
        }
        if (!closed) {
            reply(round, unit, "STAFF", null, "\\x" + chance.id().toString().replace("-", ""), null);
        }
    }

    private void pass(Row round, Row unit, boolean revoked) {
        world.add("readiness.pass", "id", chance.id(), "round_id", round.id(), "unit_id", unit.id(), "level", "STAFF",
                "secret", "\\x" + chance.id().toString().replace("-", ""), "most", 50, "used", 3, "made", chance.past(),
                "expires", Chance.NOW.plus(Duration.ofDays(20)), "revoked", revoked ? Chance.NOW.minus(Duration.ofDays(1)) : null);
    }

    private void draft(Row round, Row account) {
        reply(round, world.rows("readiness.unit").getLast(), "STAFF", account, null, null);
    }

    private void answered(Row round, Row account) {
        world.add("readiness.answered", "round_id", round.id(), "person_id", account.id("person_id"));
    }

    private void reply(Row round, Row unit, String level, @Nullable Row account, @Nullable String secret, @Nullable LocalDate sent) {
        var answers = new LinkedHashMap<String, String>();
        DISCIPLINES.forEach((part, items) -> items.forEach(item -> answers.put(part + "." + item, Integer.toString(1 + chance.below(5)))));
        answers.put("evidence.policy", chance.once(2) ? "forbids" : "allows");
        answers.put("evidence.seen", chance.once(2) ? "deliberate" : "threat");
        world.add("readiness.reply", "id", chance.id(), "round_id", round.id(), "unit_id", unit.id(), "level", level, "answers", answers,
                "person_id", account == null ? null : account.id("person_id"), "secret", secret, "sent", sent);
    }
}
