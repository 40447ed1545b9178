package dev.muster.purposes;

import dev.muster.purposes.RoadMap.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/// Puts each purpose one layer after the last of those that it waits for.
final class Layers {
    private final Map<UUID, List<Unlocking>> waits;
    private final Map<UUID, Integer> depths = new HashMap<>();

    private Layers(List<Unlocking> links) {
        waits = links.stream().collect(Collectors.groupingBy(Unlocking::purpose));
    }

    /// @param links without a circle, as the road map refuses one
    static List<List<Step>> of(Map<UUID, Purpose> known, List<Unlocking> links) {
        var depth = new Layers(links);
        var layers = new ArrayList<List<Step>>();
        known.values().stream().sorted(Comparator.comparing(Purpose::created).thenComparing(Purpose::handle)).forEach(each -> {
            int layer = depth.of(each.id());
            while (layers.size() <= layer) {
                layers.add(new ArrayList<>());
            }
            layers.get(layer).add(new Step(each, depth.waits.getOrDefault(each.id(), List.of())));
        });
        return List.copyOf(layers);
    }

    private int of(UUID purpose) {
        var known = depths.get(purpose);
        if (known == null) {
            known = waits.getOrDefault(purpose, List.of()).stream().mapToInt(each -> of(each.after()) + 1).max().orElse(0);
            depths.put(purpose, Objects.requireNonNull(known));
        }
        return known;
    }
}
