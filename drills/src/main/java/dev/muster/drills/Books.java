package dev.muster.drills;

import dev.muster.drills.Write.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What is kept beside the writes themselves, and has to agree with them: the measures, through the API, and the activity
/// log, for which there is no API, by SQL.
final class Books {
    private static final Duration MOST = Duration.ofSeconds(60);
    private final Scene scene;
    private final Expected expected;

    Books(Scene scene, Expected expected) {
        this.scene = scene;
        this.expected = expected;
    }

    /// Waits for agreement.
    ///
    /// @return after how long everything agreed
    Duration agree(Report report) {
        long start = System.nanoTime();
        var differences = differences();
        while (!differences.isEmpty() && System.nanoTime() - start < MOST.toNanos()) {
            Drill.pause(Duration.ofMillis(200));
            differences = differences();
        }
        differences.forEach(each -> report.wrong(each + ", still after " + MOST.toSeconds() + " s"));
        return Duration.ofNanos(System.nanoTime() - start);
    }

    void agreeNow(Report report) {
        differences().forEach(report::wrong);
    }

    private List<String> differences() {
        var wrong = new ArrayList<String>();
        var measures = scene.api().read("/api/v1/communities/" + scene.founding().community() + "/measures", scene.founding().administrator());
        int questions = count(Kind.QUESTION);
        int contributions = questions + count(Kind.ANSWER) + count(Kind.COMMENT);
        compare("The measures count %d questions, not %d", measures.path("firstAnswer").path("n").asInt(), questions, wrong);
        compare("The measures count %d contributions, not %d", measures.path("contributors").path("contributions").asInt(), contributions, wrong);
        log("CREATE", "question", questions, wrong);
        log("CREATE", "answer", count(Kind.ANSWER), wrong);
        log("CREATE", "comment", count(Kind.COMMENT), wrong);
        log("ACCEPT", "answer", count(Kind.ACCEPTANCE), wrong);
        log("USE", "answer", reuses(true), wrong);
        log("REJECT", "answer", reuses(false), wrong);
        return wrong;
    }

    private void log(String verb, String kind, int wanted, List<String> wrong) {
        var rows = scene.product().sql().rows("select count(*), count(distinct (object_id, actor_id)) from activity.activity where verb = '%s' and object_kind = '%s'".formatted(verb, kind));
        if (!rows.equals(List.of(wanted + " " + wanted))) {
            wrong.add("The log has %s times %s %s (all, different), not %d".formatted(rows.getFirst(), verb, kind, wanted));
        }
    }

    private static void compare(String sentence, int found, int wanted, List<String> wrong) {
        if (found != wanted) {
            wrong.add(sentence.formatted(found, wanted));
        }
    }

    private int count(Kind kind) {
        return expected.sure(kind).size();
    }

    private int reuses(boolean worked) {
        return (int) expected.sure(Kind.REUSE).stream().filter(each -> each.worked() == worked).count();
    }
}
