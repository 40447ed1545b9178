package dev.muster.exchange.charter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?\\d{1,15}(\\.\\d{1,6})?");
    private static final Pattern WHOLE = Pattern.compile("[1-9]\\d{0,3}");
    private static final Pattern FIRST_DAYS = Pattern.compile("first ([1-9]\\d{0,3}) days?");

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
        return of(path(key), new Entry(node == null ? line : entries.get(key).line(), node), problems, known);
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

    String text(String key) {
        return scalar(key, "", "not-a-text", text -> text);
    }

    String textIfAny(String key) {
        return has(key) ? text(key) : "";
    }

    String address(String key) {
        return scalar(key, "", "not-an-address", matching(ADDRESS));
    }

    BigDecimal decimal(String key) {
        return scalar(key, BigDecimal.ZERO, "not-a-number", text -> new BigDecimal(matching(DECIMAL).apply(text)));
    }

    BigDecimal decimal(String key, BigDecimal otherwise) {
        return has(key) ? decimal(key) : otherwise;
    }

    LocalDate date(String key) {
        return scalar(key, LocalDate.EPOCH, "not-a-date", LocalDate::parse);
    }

    int whole(String key, int otherwise) {
        return has(key) ? whole(key) : otherwise;
    }

    int whole(String key) {
        return scalar(key, 1, "not-a-whole-number", text -> Integer.parseInt(matching(WHOLE).apply(text)));
    }

    /// "first 90 days" as 90.
    int firstDays(String key) {
        return scalar(key, 1, "not-first-days", text -> {
            var matcher = FIRST_DAYS.matcher(text);
            return Integer.parseInt(matcher.matches() ? matcher.group(1) : "");
        });
    }

    <E extends Enum<E>> E choice(String key, Class<E> type) {
        var all = type.getEnumConstants();
        var words = Arrays.stream(all).map(Section::word).collect(Collectors.joining(", "));
        return scalar(key, all[0], "not-a-choice", text -> Arrays.stream(all)
                .filter(one -> word(one).equals(text)).findFirst().orElseThrow(IllegalArgumentException::new), words);
    }

    List<String> addresses(String key) {
        return list(key, ADDRESS.asMatchPredicate(), "not-an-address");
    }

    List<String> someOf(String key, Set<String> words) {
        return list(key, words::contains, "not-a-choice", words.stream().sorted().collect(Collectors.joining(", ")));
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

    private <T> T scalar(String key, T standIn, String reason, Function<String, T> type, Object... more) {
        var node = needed(key);
        if (node == null) {
            return standIn;
        }
        var text = node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
        try {
            if (!text.isEmpty()) {
                return type.apply(text);
            }
        } catch (IllegalArgumentException | DateTimeParseException _) {
            // Noted below, like an empty text or a list in place of a value.
        }
        problems.add(path(key), lineOf(node), node instanceof ScalarNode ? reason : "not-a-text", arguments(text, more));
        return standIn;
    }

    private List<String> list(String key, Predicate<String> fine, String reason, Object... more) {
        var node = needed(key);
        var items = node instanceof SequenceNode sequence ? sequence.getValue() : List.<Node>of();
        if (node != null && items.isEmpty()) {
            problems.add(path(key), lineOf(node), "not-a-list");
        }
        var words = new ArrayList<String>();
        for (var item : items) {
            var word = item instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
            if (!fine.test(word)) {
                problems.add(path(key), lineOf(item), reason, arguments(word, more));
            } else if (words.contains(word)) {
                problems.add(path(key), lineOf(item), "item-twice", word);
            } else {
                words.add(word);
            }
        }
        return List.copyOf(words);
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

    private static Object[] arguments(String value, Object... more) {
        var arguments = new ArrayList<Object>(List.of(value));
        arguments.addAll(Arrays.asList(more));
        return arguments.toArray();
    }

    private static Function<String, String> matching(Pattern pattern) {
        return text -> {
            if (!pattern.matcher(text).matches()) {
                throw new IllegalArgumentException(text);
            }
            return text;
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
