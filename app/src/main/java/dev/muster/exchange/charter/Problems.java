package dev.muster.exchange.charter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Collects mistakes, so that a file is read to its end whatever it holds.
final class Problems {

    private final List<CharterFault.Problem> found = new ArrayList<>();

    /// @param reason the message's key without its prefix `exchange.charter.`
    void add(String path, int line, String reason, Object... more) {
        var arguments = Stream.concat(Stream.of(path, line), Stream.of(more)).toList();
        found.add(new CharterFault.Problem(path, line, "exchange.charter." + reason, arguments));
    }

    boolean concern(String path) {
        return found.stream().anyMatch(problem -> problem.path().equals(path));
    }

    void throwIfAny(String file) {
        if (!found.isEmpty()) {
            found.sort(Comparator.comparingInt(CharterFault.Problem::line));
            throw new CharterFault(file, found);
        }
    }
}
