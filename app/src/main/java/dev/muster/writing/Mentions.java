package dev.muster.writing;

import dev.muster.items.Item;
import dev.muster.items.Items;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Whom one can name in a text: people of its community whom the writer knows of and who will see it.
@Service
public class Mentions {
    private static final int SHORTEST = 1;
    private static final int LONGEST = 60;
    private final MentionStore store;
    private final Places places;
    private final Items items;

    Mentions(MentionStore store, Places places, Items items) {
        this.store = store;
        this.places = places;
        this.items = items;
    }

    /// Somebody.
    public record Somebody(String handle, String name) {

        /// What names them in a text.
        public String markdown() {
            return "[@" + name.replaceAll("([\\\\\\[\\]*_`<>!&])", "\\\\$1") + "](/people/" + handle + ")";
        }
    }

    /// For something new in a community, or in the whole organisation.
    ///
    /// @param community empty for the organisation
    /// @param beginning of the name or of a part of it
    public List<Somebody> in(String community, String beginning, Viewer viewer) {
        viewer.self();
        var place = community.isEmpty() ? places.organisation() : places.at(community);
        return found(place, null, EnumSet.allOf(Audience.class), beginning);
    }

    /// For an answer to an item, or a change of it.
    ///
    /// @throws Refusal `shell.gone` where the viewer sees no such item
    public List<Somebody> around(String handle, String beginning, Viewer viewer) {
        viewer.self();
        var item = items.find(handle).orElseThrow(Mentions::gone);
        var place = places.find(item.place()).orElseThrow(Mentions::gone);
        // Who is in a circle is told to nobody.
        return item.circle() == null ? found(place, item, item.layer(), beginning) : List.of();
    }

    private List<Somebody> found(Place place, @Nullable Item item, Set<Audience> layer, String beginning) {
        var wanted = beginning.strip().toLowerCase(Locale.ROOT);
        if (wanted.length() < SHORTEST || wanted.length() > LONGEST) {
            return List.of();
        }
        return store.find(place.id(), Audience.mask(place.seenBy()), item == null ? null : item.root(), Audience.mask(layer), wanted);
    }

    private static Refusal gone() {
        return new Refusal(Reason.GONE, "shell.gone");
    }
}
