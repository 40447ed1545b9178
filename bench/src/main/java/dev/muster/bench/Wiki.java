package dev.muster.bench;

import dev.muster.memory.Addresses;
import dev.muster.memory.Edited.Kept;
import dev.muster.memory.Edits;
import dev.muster.memory.Memory;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.NewPage;
import dev.muster.memory.PageEdit;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.cli.Engine;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Pages of a community's memory.
///
/// @param page path of one of some 8 kB, with ten headings, a table, links to twenty others of which a third are not written, and some revisions
/// @param comparison path of two revisions side by side, each of 100 kB, of which every twentieth paragraph differs
record Wiki(String page, String comparison) {
    private static final int PAGES = 200;
    private static final int REVISIONS = 10;
    private static final int PARAGRAPHS = 10;
    private static final int LONG = 100_000;

    static Wiki in(Engine engine, Place place, Viewer writer) {
        return writer.call(() -> new Writing(engine, place, writer).all());
    }

    private record Writing(Engine engine, Place place, Viewer writer) {

        Wiki all() {
            var prose = new Prose(2);
            MemoryPage last = null;
            for (int i = 0; i < PAGES; i++) {
                last = write(title(i), body(prose, i));
            }
            var page = last == null ? write(title(0), body(prose, 0)) : last;
            for (int i = 0; i < REVISIONS; i++) {
                page = edit(page, page.text() + "\n\n" + prose.answer().substring(0, 80));
            }
            return new Wiki(Addresses.of(page.item()), compared(prose));
        }

        private String compared(Prose prose) {
            var before = new StringBuilder();
            var after = new StringBuilder();
            for (int i = 0; before.length() < LONG; i++) {
                var paragraph = prose.answer().replaceAll("\\s+", " ");
                before.append(paragraph).append("\n\n");
                after.append(i % 20 == 0 ? prose.answer().replaceAll("\\s+", " ") : paragraph).append("\n\n");
            }
            var page = write("A very long page", before.substring(0, LONG));
            edit(page, after.substring(0, LONG));
            return Addresses.path(page.item()) + "/compare?from=1&to=2";
        }

        private MemoryPage write(String title, String body) {
            return engine.face(Memory.class).write(place, new NewPage(title, body, "", null), null, writer);
        }

        private MemoryPage edit(MemoryPage page, String body) {
            return ((Kept) engine.face(Edits.class).edit(page, new PageEdit(page.number(), null, body, "More", false), writer)).page();
        }

        private static String title(int number) {
            return "What we know of part " + number;
        }

        private static String body(Prose prose, int number) {
            return IntStream.range(0, PARAGRAPHS).mapToObj(each -> "## Part %d\n\n%s\n\nSee [[%s]] and [[%s|the other]]."
                            .formatted(each, prose.answer().substring(0, 700), title(number + each * 7), title(number - each * 5)))
                    .collect(Collectors.joining("\n\n", "", "\n\n| Part | Pressure |\n|---|---|\n| Valve | 2 |\n| Hose | 3 |\n"));
        }
    }
}
