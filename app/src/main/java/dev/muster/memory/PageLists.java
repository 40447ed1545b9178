package dev.muster.memory;

import dev.muster.memory.PageListStore.Mark;
import dev.muster.rights.Place;
import dev.muster.shell.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The pages of a place in lists: by name, by what changed last, and those that need somebody.
@Service
public class PageLists {
    /// How many pages a part of a list holds.
    public static final int PART = 50;
    private final PageListStore store;
    private final Memory memory;
    private final Clock clock;

    PageLists(PageListStore store, Memory memory, Clock clock) {
        this.store = store;
        this.memory = memory;
        this.clock = clock;
    }

    /// What a list shows.
    public enum Show {
        NAMES, LATEST,
        /// Nobody but their authors has said that they are right.
        UNCHECKED,
        /// The day has passed by which they were to be looked at again.
        STALE,
        /// No other page links to them.
        ORPHANED,
        /// New pages can begin with them.
        TEMPLATES,
        ARCHIVED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The list that is called so, or the one by name.
        public static Show of(String word) {
            for (var show : values()) {
                if (show.word().equalsIgnoreCase(word)) {
                    return show;
                }
            }
            return NAMES;
        }
    }

    /// A part of a list.
    ///
    /// @param before marker of a part that stood further down, to read the one above it
    /// @param after marker of a part that stood further up, to read the one below it
    /// @throws Refusal `shell.cursor`
    public Stretch<MemoryPage> of(Place place, Show show, @Nullable String before, @Nullable String after) {
        return part(place, show, before, after).map(marks -> memory.of(marks.stream().map(Mark::page).toList()));
    }

    private Stretch<Mark> part(Place place, Show show, @Nullable String before, @Nullable String after) {
        if (before != null) {
            return Stretch.backward(store.walk(place.id(), show, mark(before), false, today(), PART + 1), PART,
                    last -> !store.walk(place.id(), show, last, true, today(), 1).isEmpty(), PageLists::marker);
        }
        var from = after == null ? null : mark(after);
        return Stretch.forward(store.walk(place.id(), show, from, true, today(), PART + 1), PART,
                first -> from != null && !store.walk(place.id(), show, first, false, today(), 1).isEmpty(), PageLists::marker);
    }

    /// How many there are, counting no further than `most`.
    public int count(Place place, Show show, int most) {
        return store.count(place.id(), show, today(), most);
    }

    /// The pages that changed last.
    public List<MemoryPage> latest(Place place, int most) {
        return memory.of(store.walk(place.id(), Show.LATEST, null, true, today(), most).stream().map(Mark::page).toList());
    }

    /// The pages that somebody answers for and that nobody has looked at in time.
    public List<MemoryPage> staleOf(UUID owner, int most) {
        return memory.of(store.staleOf(owner, today(), most));
    }

    /// The pages to which somebody contributed last.
    public List<MemoryPage> contributedTo(UUID person, int most) {
        return memory.of(store.contributedTo(person, most));
    }

    /// Today, as stale pages have it.
    public LocalDate today() {
        return clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static String marker(Mark mark) {
        return Cursors.encode(mark.address(), mark.edited().toString(), mark.day().toString(), mark.page().toString());
    }

    private static Mark mark(String marker) {
        return Cursors.decode(marker, 4, parts -> new Mark(parts[0], Cursors.instant(parts[1]), LocalDate.parse(parts[2]), UUID.fromString(parts[3])));
    }
}
