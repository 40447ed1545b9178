package dev.muster.swarms;

import dev.muster.items.Item;
import dev.muster.items.Link;
import dev.muster.items.Ties;
import dev.muster.memory.Memory;
import dev.muster.memory.NewPage;
import dev.muster.memory.TypedPages;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How a swarm ends: relief, resolution, and what is kept of it. It closes only with a page, or a reason why there is nothing to learn.
@Service
public class Resolutions {
    static final int LONGEST_SOLUTION = 5_000;
    static final int LONGEST_REASON = 2_000;
    private final Swarms swarms;
    private final TypedPages pages;
    private final Ties ties;
    private final Memory memory;
    private final Places places;
    private final Clock clock;

    Resolutions(Swarms swarms, TypedPages pages, Ties ties, Memory memory, Places places, Clock clock) {
        this.swarms = swarms;
        this.pages = pages;
        this.ties = ties;
        this.memory = memory;
        this.places = places;
        this.clock = clock;
    }

    /// What is kept.
    ///
    /// @param page address or handle of the page that is there; a new page needs none, nor does one that the swarm grew out of and that says it better now
    /// @param reason why there is nothing to keep; needed then
    /// @param title of the page that is written now, where `page` names none
    /// @param body what that page says, in Markdown
    public record Capture(@Nullable Lesson lesson, @Nullable String page, @Nullable String reason, @Nullable String title, @Nullable String body) {

        boolean writes() {
            return lesson == Lesson.CREATED && Opening.text(page).isEmpty();
        }
    }

    /// Whether somebody has the problem, or speaks for whoever has where that is nobody here.
    public static boolean suffers(Swarm swarm, Viewer viewer) {
        return viewer.is(swarm.problem().sufferer()) || swarm.problem().sufferer() == null && Helping.leads(swarm, viewer);
    }

    /// Says that whoever has the problem can work again, though it is not solved.
    ///
    /// @throws Refusal `swarms.only-lead`, `swarms.not-now…`
    @Transactional
    public Swarm relieve(Swarm seen, Viewer by) {
        var swarm = swarms.lock(seen, SwarmState::active);
        if (!suffers(swarm, by)) {
            Helping.requireLead(swarm, by);
        }
        return swarm.course().relieved() != null ? swarm : swarms.keep(swarm.with(swarm.course().relieved(clock.instant())), Deed.RELIEVED, "", null, by);
    }

    /// Says what solved it. Where whoever had the problem says so, nobody has to agree any more.
    ///
    /// @throws Invalid at `solution`
    /// @throws Refusal `swarms.only-lead`, `swarms.not-now…`
    @Transactional
    public Swarm resolve(Swarm seen, @Nullable String solution, Viewer by) {
        var swarm = swarms.lock(seen, SwarmState::active);
        if (!suffers(swarm, by)) {
            Helping.requireLead(swarm, by);
        }
        new Invalid.Check().text(solution, "solution", LONGEST_SOLUTION).orThrow();
        var text = Opening.text(solution);
        return swarms.keep(swarm.with(swarm.course().resolved(clock.instant(), text, suffers(swarm, by))), Deed.RESOLVED, text, null, by);
    }

    /// Agrees that the problem is gone.
    ///
    /// @throws Refusal `swarms.confirm.only-sufferer`, `swarms.not-now…`
    @Transactional
    public Swarm confirm(Swarm seen, Viewer by) {
        var swarm = swarms.lock(seen, state -> state == SwarmState.RESOLVED);
        by.self();
        if (!suffers(swarm, by)) {
            throw new Refusal(Reason.NOT_ALLOWED, "swarms.confirm.only-sufferer");
        }
        return swarm.course().confirmed() != null ? swarm : swarms.keep(swarm.with(swarm.course().confirmed(clock.instant())), Deed.CONFIRMED, "", null, by);
    }

