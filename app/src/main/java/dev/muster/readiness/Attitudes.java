package dev.muster.readiness;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rules by which evidence decides an attitude, version 1. They know no degrees: the same evidence always decides the same.
///
/// They are gone through in this order, and the first that holds decides: fear comes before all else, since whoever is
/// afraid stops what has begun; then what was shown, the most of it first; then what is planned; then what is only given out.
public final class Attitudes {
    public static final int VERSION = 1;
    private static final Map<String, List<String>> CHOICES = choices();

    private Attitudes() {}

    private static Map<String, List<String>> choices() {
        var choices = new LinkedHashMap<String, List<String>>();
        choices.put("seen", List.of("entertainment", "threat", "access", "deliberate", "normal"));
        choices.put("policy", List.of("forbids", "discourages", "ignores", "allows"));
        choices.put("guidance", List.of("none", "unread", "used"));
        choices.put("measured", List.of("none", "one", "several"));
        choices.put("repeated", List.of("none", "one", "several"));
        choices.put("budget", List.of("none", "tools", "purposes"));
        choices.put("embedded", List.of("none", "some", "most"));
        return choices;
    }

    /// The evidence that the rules look at.
    public static List<String> items() {
        return List.copyOf(CHOICES.keySet());
    }

    /// What follows from evidence.
    ///
    /// @param possible the attitudes that are still possible; one where the evidence decides
    /// @param because the evidence that speaks for the one attitude; empty where nothing is decided
    /// @param missing the evidence that is not known
    public record Judgement(Set<Attitude> possible, List<String> because, List<String> missing) {

        public @Nullable Attitude attitude() {
            return possible.size() == 1 ? possible.iterator().next() : null;
        }
    }

    /// Judges by what is known. What is not known is thought of in every way that it could be: where all of them lead to the
    /// same attitude, it is decided.
    ///
    /// @param known a choice for each item that is known
    public static Judgement judge(Map<String, String> known) {
        var missing = CHOICES.keySet().stream().filter(each -> !known.containsKey(each)).toList();
        var possible = EnumSet.noneOf(Attitude.class);
        complete(new LinkedHashMap<>(known), missing, 0, possible);
        var because = new ArrayList<String>();
        if (possible.size() == 1) {
            var speaking = speaking(possible.iterator().next());
            CHOICES.keySet().stream().filter(item -> known.containsKey(item) && speaking.getOrDefault(item, List.of()).contains(known.get(item))).forEach(because::add);
        }
        return new Judgement(Set.copyOf(possible), because, missing);
    }

    private static void complete(Map<String, String> evidence, List<String> missing, int from, Set<Attitude> found) {
        if (from == missing.size()) {
            found.add(decide(evidence));
            return;
        }
        for (var choice : CHOICES.getOrDefault(missing.get(from), List.of())) {
            evidence.put(missing.get(from), choice);
            complete(evidence, missing, from + 1, found);
        }
        evidence.remove(missing.get(from));
    }

    private static Attitude decide(Map<String, String> evidence) {
        if (is(evidence, "seen", "threat") || is(evidence, "policy", "forbids", "discourages")) {
            return Attitude.FEARFUL;
        }
        if (is(evidence, "measured", "several") && is(evidence, "repeated", "one", "several")) {
            return is(evidence, "embedded", "most") && is(evidence, "repeated", "several") ? Attitude.FUSING : Attitude.FORGING;
        }
        if (is(evidence, "measured", "one", "several") || is(evidence, "seen", "deliberate", "normal") || is(evidence, "budget", "purposes")) {
            return Attitude.FORMULATING;
        }
        return is(evidence, "seen", "access") || is(evidence, "budget", "tools") || is(evidence, "guidance", "used") ? Attitude.FLIPPANT : Attitude.FOLLY;
    }

    private static boolean is(Map<String, String> evidence, String item, String... choices) {
        return List.of(choices).contains(evidence.get(item));
    }

    /// The evidence that speaks for an attitude.
    private static Map<String, List<String>> speaking(Attitude attitude) {
        return switch (attitude) {
            case FEARFUL -> Map.of("seen", List.of("threat"), "policy", List.of("forbids", "discourages"));
            case FUSING -> Map.of("embedded", List.of("most"), "repeated", List.of("several"), "measured", List.of("several"));
            case FORGING -> Map.of("measured", List.of("several"), "repeated", List.of("one", "several"), "embedded", List.of("none", "some"));
            case FORMULATING -> Map.of("measured", List.of("one", "several"), "seen", List.of("deliberate", "normal"), "budget", List.of("purposes"), "repeated", List.of("none"));
            case FLIPPANT -> Map.of("seen", List.of("access"), "budget", List.of("tools"), "guidance", List.of("used"), "measured", List.of("none"));
            case FOLLY -> Map.of("seen", List.of("entertainment"), "policy", List.of("ignores", "allows"), "guidance", List.of("none", "unread"),
                    "measured", List.of("none"), "budget", List.of("none"));
        };
    }
}
