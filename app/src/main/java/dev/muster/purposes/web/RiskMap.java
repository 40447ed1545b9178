package dev.muster.purposes.web;

import dev.muster.purposes.Weight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/// The map of value and risk, drawn by the server: risk from left to right, value from bottom to top, a number for each
/// purpose. Those that would stand on one another are moved aside.
public record RiskMap(List<Spot> spots) {
    public static final int WIDTH = 720;
    public static final int HEIGHT = 440;
    private static final int LEFT = 64;
    private static final int TOP = 16;
    private static final int BOTTOM = HEIGHT - 56;
    private static final int LANE = (WIDTH - LEFT - 16) / 4;
    private static final int SIZE = 26;
    private static final int IN_A_ROW = 5;
    private static final double BEST = 3;

    /// One purpose.
    ///
    /// @param number as it stands in the table beside it
    /// @param said the purpose in words
    /// @param tone which colour its state has
    public record Spot(int number, String said, String href, String tone, double x, double y) {}

    /// A purpose about to be put on the map.
    record Placed(String said, String href, String tone, Weight weight) {}

    static RiskMap of(List<Placed> purposes) {
        var taken = new HashMap<String, Integer>();
        var spots = new ArrayList<Spot>();
        for (var each : purposes) {
            int before = taken.merge(each.weight().risk() + " " + Math.round(y(each.weight().value()) / SIZE), 1, Integer::sum) - 1;
            spots.add(new Spot(spots.size() + 1, each.said(), each.href(), each.tone(), x(each.weight().risk(), before), y(each.weight().value()) + before / IN_A_ROW * 8));
        }
        return new RiskMap(List.copyOf(spots));
    }

    private static double x(int risk, int before) {
        return lane(risk) + (before % IN_A_ROW - (IN_A_ROW - 1) / 2.0) * SIZE;
    }

    private static double y(double value) {
        return BOTTOM - (BOTTOM - TOP - SIZE) * value / BEST - SIZE / 2.0;
    }

    /// The middle of the lane of one risk.
    public static double lane(int risk) {
        return LEFT + LANE * (risk + 0.5);
    }

    /// Where a lane begins.
    public static int edge(int risk) {
        return LEFT + LANE * risk;
    }

    /// Where a whole value stands.
    public static double level(int value) {
        return y(value);
    }

    public static int left() {
        return LEFT;
    }

    public static int bottom() {
        return BOTTOM;
    }

    public static int lane() {
        return LANE;
    }

    public static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
