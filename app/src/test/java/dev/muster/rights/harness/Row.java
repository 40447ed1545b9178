package dev.muster.rights.harness;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One row of a table, as it is written.
record Row(String table, Map<String, @Nullable Object> values) {

    static Row of(String table, @Nullable Object... namesAndValues) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) Objects.requireNonNull(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return new Row(table, values);
    }

    boolean has(String column) {
        return values.get(column) != null;
    }

    UUID id(String column) {
        return (UUID) Objects.requireNonNull(values.get(column), () -> table + "." + column);
    }

    UUID id() {
        return id("id");
    }

    @Nullable UUID maybe(String column) {
        return (UUID) values.get(column);
    }

    int number(String column) {
        return (Integer) Objects.requireNonNull(values.get(column), () -> table + "." + column);
    }

    String text(String column) {
        return (String) Objects.requireNonNull(values.get(column), () -> table + "." + column);
    }

    Row with(String column, @Nullable Object value) {
        var changed = new LinkedHashMap<>(values);
        changed.put(column, value);
        return new Row(table, changed);
    }
}
