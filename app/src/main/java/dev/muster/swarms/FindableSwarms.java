package dev.muster.swarms;

import dev.muster.items.Item;
import dev.muster.search.spi.Findable;
import dev.muster.shell.Words;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Swarms, as search finds them.
@Component
@Order(150)
class FindableSwarms implements Findable {
    private static final List<String> STATES = List.of("open", "swarming", "resolved", "closed");
    private final Words words;

    FindableSwarms(Words words) {
        this.words = words;
    }

    @Override
    public String kind() {
        return Swarms.KIND;
    }

    @Override
    public String label() {
        return words.say("swarms.swarms");
    }

    @Override
    public List<String> states() {
        return STATES;
    }

    @Override
    public StateLabel state(String stored) {
        return switch (stored) {
            case "swarming" -> new StateLabel(Tone.ACCENT, Icon.COMMUNITIES, words.say("swarms.state.SWARMING"));
            case "resolved" -> new StateLabel(Tone.GOOD, Icon.CHECK, words.say("swarms.state.RESOLVED"));
            case "closed" -> new StateLabel(Tone.GOOD, Icon.SOLVED, words.say("swarms.state.CLOSED"));
            default -> new StateLabel(Tone.WATCH, Icon.OPEN, words.say("swarms.state.OPEN"));
        };
    }

    @Override
    public String address(String handle, @Nullable String title) {
        var slug = Item.slug(title);
        return "/swarms/" + handle + (slug.isEmpty() ? "" : "/" + slug);
    }
}
