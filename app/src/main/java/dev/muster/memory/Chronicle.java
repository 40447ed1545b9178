package dev.muster.memory;

import dev.muster.memory.ChangeStore.Mark;
import dev.muster.memory.merge.Blame;
import dev.muster.rights.Place;
import dev.muster.shell.Refusal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What pages said before, who changed them, and what changed lately.
@Service
public class Chronicle {
    /// How many changes a part of a list holds.
    public static final int PART = 30;
    private static final int AT_ONCE = 20;
    private final ChangeStore store;

    Chronicle(ChangeStore store) {
        this.store = store;
    }

    /// What a page said at one of its revisions.
    ///
    /// @throws Refusal `shell.gone` where there is no such revision
    public Change at(MemoryPage page, int number) {
        return store.find(page.id(), number).orElseThrow(Admission::gone);
    }

    /// A part of a page's revisions without their texts, newest first.
    ///
    /// @param below the number of the last that was read, to read on
    /// @param above the number of the first that was read, to read back
    public Stretch<Change> of(MemoryPage page, @Nullable Integer below, @Nullable Integer above) {
        if (above != null) {
            return Stretch.backward(store.after(page.id(), above, PART + 1), PART, last -> last.number() > 1, each -> Integer.toString(each.number()));
        }
        return Stretch.forward(store.before(page.id(), below == null ? Integer.MAX_VALUE : below, PART + 1), PART, first -> first.number() < page.number(),
                each -> Integer.toString(each.number()));
    }

    /// All of a page's revisions with their texts, oldest first.
    public List<Change> all(MemoryPage page) {
        return store.all(page.id());
    }

    /// Lines that stand together and came together.
    ///
    /// @param number the revision that brought them
    public record Brought(int number, String text) {}

    /// Who brought which lines: each stretch of a page with the revision in which it came.
    public List<Brought> brought(MemoryPage page) {
        var stretches = new ArrayList<Brought>();
        for (var line : Blame.of(() -> new Texts(page.id()))) {
            var last = stretches.isEmpty() ? null : stretches.getLast();
            if (last != null && last.number() == line.revision()) {
                stretches.set(stretches.size() - 1, new Brought(last.number(), last.text() + "\n" + line.text()));
            } else {
                stretches.add(new Brought(line.revision(), line.text()));
            }
        }
        return stretches;
    }

    /// Some revisions of a page without their texts, by number.
    public Map<Integer, Change> these(MemoryPage page, Collection<Integer> numbers) {
        return store.these(page.id(), numbers).stream().collect(Collectors.toMap(Change::number, Function.identity()));
    }

    /// The texts of a page from the first on, a few at a time.
    private final class Texts implements Iterator<String> {
        private final UUID page;
        private final ArrayDeque<String> read = new ArrayDeque<>();
        private int last;
        private boolean all;

        Texts(UUID page) {
            this.page = page;
        }

        @Override
        public boolean hasNext() {
            if (read.isEmpty() && !all) {
                read.addAll(store.bodies(page, last, AT_ONCE));
                last += read.size();
                all = read.size() < AT_ONCE;
            }
            return !read.isEmpty();
        }

        @Override
        public String next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return read.remove();
        }
    }

    /// A part of what changed in a place, latest first, without the texts.
    ///
    /// @param minor whether trifles count
    /// @param before marker of a part that stood further down, to read the one above it
    /// @param after marker of a part that stood further up, to read the one below it
    /// @throws Refusal `shell.cursor`
    public Stretch<Change> latest(Place place, boolean minor, @Nullable String before, @Nullable String after) {
        if (before != null) {
            return Stretch.backward(store.latest(place.id(), mark(before), false, minor, PART + 1), PART,
                    last -> !store.latest(place.id(), mark(last), true, minor, 1).isEmpty(), Chronicle::marker);
        }
        var from = after == null ? null : mark(after);
        return Stretch.forward(store.latest(place.id(), from, true, minor, PART + 1), PART,
                first -> from != null && !store.latest(place.id(), mark(first), false, minor, 1).isEmpty(), Chronicle::marker);
    }

    private static String marker(Change change) {
        return Cursors.encode(change.at().toString(), change.page().toString(), Integer.toString(change.number()));
    }

    private static Mark mark(Change change) {
        return new Mark(change.at(), change.page(), change.number());
    }

    private static Mark mark(String marker) {
        return Cursors.decode(marker, 3, parts -> new Mark(Cursors.instant(parts[0]), UUID.fromString(parts[1]), Integer.parseInt(Objects.requireNonNull(parts[2]))));
    }
}
