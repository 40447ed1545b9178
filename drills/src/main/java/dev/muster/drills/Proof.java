package dev.muster.drills;

import dev.muster.drills.Write.Kind;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Shows that the checker can fail: each lie is told with SQL behind the product's back, has to be found, and is taken back.
final class Proof {
    private final Scene scene;
    private final Ledger ledger;

    Proof(Scene scene, Ledger ledger) {
        this.scene = scene;
        this.ledger = ledger;
    }

    /// @param tell statements that tell it; `?` stands for the handle
    /// @param unsay statements that take it back
    /// @param about what it is told of
    private record Lie(String what, Write about, String handle, List<String> tell, List<String> unsay) {}

    void prove(Report report) {
        for (var lie : lies()) {
            said(lie.tell(), lie.handle());
            var found = look(lie);
            report.require(!found.isEmpty(), "proof: " + lie.what(), found.isEmpty() ? "NOT FOUND" : "found: " + found.getFirst());
            said(lie.unsay(), lie.handle());
            var left = look(lie);
            report.require(left.isEmpty(), "proof: " + lie.what() + ", taken back", left.size() + " differences");
        }
    }

    private List<Lie> lies() {
        var expected = new Expected(ledger);
        var comment = expected.sure(Kind.COMMENT).getFirst();
        var answer = expected.sure(Kind.ANSWER).getFirst();
        var reused = expected.sure(Kind.REUSE).getFirst().target();
        return List.of(
                new Lie("an acknowledged comment was dropped", comment, handle(comment),
                        List.of("create table public.dropped as select * from items.item where handle = ?", "delete from items.item where handle = ?"),
                        List.of("insert into items.item select * from public.dropped where handle = ?")),
                new Lie("an answer was doubled", answer, handle(answer),
                        List.of("""
                                insert into items.item
                                select (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid(), 'handle', 'doubled00000'))).*
                                  from items.item i
                                 where handle = ?
                                """),
                        List.of("delete from items.item where handle = 'doubled00000' and ? <> ''")),
                new Lie("a tally was raised", reused, handle(reused),
                        List.of("update conversation.tally set worked = worked + 1 where item_id = (select id from items.item where handle = ?)"),
                        List.of("update conversation.tally set worked = worked - 1 where item_id = (select id from items.item where handle = ?)")),
                new Lie("an act was written twice", answer, handle(answer),
                        List.of("""
                                insert into activity.activity (actor_id, verb, object_id, object_kind, target_id, place_id, item_id, layer, happened, recorded, origin)
                                select actor_id, verb, object_id, object_kind, target_id, place_id, item_id, layer, happened, recorded, 'lie'
                                  from activity.activity
                                 where verb = 'CREATE' and object_id = (select id from items.item where handle = ?)
                                """),
                        List.of("delete from activity.activity where origin = 'lie' and ? <> ''")));
    }

    private void said(List<String> statements, String handle) {
        for (var each : statements) {
            if (scene.product().sql().change(each.replace("?", "'" + handle + "'")) != 1 && !each.startsWith("create")) {
                throw new Lost("This should have changed one row: " + each);
            }
        }
    }

    private String handle(Write write) {
        return Objects.requireNonNull(ledger.handle(write));
    }

    /// What is found is no fault of the product's, so it goes into a report of its own.
    private List<String> look(Lie lie) {
        var found = new Report();
        found.quietly();
        var checker = new Checker(scene, ledger, found);
        var handles = checker.list("all");
        checker.threads(Set.of(Expected.question(lie.about()).number()), handles);
        new Books(scene, checker.expected()).agreeNow(found);
        return found.all();
    }
}
