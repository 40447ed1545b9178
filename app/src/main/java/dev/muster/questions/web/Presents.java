package dev.muster.questions.web;

import dev.muster.items.Item;
import dev.muster.items.Items;
import dev.muster.rights.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What something says now and who said so last, for whoever began to change an older version.
@Component
class Presents {
    private final Items items;
    private final Whos whos;

    Presents(Items items, Whos whos) {
        this.items = items;
        this.whos = whos;
    }

    PresentView of(Item now, @Nullable String title, String tags, Place place) {
        var history = items.history(now);
        var editor = history.isEmpty() ? now.author() : history.getLast().editor();
        return new PresentView(title, items.editable(now).text(), tags, whos.of(List.of(editor), place).who(editor), now.changed());
    }
}
