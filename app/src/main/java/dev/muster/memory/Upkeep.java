package dev.muster.memory;

import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The pages of a place that somebody has to look at, with what each may do about them: say that one holds, put it right, or archive it.
@Service
public class Upkeep {
    /// How many pages of each kind are shown; what is done with makes room for others.
    public static final int MOST = 30;
    private static final int MONTHS = 6;
    private final Memory memory;
    private final Care care;
    private final PageListStore store;
    private final PageLists lists;

    Upkeep(Memory memory, Care care, PageListStore store, PageLists lists) {
        this.memory = memory;
        this.care = care;
        this.store = store;
        this.lists = lists;
    }

    /// Why a page stands there.
    public enum Why {
        /// The day has come by which somebody looks at it again.
        DUE,
        /// Nobody but its authors has said that it is right.
        UNCHECKED
    }

    /// @param verify whether the viewer may say that it holds
    /// @param archive whether the viewer may archive it
    public record Entry(MemoryPage page, Why why, boolean verify, boolean archive) {}

    /// What has waited longest comes first.
    ///
    /// @throws Refusal `memory.write.place-closed`, `memory.write.sign-in`, `memory.write.only-readers`
    public List<Entry> queue(Place place, Viewer viewer) {
        Admission.requireWriter(place, viewer);
        var due = memory.of(store.due(place.id(), lists.today(), MOST)).stream().map(each -> entry(each, Why.DUE, place, viewer));
        var unchecked = memory.of(store.unchecked(place.id(), lists.today(), MOST)).stream().map(each -> entry(each, Why.UNCHECKED, place, viewer));
        return Stream.concat(due, unchecked).toList();
    }

    private Entry entry(MemoryPage page, Why why, Place place, Viewer viewer) {
        return new Entry(page, why, care.mayVerify(page, place, viewer), care.may(page, Confidence.ARCHIVED, place, viewer));
    }

    /// The day that is proposed for looking at a page again.
    public LocalDate next() {
        return lists.today().plusMonths(MONTHS);
    }

    /// Archives a page that does not hold any more.
    ///
    /// @throws Invalid at `reason`
    /// @throws Refusal as {@link Care#judge} does
    @Transactional
    public MemoryPage retire(MemoryPage page, String reason, Viewer by) {
        new Invalid.Check().that(!reason.isBlank(), "reason", "memory.upkeep.reason-missing").orThrow();
        return care.judge(page, Confidence.ARCHIVED, null, reason, by);
    }
}
