package dev.muster.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.memory.Edited.Collided;
import dev.muster.memory.Edited.Kept;
import dev.muster.memory.merge.Merge;
import dev.muster.rights.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Edits of one page that meet.
class MeetingTests extends MemoryWorld {
    private static final int WRITERS = 20;
    /// Fifty where `MUSTER_WHOLE` is set; `bin/bench edits` makes as many over HTTP.
    private static final int EDITS = System.getenv("MUSTER_WHOLE") == null ? 5 : 50;

    private Edited tries(Viewer viewer, MemoryPage page, PageEdit edit) {
        return viewer.call(() -> edits.edit(page, edit, viewer));
    }

    @Test
    void thatDoNotTouchArePutTogether() {
        var page = writes(ada, "Keeping hops", "Cold.\n\nDark.\n\nDry.");
        edits(emil, page, 1, "Very cold.\n\nDark.\n\nDry.");

        var merged = edits(frida, page, 1, "Cold.\n\nDark.\n\nDry and sealed.");

        assertThat(merged.text()).isEqualTo("Very cold.\n\nDark.\n\nDry and sealed.");
        assertThat(merged.number()).isEqualTo(3);
        var last = frida.call(() -> chronicle.at(merged, 3));
        assertThat(last.isMerged()).isTrue();
        assertThat(last.base()).isEqualTo(1);
        assertThat(edits(frida, page, 1, "Cold.\n\nDark.\n\nDry and sealed.").number()).as("a form sent twice").isEqualTo(3);
    }

    @Test
    void thatTouchAreShownToWhoeverCameSecond() {
        var page = writes(ada, "Keeping hops", "Cold.\n\nDark.\n\nDry.");
        edits(emil, page, 1, "Frozen.\n\nDark at night.\n\nDry.");

        var met = tries(frida, page, new PageEdit(1, null, "Cool.\n\nDark.\n\nDry and sealed.", "", false));

        assertThat(met).isInstanceOf(Collided.class);
        var collided = (Collided) met;
        assertThat(collided.conflicts()).singleElement().extracting(each -> each.mine().strip(), each -> each.theirs().strip()).containsExactly("Cool.", "Frozen.");
        assertThat(collided.text()).contains("Cool.", "Dark at night.", "Dry and sealed.").doesNotContain("Frozen.");
        assertThat(sees(frida, page).number()).as("nothing is kept").isEqualTo(2);
        var settled = tries(frida, page, new PageEdit(collided.now().number(), null, "Frozen or cool.\n\nDark at night.\n\nDry and sealed.", "Both", false));
        assertThat(settled).isInstanceOf(Kept.class);
    }

    @Test
    void mayAgreeOnTheTextAndNotOnTheTitle() {
        var page = writes(ada, "Keeping hops", "Cold.");
        tries(emil, page, new PageEdit(1, "Storing hops", null, "", false));

        var met = tries(frida, page, new PageEdit(1, "Hops in store", null, "", false));
        var body = tries(ada, page, new PageEdit(1, null, "Cold and dark.", "", false));

        assertThat(met).isInstanceOfSatisfying(Collided.class, each -> {
            assertThat(each.titleToo()).isTrue();
            assertThat(each.segments()).allMatch(Merge.Settled.class::isInstance);
        });
        assertThat(body).isInstanceOfSatisfying(Kept.class, each -> assertThat(each.page().title()).isEqualTo("Storing hops"));
    }

    @Test
    void changeOneSectionOfWhatWasRead() {
        var page = writes(ada, "Keeping hops", "Begin.\n\n## Cold\n\nVery.\n\n### How\n\nIce.\n\n## Dark\n\nQuite.");
        edits(emil, page, 1, "Begin here.\n\n## Cold\n\nVery.\n\n### How\n\nIce.\n\n## Dark\n\nQuite.");

        var kept = tries(frida, page, new PageEdit(1, null, "## Cold\n\nFrozen.", "", false, 1));

        assertThat(kept).isInstanceOfSatisfying(Kept.class, each -> assertThat(each.page().text()).isEqualTo("Begin here.\n\n## Cold\n\nFrozen.\n\n## Dark\n\nQuite."));
        isRefused(frida, () -> edits.edit(page, new PageEdit(1, null, "So.", "", false, 9), frida), "memory.section.gone");
    }

    /// Each writer has a line of their own, and changes it again and again from whatever revision they last saw, without reading anew.
    @Test
    void areNeverLostHoweverManyWriteAtOnce() throws Exception {
        var lines = IntStream.range(0, WRITERS).mapToObj(each -> "Line of writer " + each + " at first.").collect(Collectors.joining("\n\n"));
        var page = writes(ada, "Twenty at once", lines);
        var writers = IntStream.range(0, WRITERS).mapToObj(each -> employee("Writer " + each)).toList();
        var accepted = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var running = IntStream.range(0, WRITERS).mapToObj(each -> threads.submit(writing(page, writers.get(each), each))).toList();
            for (Future<List<String>> each : running) {
                accepted.addAll(each.get());
            }
        }

        var history = ada.call(() -> chronicle.all(page));
        var last = history.getLast();
        assertThat(accepted).as("edits that were accepted").hasSize(WRITERS * EDITS);
        assertThat(history).hasSize(1 + accepted.size());
        assertThat(history).extracting(Change::number).containsExactlyElementsOf(IntStream.rangeClosed(1, history.size()).boxed().toList());
        assertThat(history).extracting(Change::summary).containsAll(accepted);
        assertThat(last.body()).isEqualTo(IntStream.range(0, WRITERS).mapToObj(each -> "Line of writer " + each + " at time " + EDITS + ".").collect(Collectors.joining("\n\n")));
        assertThat(sees(ada, page).text()).isEqualTo(last.body());
        assertThat(history.stream().filter(Change::isMerged).count()).as("put together").isPositive();
    }

    private Callable<List<String>> writing(MemoryPage page, Viewer writer, int number) {
        return () -> {
            var kept = new ArrayList<String>();
            var seen = page;
            for (int time = 1; time <= EDITS; time++) {
                var summary = "writer %d, time %d".formatted(number, time);
                var text = seen.text().replaceFirst("Line of writer " + number + " at [^.]*", "Line of writer " + number + " at time " + time);
                var edit = new PageEdit(seen.number(), null, text, summary, false);
                var now = seen;
                if (writer.call(() -> edits.edit(now, edit, writer)) instanceof Kept done) {
                    seen = done.page();
                    kept.add(summary);
                }
            }
            return kept;
        };
    }

    /// All change the same line: of those who began from one revision the first is kept, and everybody else is told.
    @Test
    void atTheSameLineAreKeptOrToldAndNothingBetween() throws Exception {
        var page = writes(ada, "One line", "It is cold.");
        var writers = IntStream.range(0, WRITERS).mapToObj(each -> employee("Writer " + each)).toList();
        var came = new ArrayList<Edited>();
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var running = IntStream.range(0, WRITERS).mapToObj(each -> threads.submit(() -> tries(writers.get(each), page, new PageEdit(1, null, "It is number" + each + ".", "", false)))).toList();
            for (var each : running) {
                came.add(each.get());
            }
        }

        assertThat(came.stream().filter(Kept.class::isInstance)).hasSize(1);
        assertThat(came.stream().filter(Collided.class::isInstance)).hasSize(WRITERS - 1);
        assertThat(ada.call(() -> chronicle.all(page))).hasSize(2);
    }
}
