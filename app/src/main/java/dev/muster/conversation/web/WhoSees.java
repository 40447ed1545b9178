package dev.muster.conversation.web;

import dev.muster.items.Item;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.shell.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says who sees what somebody writes: "Customers and staff will see this".
@Component
public class WhoSees {

    /// The order in which audiences are named.
    private static final List<Audience> NAMED = List.of(Audience.CUSTOMER, Audience.SUPPLIER, Audience.PUBLIC, Audience.EMPLOYEE);

    private final Words words;

    WhoSees(Words words) {
        this.words = words;
    }

    /// Whoever will see something with this layer.
    public String will(Place place, Set<Audience> layer) {
        return words.say("conversation.will-see", people(place, layer));
    }

    /// Whoever will see a reply to an item.
    public String will(Place place, Item item) {
        return item.circle() == null ? will(place, item.layer()) : words.say("conversation.circle-will-see");
    }

    /// A remark where an item is seen by fewer than the one above it: "Only staff see this".
    public @Nullable String only(Place place, Item item, Item above) {
        if (item.hidden()) {
            return words.say("conversation.only-guides-see");
        }
        if (item.circle() != null && !item.circle().equals(above.circle())) {
            return words.say("conversation.only-circle-sees");
        }
        return item.layer().containsAll(above.layer()) ? null : words.say("conversation.only-see", lower(place, item.layer()));
    }

    /// Audiences by themselves, as the beginning of a sentence.
    public String named(Set<Audience> audiences) {
        var named = list(NAMED.stream().filter(audiences::contains).map(this::name).toList());
        return named.isEmpty() ? named : named.substring(0, 1).toUpperCase(Locale.ROOT) + named.substring(1);
    }

    /// The audiences of a layer that a place has, as a choice: "Only staff".
    public String onlyThese(Place place, Set<Audience> layer) {
        return words.say("conversation.only", lower(place, layer));
    }

    /// Audiences that see something with this layer in this place; in a place by invitation, any may.
    public static Set<Audience> audiences(Place place, Set<Audience> layer) {
        return place.byInvitation() ? layer : Set.copyOf(layer.stream().filter(place.seenBy()::contains).toList());
    }

    /// Whoever sees something with this layer, as the beginning of a sentence: "Customers and staff". Somebody of an audience that
    /// the place does not name is here as a member, and writes for members of that audience.
    public String people(Place place, Set<Audience> layer) {
        if (place.byInvitation() || audiences(place, layer).isEmpty()) {
            return words.say("conversation.members", place.title());
        }
        var named = lower(place, layer);
        return named.substring(0, 1).toUpperCase(Locale.ROOT) + named.substring(1);
    }

    private String lower(Place place, Set<Audience> layer) {
        var there = audiences(place, layer);
        // Those whom the place does not name are here as members.
        var seen = there.isEmpty() ? layer : there;
        if (seen.contains(Audience.PUBLIC) && seen.containsAll(audiences(place, EnumSet.allOf(Audience.class)))) {
            return words.say("rights.audience.PUBLIC");
        }
        return list(NAMED.stream().filter(seen::contains).map(this::name).toList());
    }

    private String name(Audience audience) {
        return words.say(audience == Audience.PUBLIC ? "conversation.the-public" : "rights.audience." + audience);
    }

    private String list(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        var first = String.join(", ", names.subList(0, names.size() - 1));
        return Stream.of(first, names.getLast()).reduce((one, other) -> words.say("conversation.and", one, other)).orElseThrow();
    }
}
