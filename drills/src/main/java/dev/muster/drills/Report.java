package dev.muster.drills;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What came of a drill: figures, and what is wrong.
final class Report {
    private static final int SHOWN = 40;
    private final Map<String, String> figures = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private boolean quiet;

    synchronized void figure(String name, Object value) {
        figures.put(name, String.valueOf(value));
    }

    synchronized void wrong(String what) {
        if (!quiet && wrong.size() < SHOWN) {
            IO.println("WRONG: " + what);
        }
        wrong.add(what);
    }

    /// Requires something, and keeps the figure that it is about.
    void require(boolean holds, String name, Object value) {
        figure(name, value + (holds ? "" : "   WRONG"));
        if (!holds) {
            wrong(name + ": " + value);
        }
    }

    synchronized List<String> all() {
        return List.copyOf(wrong);
    }

    /// Says nothing at once; for what is expected to be wrong.
    void quietly() {
        quiet = true;
    }

    synchronized boolean holds() {
        return wrong.isEmpty();
    }

    synchronized void print() {
        int width = figures.keySet().stream().mapToInt(String::length).max().orElse(0);
        IO.println("");
        figures.forEach((name, value) -> IO.println("  " + name + " ".repeat(width - name.length() + 2) + value));
        IO.println("");
        IO.println(wrong.isEmpty() ? "It held." : "It did not hold: " + wrong.size() + " differences.");
    }
}
