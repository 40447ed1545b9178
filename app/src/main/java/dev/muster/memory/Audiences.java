package dev.muster.memory;

import dev.muster.items.Items;
import dev.muster.items.Showing;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Shows pages to more audiences or to fewer, after a look at who will see them; guides hide them, and show them again.
@Service("memoryAudiences")
public class Audiences {
    private static final int LONGEST_REASON = 300;
    private final Memory memory;
    private final Items items;
    private final Showing showing;
    private final Writers writers;
    private final Admission admission;

    Audiences(Memory memory, Items items, Showing showing, Writers writers, Admission admission) {
        this.memory = memory;
        this.items = items;
        this.showing = showing;
        this.writers = writers;
        this.admission = admission;
    }

    /// Whether somebody may say who sees a page: whoever answers for it, and those who keep its place in order.
    public static boolean mayChoose(MemoryPage page, Place place, Viewer viewer) {
        return page.item().circle() == null && Admission.mayDecide(page, place, viewer);
    }

    /// Whether somebody may hide a page and show it again.
    public static boolean mayHide(Place place, Viewer viewer) {
        return viewer.guides(place.id());
    }

    /// Audiences that can see pages of a place, which one chooses from: one's own among them.
    public static Set<Audience> choices(Place place, Viewer viewer) {
        var choices = place.byInvitation() ? EnumSet.allOf(Audience.class) : EnumSet.copyOf(place.seenBy());
        choices.add(viewer.audience());
        return choices;
    }

    /// @throws Refusal `memory.write.place-closed`, `memory.write.sign-in`, `memory.write.only-readers`, `memory.audience.only-owner`
    public void requireChooser(MemoryPage page, Viewer by) {
        var place = admission.placeOf(page.item());
        Admission.requireWriter(place, by);
        if (!mayChoose(page, place, by)) {
            throw new Refusal(Reason.NOT_ALLOWED, "memory.audience.only-owner");
        }
    }

    /// What showing a page to just these audiences would do.
    ///
    /// @throws Invalid at `layer`
    /// @throws Refusal as {@link #requireChooser} does
    public Outlook outlook(MemoryPage page, Set<Audience> layer, Viewer by) {
        requireChooser(page, by);
        new Invalid.Check()
                .that(!layer.isEmpty(), "layer", "memory.audience.nobody")
                .that(layer.isEmpty() || layer.contains(by.audience()), "layer", "memory.layer.own-missing")
                .orThrow();
        var place = admission.placeOf(page.item());
        return new Outlook(place, place, layer, seeing(place, page.item().layer()), seeing(place, layer), writers.losing(page, place, layer));
    }

    /// In a place by invitation, members of any audience may be.
    private static Set<Audience> seeing(Place place, Set<Audience> layer) {
        return place.byInvitation() ? layer : Outlook.seeing(place, layer);
    }

    /// Shows a page to just these audiences, with all that it ever said. Its talk is seen by no more of them.
    ///
    /// @param seen whether the viewer has looked at who will see it
    /// @param version of the page's item when they looked
    /// @throws Invalid at `layer`, `seen`
    /// @throws Refusal `memory.write.place-closed`, `memory.write.sign-in`, `memory.write.only-readers`, `memory.audience.only-owner`, `shell.stale`
    @Transactional
    public MemoryPage show(MemoryPage page, Set<Audience> layer, boolean seen, int version, Viewer by) {
        var now = memory.of(items.lock(page.id()));
        var outlook = outlook(now, layer, by);
        if (now.item().version() != version) {
            throw new Refusal(Reason.STALE, "shell.stale");
        }
        new Invalid.Check().that(seen || !outlook.changes(), "seen", "memory.outlook.not-seen").orThrow();
        return memory.of(showing.among(now.item(), layer, by));
    }

    /// Hides a page with its talk from everybody but the guides of its place, or shows it again.
    ///
    /// @param why needed to hide it
    /// @throws Invalid at `why`
    /// @throws Refusal `items.only-guides`
    @Transactional
    public void hide(MemoryPage page, boolean hidden, String why, Viewer by) {
        if (!mayHide(admission.placeOf(page.item()), by)) {
            throw new Refusal(by.signedIn() ? Reason.NOT_ALLOWED : Reason.NOT_SIGNED_IN, "items.only-guides");
        }
        new Invalid.Check().that(!hidden || !why.isBlank(), "why", "memory.hide.why-missing").optional(why, "why", LONGEST_REASON).orThrow();
        if (items.lock(page.id()).hidden() != hidden) {
            showing.hide(page.item(), hidden, why.strip(), by);
        }
    }
}
