package dev.muster.items.text;

import dev.muster.items.text.TextDiff.Added;
import dev.muster.items.text.TextDiff.Removed;
import dev.muster.items.text.TextDiff.Same;
import dev.muster.items.text.TextDiff.Segment;
import java.util.ArrayList;
import java.util.List;

/// Differences put together for reading: what went, then what came, and a lone space between two replaced words
/// counted as replaced with them.
final class Segments {

    private final List<Segment> done = new ArrayList<>();
    private final StringBuilder same = new StringBuilder();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();

    void same(String text) {
        same.append(text);
        if (!isGap()) {
            settle();
        }
    }

    void changed(String old, String now) {
        if (old.isEmpty() && now.isEmpty()) {
            return;
        }
        if (isGap()) {
            removed.append(same);
            added.append(same);
            same.setLength(0);
        } else {
            settle();
            finishSame();
        }
        removed.append(old);
        added.append(now);
    }

    List<Segment> list() {
        settle();
        finishSame();
        return List.copyOf(done);
    }

    /// Whether what stayed since the last change is so little that it reads better as part of it.
    private boolean isGap() {
        boolean replaced = !removed.isEmpty() && !added.isEmpty();
        return same.isEmpty() || replaced && same.toString().isBlank() && same.indexOf("\n") < 0;
    }

    private void settle() {
        if (!removed.isEmpty()) {
            done.add(new Removed(removed.toString()));
        }
        if (!added.isEmpty()) {
            done.add(new Added(added.toString()));
        }
        removed.setLength(0);
        added.setLength(0);
    }

    private void finishSame() {
        if (!same.isEmpty()) {
            done.add(new Same(same.toString()));
            same.setLength(0);
        }
    }
}
