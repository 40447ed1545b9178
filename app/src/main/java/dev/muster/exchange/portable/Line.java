package dev.muster.exchange.portable;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One line of a part, and where its keys lead here.
///
/// @param here the id that a key has in the place
record Line(JsonNode json, Function<String, UUID> here) {

    @Nullable String text(String field) {
        var value = json.get(field);
        return value == null || value.isNull() ? null : value.isValueNode() ? value.asString() : value.toString();
    }

    String text(String field, String otherwise) {
        var text = text(field);
        return text == null ? otherwise : text;
    }

    @Nullable UUID id(String field) {
        var key = text(field);
        return key == null ? null : here.apply(key);
    }

    /// A list of texts, null where there is none.
    @Nullable List<String> texts(String field) {
        var value = json.get(field);
        if (value == null || !value.isArray()) {
            return null;
        }
        var texts = new ArrayList<String>();
        value.forEach(each -> texts.add(each.asString()));
        return texts;
    }

    /// A list of objects, empty where there is none.
    List<Line> lines(String field) {
        var lines = new ArrayList<Line>();
        var value = json.get(field);
        if (value != null && value.isArray()) {
            value.forEach(each -> lines.add(new Line(each, here)));
        }
        return lines;
    }

    @Nullable Line inner(String field) {
        var value = json.get(field);
        return value == null || !value.isObject() ? null : new Line(value, here);
    }
}
