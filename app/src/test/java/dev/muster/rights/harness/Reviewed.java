package dev.muster.rights.harness;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// How communities were reviewed, and what was written when they were closed.
final class Reviewed {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Map<String, Object> EVIDENCE = Map.of("from", "2026-01-01", "to", "2026-02-01", "people", 7,
            "answers", Map.of("questions", 3, "answered", 2, "day", Map.of("n", 3), "accepted", Map.of("n", 2), "reused", 1),
            "asked", Map.of("asked", 2, "waiting", 1, "done", 1, "declined", 0), "promised", Map.of("kept", 1, "promises", 1, "overdue", 0));
    private final Builder world;
    private final Chance chance;

    Reviewed(Builder world) {
        this.world = world;
        this.chance = world.chance;
    }

    void make() {
        for (var place : world.rows("rights.place")) {
            world.add("adapt.rhythm", "place_id", place.id(), "days", 30);
            if (place.has("opened")) {
                decided(place);
                if (!place.has("closed")) {
                    review(place, Chance.NOW.minus(Duration.ofDays(2)));
                }
            }
            if (place.has("closed")) {
                List.of(1, 2, 4, 8).forEach(audience -> world.add("adapt.report", "place_id", place.id(), "audience", audience, "words", "Seen by " + audience,
                        "written", place.values().get("closed")));
            }
        }
    }

    private void review(Row place, Object begun) {
        world.add("adapt.review", "id", chance.id(), "handle", chance.handle(), "place_id", place.id(), "due", TODAY.minusDays(2), "begun", begun, "decision", null, "reason", null,
                "into_id", null, "purpose", null, "hours", null, "money", null, "currency", null, "people", null, "costs", "", "value", null, "moved", null, "evidence", null,
                "by_id", null, "at", null);
    }

    private void decided(Row place) {
        world.add("adapt.review", "id", chance.id(), "handle", chance.handle(), "place_id", place.id(), "due", TODAY.minusDays(40), "begun", Chance.NOW.minus(Duration.ofDays(40)),
                "decision", "KEEP", "reason", "It works.", "into_id", null, "purpose", "ACTIVE", "hours", 12, "money", 300, "currency", "EUR", "people", 2, "costs", "", "value", 44.5,
                "moved", true, "evidence", EVIDENCE, "by_id", chance.of(deciders()).id(), "at", chance.past());
    }

    /// Authors of imported work decide nothing.
    private List<Row> deciders() {
        return world.rows("people.person").stream().filter(each -> each.text("state").equals("active")).toList();
    }
}
