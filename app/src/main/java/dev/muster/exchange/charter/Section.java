package dev.muster.exchange.charter;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// The keys and values of one part of the file, each as the type that it should have.
///
/// Where a value is wrong the mistake is noted and a stand-in returned, so that the rest is looked at too.
final class Section {

    private record Entry(int line, @Nullable Node value) {}

    private final String path;
    private final int line;
    private final boolean there;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Problems problems;

    private Section(String path, int line, boolean there, Problems problems) {
        this.path = path;
        this.line = line;
        this.there = there;
        this.problems = problems;
    }

    static Section root(@Nullable Node node, Problems problems, String... known) {
        return of("", new Entry(1, node), problems, known);
    }

    /// A part of this part.
    Section section(String key, String... known) {
        var node = needed(key);
        return of(path(key), new Entry(entries.containsKey(key) && node != null ? entries.get(key).line() : line, node), problems, known);
    }

    private static Section of(String path, Entry entry, Problems problems, String... known) {
        var section = new Section(path, entry.line(), entry.value() instanceof MappingNode, problems);
        if (entry.value() instanceof MappingNode mapping) {
            section.take(mapping, List.of(known));
        } else if (path.isEmpty()) {
            problems.add(path, entry.line(), "not-a-charter", String.join(", ", known));
        } else if (entry.value() != null) {
            problems.add(path, entry.line(), "not-a-section", String.join(", ", known));
        }
        return section;
    }

    private void take(MappingNode mapping, List<String> known) {
        for (var tuple : mapping.getValue()) {
            var key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (!known.contains(key)) {
                problems.add(path(key), lineOf(tuple.getKeyNode()), "unknown-key", String.join(", ", known));
            } else if (entries.containsKey(key)) {
                problems.add(path(key), lineOf(tuple.getKeyNode()), "key-twice");
            } else {
                var value = tuple.getValueNode();
                entries.put(key, new Entry(lineOf(tuple.getKeyNode()), value.getTag().equals(Tag.NULL) ? null : value));
            }
        }
    }

    <T> T value(String key, ValueType<T> type) {
        var node = needed(key);
        if (node == null) {
            return type.standIn();
        }
        var value = type.of(text(node));
        if (value.isEmpty()) {
            note(key, node, type);
        }
        return value.orElse(type.standIn());
    }

    <T> T value(String key, ValueType<T> type, T otherwise) {
        return has(key) ? value(key, type) : otherwise;
    }

    <T> List<T> values(String key, ValueType<T> type) {
        var node = needed(key);
        var items = node instanceof SequenceNode sequence ? sequence.getValue() : List.<Node>of();
        if (node != null && items.isEmpty()) {
            problems.add(path(key), lineOf(node), "not-a-list");
        }
        var values = new LinkedHashSet<T>();
        for (var item : items) {
            var value = type.of(text(item));
            if (value.isEmpty()) {
                note(key, item, type);
            } else if (!values.add(value.get())) {
                problems.add(path(key), lineOf(item), "item-twice", text(item));
            }
        }
        return List.copyOf(values);
    }

    /// Notes keys that are right elsewhere.
    void refuse(String reason, String... keys) {
        for (var key : keys) {
            if (entries.containsKey(key)) {
                problems.add(path(key), entries.get(key).line(), reason);
            }
        }
    }

    /// Whether a key is there and nothing is wrong with it so far.
    boolean isFine(String key) {
        return has(key) && !problems.concern(path(key));
    }

    /// Notes a mistake that shows only in comparison, unless one of the keys is wrong by itself.
    void check(boolean fine, String reason, String key, String... others) {
        var known = there && !problems.concern(path(key))
                && Arrays.stream(others).noneMatch(other -> problems.concern(path(other)));
        if (known && !fine) {
            problems.add(path(key), entries.containsKey(key) ? entries.get(key).line() : line, reason);
        }
    }

    private void note(String key, Node node, ValueType<?> type) {
        var arguments = Stream.concat(Stream.of(text(node)), Stream.of(type.more())).toArray();
        problems.add(path(key), lineOf(node), node instanceof ScalarNode ? type.reason() : "not-a-text", arguments);
    }

    private @Nullable Node needed(String key) {
        var entry = entries.getOrDefault(key, new Entry(line, null));
        if (entry.value() == null && there) {
            problems.add(path(key), entry.line(), "missing");
        }
        return entry.value();
    }

    private boolean has(String key) {
        return entries.containsKey(key) && entries.get(key).value() != null;
    }

    private String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
