package dev.muster.chain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A chain as nodes and the bands between them, the small ones of a column taken together where there are too many to be read.
///
/// @param bands how many paths lead from one node to another
public record Flow(List<Node> nodes, List<Band> bands) {

    /// What a node is one of.
    public enum Column { VISION, GOAL, PURPOSE, COMMUNITY, OUTCOME }

    /// One node.
    ///
    /// @param key its id, or what it stands for: `more` of a column, the name of an outcome's state
    /// @param title as people gave it; empty where words of ours stand for it
    /// @param href where it opens
    /// @param paths how many paths go through it, or end in it
    /// @param things how many things it stands for
    public record Node(Column column, String key, String title, String href, int paths, int things) {}

    /// So many paths from one node to another.
    public record Band(Node from, Node to, int paths) {}

    private record Spot(Column column, String key, String title, String href) {}

    /// @param most how many nodes a column may have, besides one for all the others
    public static Flow of(Chain chain, int most) {
        var walks = chain.paths().stream().map(path -> walk(chain, path)).toList();
        var kept = kept(walks, most);
        var shown = walks.stream().map(walk -> walk.stream().map(spot -> kept.contains(spot) ? spot : more(spot)).toList()).toList();
        var things = walks.stream().flatMap(List::stream).distinct().collect(Collectors.groupingBy(spot -> kept.contains(spot) ? spot : more(spot), Collectors.counting()));
        var nodes = new LinkedHashMap<Spot, Node>();
        shown.stream().flatMap(List::stream).collect(Collectors.groupingBy(spot -> spot, LinkedHashMap::new, Collectors.counting()))
                .forEach((spot, count) -> nodes.put(spot, new Node(spot.column(), spot.key(), spot.title(), spot.href(), count.intValue(), Objects.requireNonNull(things.get(spot)).intValue())));
        return new Flow(List.copyOf(nodes.values()), bands(shown, nodes));
    }

    private static Spot more(Spot spot) {
        return new Spot(spot.column(), "more", "", "#paths");
    }

    /// The first of each column; outcomes are few, and all of them kept.
    private static Set<Spot> kept(List<List<Spot>> walks, int most) {
        return walks.stream().flatMap(List::stream).distinct().collect(Collectors.groupingBy(Spot::column)).entrySet().stream()
                .flatMap(each -> each.getKey() == Column.OUTCOME || each.getValue().size() <= most + 1 ? each.getValue().stream() : each.getValue().stream().limit(most))
                .collect(Collectors.toSet());
    }

    private static List<Band> bands(List<List<Spot>> walks, Map<Spot, Node> nodes) {
        record Step(Spot from, Spot to) {}
        var steps = walks.stream().flatMap(walk -> Stream.iterate(1, each -> each < walk.size(), each -> each + 1).map(each -> new Step(walk.get(each - 1), walk.get(each))));
        return steps.collect(Collectors.groupingBy(step -> step, LinkedHashMap::new, Collectors.counting())).entrySet().stream()
                .map(each -> new Band(Objects.requireNonNull(nodes.get(each.getKey().from())), Objects.requireNonNull(nodes.get(each.getKey().to())), each.getValue().intValue())).toList();
    }

    /// From left to right, as far as a path goes.
    private static List<Spot> walk(Chain chain, Chain.Path path) {
        var walk = new ArrayList<Spot>();
        if (path.envisioned() && chain.vision() != null) {
            walk.add(new Spot(Column.VISION, "vision", "", "/vision"));
        }
        var goal = path.goal();
        walk.add(new Spot(Column.GOAL, goal.handle(), goal.title(), goal.address()));
        var purpose = path.purpose();
        if (purpose != null) {
            walk.add(new Spot(Column.PURPOSE, purpose.handle(), purpose.title(), purpose.address()));
        }
        var community = path.community();
        if (community != null) {
            walk.add(new Spot(Column.COMMUNITY, community.place().handle(), community.title(), community.address()));
            walk.add(outcome(path.outcome()));
        }
        return walk;
    }

    private static Spot outcome(@Nullable OutcomeState state) {
        var name = (state == null ? OutcomeState.UNKNOWN : state).name();
        return new Spot(Column.OUTCOME, name, "", "#outcome-" + name.toLowerCase(Locale.ROOT));
    }
}
