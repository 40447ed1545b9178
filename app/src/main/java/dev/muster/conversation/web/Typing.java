package dev.muster.conversation.web;

import dev.muster.items.Item;
import dev.muster.rights.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What was typed into a form; a field that did not come is empty.
public final class Typing {
    private Typing() {}

    public static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    /// @param namesAndTexts each field's name, and what stands in it
    public static Map<String, String> fields(@Nullable String... namesAndTexts) {
        var fields = new HashMap<String, String>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            fields.put(text(namesAndTexts[i]), text(namesAndTexts[i + 1]));
        }
        return fields;
    }

    /// A number that was kept with what was typed, or another where there is none.
    public static int number(String typed, int otherwise) {
        return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : otherwise;
    }

    /// Where people are looked up who will see what is written here.
    public static String mentions(Place place) {
        return "/mentions?community=" + (place.isOrganisation() ? "" : place.handle());
    }

    public static String mentions(Item item) {
        return "/mentions?item=" + item.handle();
    }
}