    /// Opens again what is not solved after all.
    ///
    /// @throws Invalid at `reason`
    /// @throws Refusal `swarms.reopen.only-lead`, `swarms.not-now…`
    @Transactional
    public Swarm reopen(Swarm seen, @Nullable String reason, Viewer by) {
        var swarm = swarms.lock(seen, state -> !state.active());
        by.self();
        if (!viewerMayReopen(swarm, by)) {
            throw new Refusal(Reason.NOT_ALLOWED, "swarms.reopen.only-lead");
        }
        new Invalid.Check().text(reason, "reason", LONGEST_REASON).orThrow();
        return swarms.keep(swarm.with(swarm.course().reopened(clock.instant())), Deed.REOPENED, Opening.text(reason), null, by);
    }

    /// Whether somebody may open it again: its owner, and who had the problem.
    public static boolean viewerMayReopen(Swarm swarm, Viewer viewer) {
        return viewer.is(swarm.owner()) || viewer.is(swarm.problem().sufferer());
    }

    /// Closes a swarm with what is kept of it.
    ///
    /// @throws Invalid at `lesson`, `page`, `reason`, `title`, `body`
    /// @throws Refusal `swarms.only-owner`, `swarms.capture.not-agreed`, `swarms.not-now…`, `memory.title.taken`
    @Transactional
    public Swarm capture(Swarm seen, Capture capture, Viewer by) {
        var swarm = swarms.lock(seen, state -> state == SwarmState.RESOLVED);
        by.self();
        if (!by.is(swarm.owner())) {
            throw new Refusal(Reason.NOT_ALLOWED, "swarms.only-owner");
        }
        var now = clock.instant();
        if (!swarm.course().agreed(now)) {
            throw new Refusal(Reason.CONFLICT, "swarms.capture.not-agreed");
        }
        var page = capture.writes() ? Optional.of(written(swarm, capture, by)) : page(swarm, capture);
        check(capture, page);
        page.ifPresent(each -> ties.tie(swarm.item(), Link.Kind.CAPTURED_IN, each, by));
        var lesson = capture.lesson() == null ? Lesson.NOTHING : capture.lesson();
        var reason = lesson.named() ? "" : Opening.text(capture.reason());
        return swarms.keep(swarm.with(swarm.course().closed(now, lesson, reason)), Deed.CLOSED, reason, null, by);
    }

    /// The page that a swarm grew out of, which is offered as the one that says it better now.
    public Optional<Item> improved(Swarm swarm) {
        return swarms.origin(swarm).filter(each -> each.kind().equals(Memory.KIND));
    }

    /// Nobody sees the page who does not see the swarm, so one of a circle gets none here: pages have no circles.
    private Item written(Swarm swarm, Capture capture, Viewer by) {
        new Invalid.Check().that(swarm.item().circle() == null, "page", "swarms.capture.circle").orThrow();
        var place = places.find(swarm.item().place()).orElseThrow(Swarms::gone);
        var page = new NewPage(Opening.line(capture.title()), Opening.text(capture.body()), "", swarm.item().layer());
        return memory.write(place, page, null, by).item();
    }

    private Optional<Item> page(Swarm swarm, Capture capture) {
        var lesson = capture.lesson();
        if (lesson == Lesson.IMPROVED && Opening.text(capture.page()).isEmpty()) {
            return improved(swarm);
        }
        return lesson == null || !lesson.named() ? Optional.empty() : pages.find(Opening.text(capture.page()));
    }

    private static void check(Capture capture, Optional<Item> page) {
        boolean named = capture.lesson() != null && capture.lesson().named();
        var check = new Invalid.Check().that(capture.lesson() != null, "lesson", "swarms.lesson.missing").that(!named || page.isPresent(), "page", "swarms.page.unknown");
        if (capture.lesson() == Lesson.NOTHING) {
            check.text(capture.reason(), "reason", LONGEST_REASON);
        }
        check.orThrow();
    }
}
