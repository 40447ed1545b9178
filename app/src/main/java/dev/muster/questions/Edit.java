package dev.muster.questions;

import dev.muster.items.Item;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A change of what a question or an answer says. What is null stays as it is.
///
/// @param why for the history; whoever changes another's words says why
/// @param version the version that the editor saw
public record Edit(@Nullable String title, @Nullable String body, @Nullable List<String> tags, String why, int version) {
    private static final int LONGEST_WHY = 300;

    /// @throws Invalid at `why`
    void requireWhy(Item item, Viewer by) {
        new Invalid.Check()
                .that(by.is(item.author()) || !why.isBlank(), "why", "questions.edit.say-why")
                .optional(why, "why", LONGEST_WHY)
                .orThrow();
    }

    /// The new body; the old one where its words were left alone as they had been offered for editing.
    Item.Body bodyOf(Item item, Item.Body offered) {
        return body == null || Asking.text(body).equals(Asking.text(offered.text())) ? item.body() : Item.Body.markdown(Asking.text(body));
    }
}
