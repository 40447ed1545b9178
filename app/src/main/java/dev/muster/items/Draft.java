package dev.muster.items;

import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An item about to be made.
///
/// @param id null for a new one; a retry of the same request names the same id
/// @param parent what it replies to; its layer and circle bound this one's
public record Draft(
        @Nullable UUID id, String kind, Place place, @Nullable Item parent, Set<Audience> layer, @Nullable UUID circle,
        @Nullable String title, Item.Body body, String state, List<String> tags) {

    /// The first item of a thread.
    public static Draft thread(String kind, Place place, Set<Audience> layer, String title, String body, String state, Collection<String> tags) {
        return new Draft(null, kind, place, null, layer, null, title, Item.Body.markdown(body), state, List.copyOf(tags));
    }

    /// A reply, seen by whoever sees what it replies to.
    public static Draft reply(String kind, Place place, Item parent, String body, String state) {
        return new Draft(null, kind, place, parent, parent.layer(), parent.circle(), null, Item.Body.markdown(body), state, List.of());
    }

    public Draft withId(@Nullable UUID known) {
        return new Draft(known, kind, place, parent, layer, circle, title, body, state, tags);
    }

    /// Narrows the item to a circle, or to none.
    public Draft within(@Nullable UUID narrower) {
        return new Draft(id, kind, place, parent, layer, narrower, title, body, state, tags);
    }

    /// Narrows the item to some of the audiences of its parent.
    public Draft among(Set<Audience> narrower) {
        return new Draft(id, kind, place, parent, narrower, circle, title, body, state, tags);
    }

    /// Nobody writes for audiences that do not see what is replied to, nor something that they could not read back.
    Set<Audience> layerFor(Viewer by) {
        if (parent != null && !parent.layer().containsAll(layer)) {
            throw new Refusal(Reason.NOT_ALLOWED, "items.wider");
        }
        var all = EnumSet.of(by.audience());
        all.addAll(layer);
        return all;
    }

    /// What a first try made of it, where this is a retry; what else has its id is not it.
    Item madeBefore(Item earlier, Viewer by) {
        var above = parent == null ? null : parent.id();
        boolean alike = earlier.kind().equals(kind) && earlier.place().equals(place.id()) && Objects.equals(earlier.parent(), above)
                && (earlier.edited() || Objects.equals(earlier.title(), title) && earlier.body().equals(body));
        if (!by.is(earlier.author()) || !alike) {
            throw differs();
        }
        return earlier;
    }

    static Refusal differs() {
        return new Refusal(Reason.CONFLICT, "items.retry-differs");
    }
}
