package dev.muster.memory;

import dev.muster.memory.merge.Merge;
import java.util.List;

/// What came of a change of a page.
public sealed interface Edited {

    /// It is kept: as it was sent, or put together with what others wrote meanwhile.
    record Kept(MemoryPage page) implements Edited {}

    /// Others changed the same meanwhile, so nothing is kept yet.
    ///
    /// @param now the page as they left it
    /// @param title the title that the editor wants, or the one that stands
    /// @param segments the text in reading order: what is settled, and where both sides say something else
    record Collided(MemoryPage now, String title, boolean titleToo, List<Merge.Segment> segments) implements Edited {

        /// The whole text, with the editor's own words wherever the sides differ.
        public String text() {
            var text = new StringBuilder();
            segments.forEach(each -> text.append(switch (each) {
                case Merge.Settled settled -> settled.text();
                case Merge.Conflict conflict -> conflict.mine();
            }));
            return text.toString();
        }

        public List<Merge.Conflict> conflicts() {
            return segments.stream().filter(Merge.Conflict.class::isInstance).map(Merge.Conflict.class::cast).toList();
        }
    }
}
