package dev.muster.purposes.web;

import dev.muster.purposes.RoadMap.Drawn;
import dev.muster.purposes.RoadMap.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/// The road map, drawn by the server: layers from left to right, a box for each purpose, an arrow from what unlocks to what
/// is unlocked.
public record RoadPicture(int width, int height, List<Box> boxes, List<Arrow> arrows) {
    public static final int BOX_WIDTH = 190;
    public static final int BOX_HEIGHT = 58;
    private static final int ACROSS = 270;
    private static final int DOWN = 82;
    private static final int MARGIN = 8;
    private static final int LONGEST = 25;

    /// @param shown as much of the title as fits
    /// @param said title and standing in words
    /// @param unlocked whether it waits for nothing any more
    public record Box(int x, int y, String shown, String word, String said, String href, boolean unlocked) {}

    /// @param path as SVG draws it
    /// @param met whether what it waits for has happened
    public record Arrow(String path, boolean met) {}

    /// @param word the standing of a step in a few words
    static RoadPicture of(Drawn drawn, Function<Step, String> word) {
        var boxes = new ArrayList<Box>();
        var places = new HashMap<UUID, Box>();
        for (int layer = 0; layer < drawn.layers().size(); layer++) {
            var steps = drawn.layers().get(layer);
            for (int row = 0; row < steps.size(); row++) {
                var box = box(steps.get(row), MARGIN + layer * ACROSS, MARGIN + row * DOWN, word.apply(steps.get(row)));
                boxes.add(box);
                places.put(steps.get(row).purpose().id(), box);
            }
        }
        int rows = drawn.layers().stream().mapToInt(List::size).max().orElse(1);
        return new RoadPicture(2 * MARGIN + (drawn.layers().size() - 1) * ACROSS + BOX_WIDTH, 2 * MARGIN + (rows - 1) * DOWN + BOX_HEIGHT, List.copyOf(boxes), arrows(drawn, places));
    }

    private static Box box(Step step, int x, int y, String word) {
        var title = step.purpose().title();
        var shown = title.codePointCount(0, title.length()) <= LONGEST ? title : title.substring(0, title.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
        return new Box(x, y, shown, word, title + ": " + word, step.purpose().address(), step.unlocked());
    }

    private static List<Arrow> arrows(Drawn drawn, Map<UUID, Box> places) {
        return drawn.layers().stream().flatMap(List::stream).flatMap(step -> step.waits().stream()).map(wait -> {
            var from = Objects.requireNonNull(places.get(wait.after()));
            var to = Objects.requireNonNull(places.get(wait.purpose()));
            return new Arrow(curve(from.x() + BOX_WIDTH, from.y() + BOX_HEIGHT / 2, to.x() - 7, to.y() + BOX_HEIGHT / 2), wait.met());
        }).toList();
    }

    private static String curve(int fromX, int fromY, int toX, int toY) {
        int half = (toX - fromX) / 2;
        return "M %d %d C %d %d %d %d %d %d".formatted(fromX, fromY, fromX + half, fromY, toX - half, toY, toX, toY);
    }
}
