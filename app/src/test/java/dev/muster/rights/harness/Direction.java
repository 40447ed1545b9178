package dev.muster.rights.harness;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a world wants: goals, purposes in every state, and the charters of its communities.
final class Direction {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final List<String> STATES = List.of("PROPOSED", "ASSESSED", "DECLINED", "GO", "GROW");
    private final Builder world;
    private final Chance chance;

    Direction(Builder world) {
        this.world = world;
        this.chance = world.chance;
    }

    void make() {
        goal("Fewer returned kegs");
        goal("Happier publicans");
        vision(1, "We brew with our customers.");
        vision(2, "We brew and malt with our customers.");
        world.add("purposes.record", "matter", "GOALS", "version", 1, "text", "First things first.", "agreed", true, "review", TODAY.plusDays(90),
                "owner_id", staff().id(), "by_id", staff().id(), "at", chance.past());
        for (int i = 0; i < STATES.size(); i++) {
            purpose("Purpose " + i, STATES.get(i));
        }
        var purposes = List.copyOf(world.rows("purposes.purpose"));
        for (int i = 1; i < purposes.size(); i++) {
            world.add("purposes.unlocking", "purpose_id", purposes.get(i).id(), "after_id", purposes.get(i - 1).id(), "condition", "It works " + i, "on_target", i % 2 == 0,
                    "by_id", staff().id(), "at", chance.past(), "met", i % 2 == 0 ? null : chance.past(), "met_by", i % 2 == 0 ? null : staff().id(), "evidence", i % 2 == 0 ? "" : "Seen");
        }
        for (var place : world.rows("rights.place")) {
            charter(place, purpose("For " + place.text("title"), chance.once(2) ? "GO" : "GROW"));
        }
    }

    private Row staff() {
        return chance.of(world.rows("people.person").subList(0, 6));
    }

    private void goal(String title) {
        var goal = world.add("goals.goal", "id", chance.id(), "handle", chance.handle(), "title", title, "kind", "COST", "measure", "Kegs", "unit", "kegs a month",
                "direction", "DOWN", "baseline", 480, "baseline_day", TODAY.minusDays(200), "target", 300, "due", TODAY.plusDays(300),
                "owner_id", staff().id(), "stated_by", staff().id(), "created", chance.past());
        for (int i = 1; i <= 3; i++) {
            world.add("goals.observation", "goal_id", goal.id(), "day", TODAY.minusDays(40L * i), "value", 480 - 10 * chance.below(9), "note", "",
                    "by_id", staff().id(), "at", chance.past());
        }
    }

    private void vision(int version, String statement) {
        world.add("goals.vision", "version", version, "id", chance.id(), "statement", statement, "reason", "Because", "by_id", staff().id(), "at", chance.past());
        world.rows("goals.goal").forEach(goal -> world.add("goals.vision_goal", "version", version, "goal_id", goal.id()));
    }

    private Row purpose(String title, String state) {
        boolean assessed = !state.equals("PROPOSED");
        var purpose = world.add("purposes.purpose", "id", chance.id(), "handle", chance.handle(), "title", title, "path", "EDGES", "proposer_id", staff().id(), "state", state,
                "collaboration", assessed ? "Ask and answer" : null, "risk", assessed ? "Nobody comes" : null, "expires", assessed ? TODAY.plusDays(200) : null,
                "goal_id", assessed ? chance.of(world.rows("goals.goal")).id() : null, "created", chance.past(),
                "value", assessed ? 2 : null, "hazard", assessed ? 1 : null);
        if (assessed) {
            world.add("purposes.test", "purpose_id", purpose.id(), "test", "MAGNETIC", "score", 2, "evidence", "They asked for " + title);
            world.add("purposes.statement", "purpose_id", purpose.id(), "who", "cellar masters", "issue", "stale beer", "they_gain", "an answer", "we_gain", "fewer kegs of " + title);
            outcome(purpose);
        }
        if (!List.of("PROPOSED", "ASSESSED").contains(state)) {
            world.add("purposes.decision", "id", chance.id(), "purpose_id", purpose.id(), "verdict", state.equals("DECLINED") ? "NO" : state, "reason", "Because", "review", TODAY.plusDays(90),
                    "traction", "", "budget", "", "by_id", staff().id(), "alone", false, "at", chance.past());
        }
        return purpose;
    }

    private void outcome(Row purpose) {
        boolean derived = chance.once(2);
        world.add("purposes.outcome", "purpose_id", purpose.id(), "id", chance.id(), "kind", derived ? "DERIVED" : "OBSERVED", "name", "Outcome", "unit", "%", "direction", "UP",
                "target", 70, "due", TODAY.plusDays(150), "baseline", derived ? null : 48, "baseline_day", derived ? null : TODAY.minusDays(100),
                "measure", derived ? "questions.solved-within" : null, "days", derived ? 14 : null, "factor", derived ? 1 : null,
                "baseline_from", derived ? TODAY.minusDays(120) : null, "baseline_to", derived ? TODAY.minusDays(60) : null);
        if (!derived) {
            world.add("purposes.reading", "purpose_id", purpose.id(), "day", TODAY.minusDays(30), "value", 48 + chance.below(20), "note", "", "by_id", staff().id(), "at", chance.past());
        }
    }

    private void charter(Row place, Row purpose) {
        @Nullable Object closed = place.values().get("closed");
        world.add("purposes.opened", "place_id", place.id(), "purpose_id", purpose.id(), "at", Chance.NOW.minus(Duration.ofDays(150)),
                "expired", chance.once(6) ? chance.past() : null);
        world.add("communities.charter", "place_id", place.id(), "swarms_by", chance.some(15) | 1, "pages_approved", chance.once(3),
                "purpose_id", purpose.id(), "owner_id", chance.of(world.rows("people.person").subList(0, 12)).id(),
                "description", "About " + place.text("title"), "guidelines", "Be kind.", "answer_within", place.text("handle").length() % 2 == 0 ? 24 : 2_000, "spaces", List.of("questions", "pages"),
                "registers", (place.number("seen_by") & 8) == 0 ? 0 : place.number("seen_by") & 14,
                "stage", closed == null ? "CHARTERED" : "CLOSED", "stage_since", closed == null ? Chance.NOW.minus(Duration.ofDays(150)) : closed,
                "closed_reason", closed == null ? "" : "Done", "chartered", Chance.NOW.minus(Duration.ofDays(150)), "version", 1);
    }
}
