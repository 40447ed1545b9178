package dev.muster.adapt;

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

/// Requests, as search finds them.
@Component
@Order(300)
class FindableRequests implements Findable {
    private static final List<String> STATES = List.of("asked", "promised", "kept", "declined", "broken", "withdrawn");
    private final Words words;

    FindableRequests(Words words) {
        this.words = words;
    }

    @Override
    public String kind() {
        return Requests.KIND;
    }

    @Override
    public String label() {
        return words.say("adapt.requests");
    }

    @Override
    public List<String> states() {
        return STATES;
    }

    @Override
    public StateLabel state(String stored) {
        return switch (stored) {
            case "promised" -> new StateLabel(Tone.ACCENT, Icon.FLAG, words.say("adapt.state.PROMISED"));
            case "kept" -> new StateLabel(Tone.GOOD, Icon.SOLVED, words.say("adapt.state.KEPT"));
            case "declined" -> new StateLabel(Tone.QUIET, Icon.CLOSED, words.say("adapt.state.DECLINED"));
            case "broken" -> new StateLabel(Tone.ACT, Icon.ALERT, words.say("adapt.state.BROKEN"));
            case "withdrawn" -> new StateLabel(Tone.QUIET, Icon.UNDO, words.say("adapt.state.WITHDRAWN"));
            default -> new StateLabel(Tone.WATCH, Icon.OPEN, words.say("adapt.state.ASKED"));
        };
    }

    @Override
    public String address(String handle, @Nullable String title) {
        var slug = Item.slug(title);
        return "/requests/" + handle + (slug.isEmpty() ? "" : "/" + slug);
    }
}
