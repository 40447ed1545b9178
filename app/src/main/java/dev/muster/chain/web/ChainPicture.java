package dev.muster.chain.web;

import dev.muster.chain.Flow;
import dev.muster.chain.Flow.Band;
import dev.muster.chain.Flow.Column;
import dev.muster.chain.Flow.Node;
import dev.muster.chain.OutcomeState;
import dev.muster.chain.web.ChainView.Box;
import dev.muster.chain.web.ChainView.Head;
import dev.muster.chain.web.ChainView.Picture;
import dev.muster.chain.web.ChainView.Ribbon;
import dev.muster.shell.Words;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/// Draws a flow: nodes in columns as high as their paths are many, bands between them as wide.
final class ChainPicture {
    private static final int WIDTH = 1120;
    private static final int LAST = 200;
    private static final int BAR = 10;
    private static final int TOP = 34;
    private static final int LEAST = 18;
    private static final int GAP = 8;
    private static final double MOST_UNIT = 22;
    private static final int HIGHEST = 640;
    private static final int LETTERS = 26;
    private final Flow flow;
    private final Words words;
    private final double unit;
    private final Map<Node, Double> tops = new HashMap<>();
    private final double height;
    private final List<Column> columns;

    ChainPicture(Flow flow, Words words) {
        this.flow = flow;
        this.words = words;
        int paths = flow.nodes().stream().filter(each -> each.column() == Column.GOAL).mapToInt(Node::paths).sum();
        this.unit = Math.min(MOST_UNIT, (double) HIGHEST / Math.max(1, paths));
        this.columns = Stream.of(Column.values()).filter(each -> !nodes(each).isEmpty()).toList();
        this.height = columns.stream().mapToDouble(this::heightOf).max().orElse(0);
        columns.forEach(this::place);
    }

    Picture draw() {
        return new Picture(WIDTH, (int) Math.ceil(height) + TOP + GAP, words.say("chain.picture"),
                columns.stream().map(each -> new Head(x(each), words.say("chain.column." + each))).toList(),
                flow.nodes().stream().map(this::box).toList(), ribbons());
    }

    private List<Node> nodes(Column column) {
        var nodes = flow.nodes().stream().filter(each -> each.column() == column);
        // Outcomes stand in the order of their states, what stands for others last.
        return nodes.sorted(Comparator.comparing((Node each) -> each.key().equals("more")).thenComparingInt(each -> column == Column.OUTCOME ? rank(each) : 0)).toList();
    }

    private static int rank(Node node) {
        return Arrays.asList(OutcomeState.values()).indexOf(OutcomeState.valueOf(node.key()));
    }

    private double heightOf(Column column) {
        return nodes(column).stream().mapToDouble(each -> slot(each) + GAP).sum();
    }

    private double bar(Node node) {
        return Math.max(2, node.paths() * unit);
    }

    /// A node is at least as high as its words.
    private double slot(Node node) {
        return Math.max(LEAST, bar(node));
    }

    private void place(Column column) {
        double y = TOP + (height - heightOf(column)) / 2;
        for (var node : nodes(column)) {
            tops.put(node, y + (slot(node) - bar(node)) / 2);
            y += slot(node) + GAP;
        }
    }

    /// Columns in which nothing stands take no room.
    private int x(Column column) {
        return columns.indexOf(column) * (WIDTH - LAST) / Math.max(1, columns.size() - 1);
    }

    private double top(Node node) {
        return Objects.requireNonNull(tops.get(node));
    }

    private Box box(Node node) {
        var title = title(node);
        int x = x(node.column());
        return new Box(x, number(top(node)), number(bar(node)), colour(node), node.href(), shortened(title), words.say("chain.paths", node.paths()),
                words.say("chain.node", words.say("chain.column." + node.column()), title, node.paths()), x + BAR + 6, number(top(node) + bar(node) / 2 + 4));
    }

    private String title(Node node) {
        return switch (node.key()) {
            case "more" -> words.say("chain.more." + node.column(), node.things());
            default -> node.column() == Column.OUTCOME ? words.say("chain.outcome." + node.key()) : node.column() == Column.VISION ? words.say("chain.vision") : node.title();
        };
    }

    private static int colour(Node node) {
        return switch (node.column()) {
            case VISION -> 4;
            case GOAL -> 1;
            case PURPOSE -> 6;
            case COMMUNITY -> 3;
            case OUTCOME -> node.key().equals("ACHIEVED") || node.key().equals("REACHED") || node.key().equals("MOVING") ? 3 : 2;
        };
    }

    /// Bands leave and reach a node one below the other, in the order in which the nodes at their other ends stand.
    private List<Ribbon> ribbons() {
        var leaving = new HashMap<Band, Double>();
        var reaching = new HashMap<Band, Double>();
        stack(leaving, Band::from, Band::to);
        stack(reaching, Band::to, Band::from);
        return flow.bands().stream().map(each -> ribbon(each, Objects.requireNonNull(leaving.get(each)), Objects.requireNonNull(reaching.get(each)))).toList();
    }

    private void stack(Map<Band, Double> middles, Function<Band, Node> here, Function<Band, Node> there) {
        var ends = new HashMap<Node, Double>();
        flow.bands().stream().sorted(Comparator.comparingDouble(each -> top(there.apply(each)))).forEach(band -> {
            double y = ends.getOrDefault(here.apply(band), top(here.apply(band)));
            double width = band.paths() * unit;
            middles.put(band, y + width / 2);
            ends.put(here.apply(band), y + width);
        });
    }

    private Ribbon ribbon(Band band, double from, double to) {
        int start = x(band.from().column()) + BAR;
        int end = x(band.to().column());
        int middle = (start + end) / 2;
        var path = "M " + start + " " + number(from) + " C " + middle + " " + number(from) + " " + middle + " " + number(to) + " " + end + " " + number(to);
        return new Ribbon(path, number(Math.max(1, band.paths() * unit)), colour(band.to()), words.say("chain.band", title(band.from()), title(band.to()), band.paths()));
    }

    private static String shortened(String title) {
        return title.length() <= LETTERS ? title : title.substring(0, title.offsetByCodePoints(0, Math.min(LETTERS - 1, title.codePointCount(0, title.length())))).strip() + "…";
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
