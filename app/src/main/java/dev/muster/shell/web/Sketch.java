package dev.muster.shell.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/// A small line drawn by the server: how a measure moved between where it started and where it should go.
///
/// @param start the baseline's words: "was 48 %"
/// @param aim the target's words: "aim 70 %"
/// @param said the picture in words, for those who don't see it
public record Sketch(List<Reading> readings, double baseline, double target, String start, String aim, String said) {
    public static final int WIDTH = 320;
    public static final int HEIGHT = 112;
    private static final int RIGHT = WIDTH - 68;
    private static final int TOP = 10;
    private static final int BOTTOM = HEIGHT - 24;
    private static final double APART = 15;

    /// One observation.
    public record Reading(LocalDate day, double value) {}

    /// The line through all readings, as an SVG path.
    public String path() {
        return readings.stream()
                .map(reading -> number(x(reading.day())) + " " + number(y(reading.value())))
                .collect(Collectors.joining(" L ", "M ", ""));
    }

    public Reading last() {
        return readings.getLast();
    }

    public double x(LocalDate day) {
        var from = readings.getFirst().day().toEpochDay();
        var to = readings.getLast().day().toEpochDay();
        return to == from ? RIGHT : 4 + (RIGHT - 4.0) * (day.toEpochDay() - from) / (to - from);
    }

    public double y(double value) {
        var low = lowest();
        var high = highest();
        return high == low ? BOTTOM : BOTTOM - (BOTTOM - TOP) * (value - low) / (high - low);
    }

    public int right() {
        return RIGHT;
    }

    public int bottom() {
        return BOTTOM;
    }

    /// Where the target's words stand: on its line, pushed away from the baseline's words where both are close.
    public double aimAt() {
        return apart(y(target), y(baseline));
    }

    public double startAt() {
        return apart(y(baseline), y(target));
    }

    public static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private static double apart(double mine, double other) {
        var missing = APART - Math.abs(mine - other);
        return missing <= 0 ? mine : mine + (mine >= other ? missing / 2 : -missing / 2);
    }

    private double lowest() {
        return values().min().orElseThrow();
    }

    private double highest() {
        return values().max().orElseThrow();
    }

    private DoubleStream values() {
        return DoubleStream.concat(DoubleStream.of(baseline, target), readings.stream().mapToDouble(Reading::value));
    }
}
