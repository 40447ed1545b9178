package dev.muster.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Variables of the environment that look like settings of Muster and are none: somebody mistyped, and would wait in
/// vain for what they set.
public final class Strangers {
    private static final String OURS = "MUSTER_";

    /// Read by scripts and tests, and nothing that whoever runs Muster would set.
    private static final Set<String> BESIDE = Set.of("MUSTER_SHARED_DATA", "MUSTER_HOME");

    private Strangers() {}

    /// A sentence for each.
    public static List<String> in(Map<String, String> environment, Words words) {
        var known = Settings.ALL.stream().flatMap(Strangers::names).collect(Collectors.toCollection(TreeSet::new));
        return environment.keySet().stream()
                .filter(name -> name.startsWith(OURS) && !known.contains(name) && !BESIDE.contains(name))
                .sorted()
                .map(name -> words.say("settings.unknown", name, nearest(name, known)))
                .toList();
    }

    private static Stream<String> names(Setting<?> setting) {
        return setting.isSecret() ? Stream.of(setting.name(), setting.fileName()) : Stream.of(setting.name());
    }

    private static String nearest(String name, Set<String> known) {
        return known.stream().min(Comparator.comparingInt(each -> distance(name, each))).orElseThrow();
    }

    /// How many letters must be put in, left out or changed to make one of the other (Levenshtein).
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
