package dev.muster.exchange.mediawiki;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What a text leaves for its end: footnotes; and its categories.
final class Notes {
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> named = new HashMap<>();
    private final Set<String> categories = new TreeSet<>();

    /// The mark of a footnote in the text.
    ///
    /// @param name empty if it has none; others of the same name are the same footnote
    /// @param text empty where another place tells it
    String refer(String name, String text) {
        int number = name.isEmpty() ? add(text) : named.computeIfAbsent(name, _ -> add(""));
        if (!text.isEmpty() && texts.get(number - 1).isEmpty()) {
            texts.set(number - 1, text);
        }
        return "[^" + number + "]";
    }

    private int add(String text) {
        texts.add(text);
        return texts.size();
    }

    void category(String name) {
        categories.add(name);
    }

    Set<String> categories() {
        return categories;
    }

    String end() {
        var names = new HashMap<Integer, String>();
        named.forEach((name, number) -> names.put(number, name));
        var end = new StringBuilder();
        for (int number = 1; number <= texts.size(); number++) {
            var text = texts.get(number - 1);
            end.append(number == 1 ? "" : "\n").append("[^").append(number).append("]: ")
                    .append(text.isEmpty() ? Escape.text(names.getOrDefault(number, "–")) : text);
        }
        return end.toString();
    }
}
