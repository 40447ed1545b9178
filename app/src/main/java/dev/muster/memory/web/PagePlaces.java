package dev.muster.memory.web;

import dev.muster.conversation.web.Layers;
import dev.muster.conversation.web.WhoSees;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Option;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Where pages stand: in a community, or in the whole organisation, whose addresses name none.
@Component
class PagePlaces {
    private static final Set<Audience> EVERYONE = EnumSet.allOf(Audience.class);
    private static final String ALL = "all";
    private final Places places;
    private final Layers layers;
    private final WhoSees whoSees;
    private final Words words;

    PagePlaces(Places places, Layers layers, WhoSees whoSees, Words words) {
        this.places = places;
        this.layers = layers;
        this.whoSees = whoSees;
        this.words = words;
    }

    /// @throws dev.muster.shell.Refusal `shell.gone`
    Place at(@Nullable String community) {
        return community == null ? places.organisation() : places.at(community);
    }

    Optional<Place> find(UUID place) {
        return places.find(place);
    }

    /// The audiences to which a new page may be narrowed. What is the whole organisation’s is for staff, until somebody says for whom else.
    List<Option> layers(Place place, String chosen, Viewer viewer) {
        if (!place.isOrganisation()) {
            return layers.options(place, EVERYONE, chosen, viewer);
        }
        var staff = Audience.EMPLOYEE.name();
        var among = Stream.of(EnumSet.of(Audience.EMPLOYEE), EnumSet.of(Audience.EMPLOYEE, Audience.CUSTOMER), EnumSet.of(Audience.EMPLOYEE, Audience.SUPPLIER),
                EnumSet.of(Audience.EMPLOYEE, Audience.CUSTOMER, Audience.SUPPLIER)).map(each -> {
                    var word = word(each);
                    return Option.of(word, whoSees.onlyThese(place, each), word.equals(chosen) || chosen.isEmpty() && word.equals(staff));
                });
        return Stream.concat(among, Stream.of(Option.of(ALL, words.say("memory.layer.everyone"), chosen.equals(ALL)))).toList();
    }

    private static String word(Set<Audience> layer) {
        return layer.stream().map(Audience::name).collect(Collectors.joining(","));
    }

    /// The layer that was chosen, or null for the one that a page has where nobody chooses.
    static @Nullable Set<Audience> layer(Place place, String typed) {
        return place.isOrganisation() && typed.equals(ALL) ? EVERYONE : Layers.read(typed);
    }

    /// Who will see what is written here.
    String audience(Place place) {
        return place.isOrganisation() ? words.say("memory.layer.chosen") : whoSees.will(place, EVERYONE);
    }
}
