package dev.muster.memory;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.items.Items;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.rights.Members;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Says how far a page can be relied on, who answers for it, and by when somebody looks at it again.
@Service
public class Care {
    private static final int LONGEST_DELAY_YEARS = 5;
    private static final int LONGEST_REASON = 300;
    private final Items items;
    private final Memory memory;
    private final PageStore store;
    private final Admission admission;
    private final Persons persons;
    private final Members members;
    private final Clock clock;

    Care(Items items, Memory memory, PageStore store, Admission admission, Persons persons, Members members, Clock clock) {
        this.items = items;
        this.memory = memory;
        this.store = store;
        this.admission = admission;
        this.persons = persons;
        this.members = members;
        this.clock = clock;
    }

    /// Whether somebody may say next that a page is of this confidence.
    public boolean may(MemoryPage page, Confidence next, Place place, Viewer viewer) {
        return page.confidence().leadsTo(next) && Admission.mayWrite(place, viewer)
                && (next != Confidence.VALIDATED || !viewer.is(page.editor()))
                && (next != Confidence.ARCHIVED && page.confidence() != Confidence.ARCHIVED || Admission.mayKeep(page, place, viewer));
    }

    /// Says how far a page can be relied on. Somebody other than who changed it last validates it, and says by when it is looked at again;
    /// its owner and those who keep the place in order archive it, and take that back.
    ///
    /// @param reviewBy the day by which somebody looks at it again; null for the one that stands
    /// @param reason for those who read its history, or empty
    /// @throws Invalid at `reviewBy`, `reason`
    /// @throws Refusal `memory.write.place-closed`, `memory.write.sign-in`, `memory.write.only-readers`, `memory.care.not-now`,
    ///     `memory.care.own-edit`, `memory.care.only-owner`
    @Transactional
    public MemoryPage judge(MemoryPage page, Confidence next, @Nullable LocalDate reviewBy, String reason, Viewer by) {
        var place = admission.placeOf(page.item());
        Admission.requireWriter(place, by);
        var now = memory.of(items.lock(page.id()));
        if (now.confidence() == next) {
            return now;
        }
        requireNext(now, next, place, by);
        var day = reviewBy == null ? now.reviewBy() : reviewBy;
        var check = new Invalid.Check().optional(reason, "reason", LONGEST_REASON).that(next != Confidence.VALIDATED || day != null, "reviewBy", "memory.care.day-missing");
        checkDay(next == Confidence.VALIDATED ? day : reviewBy, check).orThrow();
        items.move(now.item(), next.stored());
        var detail = new HashMap<String, Object>();
        detail.put("of", "confidence");
        detail.put("from", now.confidence().stored());
        detail.put("to", next.stored());
        detail.put("reason", reason.strip());
        store.record(act(now, by).detail(detail));
        if (!Objects.equals(day, now.reviewBy())) {
            store.keep(now.id(), now.owner(), day, act(now, by).detail("of", "care"));
        }
        return again(now);
    }

    /// Whether somebody may say that a page holds, also one that is validated already.
    public boolean mayVerify(MemoryPage page, Place place, Viewer viewer) {
        return (page.confidence() == Confidence.VALIDATED || page.confidence() == Confidence.NOT_VALIDATED) && Admission.mayWrite(place, viewer) && !viewer.is(page.editor());
    }

    /// Says that a page holds, for the first time or anew.
    ///
    /// @param next the day by which somebody looks at it again
    /// @throws Invalid at `reviewBy`
    /// @throws Refusal as judging does
    @Transactional
    public MemoryPage verify(MemoryPage page, @Nullable LocalDate next, Viewer by) {
        Admission.requireWriter(admission.placeOf(page.item()), by);
        var now = memory.of(items.lock(page.id()));
        if (now.confidence() != Confidence.VALIDATED) {
            return judge(now, Confidence.VALIDATED, next, "", by);
        }
        if (by.is(now.editor())) {
            throw new Refusal(Reason.NOT_ALLOWED, "memory.care.own-edit");
        }
        checkDay(next, new Invalid.Check().that(next != null, "reviewBy", "memory.care.day-missing")).orThrow();
        store.record(act(now, by).detail(Map.of("of", "confidence", "from", now.confidence().stored(), "to", now.confidence().stored())));
        store.keep(now.id(), now.owner(), next, act(now, by).detail("of", "care"));
        return again(now);
    }

    private static void requireNext(MemoryPage now, Confidence next, Place place, Viewer by) {
        if (!now.confidence().leadsTo(next)) {
            throw new Refusal(Reason.CONFLICT, "memory.care.not-now." + now.confidence());
        }
        if (next == Confidence.VALIDATED && by.is(now.editor())) {
            throw new Refusal(Reason.NOT_ALLOWED, "memory.care.own-edit");
        }
        if (next == Confidence.ARCHIVED || now.confidence() == Confidence.ARCHIVED) {
            Admission.requireKeeper(now, place, by);
        }
    }

    /// Says who answers for a page, and by when it is looked at again.
    ///
    /// @param owner somebody who sees the page and may write there, or null for nobody
    /// @throws Invalid at `owner`, `reviewBy`
    /// @throws Refusal `memory.write.place-closed`, `memory.write.sign-in`, `memory.write.only-readers`, `memory.care.only-owner`
    @Transactional
    public MemoryPage entrust(MemoryPage page, @Nullable UUID owner, @Nullable LocalDate reviewBy, Viewer by) {
        var place = admission.placeOf(page.item());
        Admission.requireWriter(place, by);
        var now = memory.of(items.lock(page.id()));
        Admission.requireKeeper(now, place, by);
        var check = new Invalid.Check().that(owner == null || owner.equals(now.owner()) || mayOwn(owner, now, place), "owner", "memory.care.owner-unknown");
        checkDay(Objects.equals(reviewBy, now.reviewBy()) ? null : reviewBy, check)
                .that(reviewBy != null || now.confidence() != Confidence.VALIDATED, "reviewBy", "memory.care.day-missing").orThrow();
        store.keep(now.id(), owner, reviewBy, act(now, by).detail("of", "care"));
        return again(now);
    }

    /// Has somebody else answer for a page whose day stays as it is, also one that has passed.
    void pass(MemoryPage page, UUID owner, Viewer by) {
        var now = memory.of(items.lock(page.id()));
        Admission.requireKeeper(now, admission.placeOf(now.item()), by);
        store.keep(now.id(), owner, now.reviewBy(), act(now, by).detail("of", "care"));
    }

    private Invalid.Check checkDay(@Nullable LocalDate day, Invalid.Check check) {
        var today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        return check.that(day == null || day.isAfter(today), "reviewBy", "memory.care.day-passed")
                .that(day == null || !day.isAfter(today.plusYears(LONGEST_DELAY_YEARS)), "reviewBy", "memory.care.day-far", LONGEST_DELAY_YEARS);
    }

    /// Somebody who is known to see it: of an audience that does, or a member of the place.
    boolean mayOwn(UUID owner, MemoryPage page, Place place) {
        return persons.find(owner).filter(each -> each.state() == Person.State.ACTIVE && page.item().layer().contains(each.audience()) && page.item().circle() == null)
                .filter(each -> place.contributedBy().contains(each.audience()) || members.find(place, owner).isPresent()).isPresent();
    }

    private Act act(MemoryPage page, Viewer by) {
        return Act.onItem(by.self(), Verb.DECIDE, page.id(), Memory.KIND, page.item().place(), clock.instant());
    }

    private MemoryPage again(MemoryPage page) {
        return memory.of(items.find(page.id()).orElseThrow(Admission::gone));
    }
}
