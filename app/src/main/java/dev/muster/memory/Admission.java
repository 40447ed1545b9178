package dev.muster.memory;

import dev.muster.communities.Charter;
import dev.muster.communities.Communities;
import dev.muster.items.Item;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.web.Times;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who may do what with pages, and the sentence for whom may not.
@Component("memoryAdmission")
class Admission {
    private final Places places;
    private final Communities communities;
    private final SuggestionStore suggestions;

    Admission(Places places, Communities communities, SuggestionStore suggestions) {
        this.places = places;
        this.communities = communities;
        this.suggestions = suggestions;
    }

    Place placeOf(Item item) {
        return places.find(item.place()).orElseThrow(Admission::gone);
    }

    /// Whoever may contribute to a place may write its pages, and change those of others that they see.
    static boolean mayWrite(Place place, Viewer viewer) {
        return place.closed() == null && place.welcomes(viewer);
    }

    static void requireWriter(Place place, Viewer by) {
        if (place.closed() != null) {
            throw new Refusal(Reason.CONFLICT, "memory.write.place-closed", place.title(), Times.day(place.closed()));
        }
        if (!by.signedIn()) {
            throw new Refusal(Reason.NOT_SIGNED_IN, "memory.write.sign-in");
        }
        if (!place.welcomes(by)) {
            throw new Refusal(Reason.NOT_ALLOWED, place.isOrganisation() ? "memory.write.only-staff" : "memory.write.only-readers", place.title());
        }
    }

    /// What is archived is left as it is.
    void requireEditor(Item item, Viewer by) {
        requireEditor(item, placeOf(item), by);
    }

    static void requireEditor(Item item, Place place, Viewer by) {
        requireWriter(place, by);
        if (Confidence.of(item.state()) == Confidence.ARCHIVED) {
            throw new Refusal(Reason.CONFLICT, "memory.edit.archived");
        }
    }

    /// Whoever sees a page suggests changes of it.
    void requireSuggester(Item item, Viewer by) {
        var place = placeOf(item);
        if (place.closed() != null || !by.signedIn()) {
            requireWriter(place, by);
        }
        if (Confidence.of(item.state()) == Confidence.ARCHIVED) {
            throw new Refusal(Reason.CONFLICT, "memory.edit.archived");
        }
    }

    /// Whether the charter of a community asks for approval; the whole organisation has none, and a rule instead.
    boolean approves(Place place) {
        return communities.charter(place.id()).map(Charter::pagesApproved).orElseGet(() -> suggestions.approves(place.id()));
    }

    /// Where a community asks for approval, its writers suggest what they would change.
    boolean mayEditAtOnce(MemoryPage page, Place place, Viewer viewer) {
        return mayWrite(place, viewer) && (mayDecide(page, place, viewer) || !approves(place));
    }

    void requireAtOnce(MemoryPage page, Viewer by) {
        requireAtOnce(page, placeOf(page.item()), by);
    }

    void requireAtOnce(MemoryPage page, Place place, Viewer by) {
        if (!mayEditAtOnce(page, place, by)) {
            throw new Refusal(Reason.NOT_ALLOWED, "memory.edit.needs-approval");
        }
    }

    /// Whoever answers for a page takes what others suggest, and whoever keeps the place in order.
    static boolean mayDecide(MemoryPage page, Place place, Viewer viewer) {
        return mayWrite(place, viewer) && (viewer.is(page.owner()) || viewer.guides(place.id()) || viewer.holds(Role.GARDENER, place.id()));
    }

    /// Its owner answers for a page, and whoever keeps the place in order; for a page without an owner, whoever writes there.
    static boolean mayKeep(MemoryPage page, Place place, Viewer viewer) {
        return mayWrite(place, viewer) && (page.owner() == null || viewer.is(page.owner()) || viewer.guides(place.id()) || viewer.holds(Role.GARDENER, place.id()));
    }

    static void requireKeeper(MemoryPage page, Place place, Viewer by) {
        requireWriter(place, by);
        if (!mayKeep(page, place, by)) {
            throw new Refusal(Reason.NOT_ALLOWED, "memory.care.only-owner");
        }
    }

    /// The audiences that a page is narrowed to, one's own among them. What staff write for the whole organisation is among them, unless they say
    /// for whom else it is.
    ///
    /// @throws Refusal `memory.layer.own-missing`
    static Set<Audience> layer(Place place, @Nullable Set<Audience> wanted, Viewer by) {
        if (wanted == null) {
            return place.isOrganisation() ? EnumSet.of(Audience.EMPLOYEE) : EnumSet.allOf(Audience.class);
        }
        if (!wanted.contains(by.audience())) {
            throw new Refusal(Reason.INVALID, "memory.layer.own-missing");
        }
        return EnumSet.copyOf(wanted);
    }

    static Refusal gone() {
        return new Refusal(Reason.GONE, "shell.gone");
    }
}
