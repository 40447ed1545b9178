package dev.muster.questions.web;

import dev.muster.items.Item;
import dev.muster.items.text.BodyText;
import dev.muster.items.text.Rendering;
import org.springframework.stereotype.Component;

/// What people wrote, made safe to show.
@Component
class Prose {
    private final Rendering rendering;

    Prose(Rendering rendering) {
        this.rendering = rendering;
    }

    String html(Item item) {
        var body = switch (item.body().format()) {
            case MARKDOWN -> BodyText.markdown(item.body().text());
            case HTML -> BodyText.html(item.body().text());
        };
        return rendering.html(item.handle(), item.version(), body).value();
    }
}
