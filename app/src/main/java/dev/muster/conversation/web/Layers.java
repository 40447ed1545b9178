package dev.muster.conversation.web;

import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Words;
import dev.muster.shell.web.Option;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The choice of who should see what one writes: everyone there, or staff with one's own audience.
@Component
public class Layers {
    private static final String EVERYONE = "all";
    private final WhoSees whoSees;
    private final Words words;

    Layers(WhoSees whoSees, Words words) {
        this.whoSees = whoSees;
        this.words = words;
    }

    /// No options where there is nothing to choose.
    public List<Option> options(Place place, Set<Audience> whole, String chosen, Viewer viewer) {
        var seen = EnumSet.copyOf(whole);
        seen.retainAll(WhoSees.audiences(place, whole));
        if (whole.contains(viewer.audience())) {
            seen.add(viewer.audience());
        }
        var narrower = EnumSet.of(Audience.EMPLOYEE, viewer.audience());
        if (!seen.containsAll(narrower) || narrower.containsAll(seen)) {
            return List.of();
        }
        var word = narrower.stream().map(Audience::name).collect(Collectors.joining(","));
        return List.of(
                Option.of(EVERYONE, words.say("conversation.layer.everyone"), !chosen.equals(word)),
                Option.of(word, whoSees.onlyThese(place, narrower), chosen.equals(word)));
    }

    /// @throws Invalid at `layer`
    public static @Nullable Set<Audience> read(String typed) {
        if (typed.isBlank() || typed.equals(EVERYONE)) {
            return null;
        }
        try {
            return Arrays.stream(typed.split(",")).map(Audience::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(Audience.class)));
        } catch (IllegalArgumentException _) {
            throw new Invalid(List.of(new Invalid.Problem("layer", "conversation.layer.odd", List.of())));
        }
    }
}
