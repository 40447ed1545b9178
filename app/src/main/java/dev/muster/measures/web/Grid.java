package dev.muster.measures.web;

import java.util.List;

/// A table that says more than a picture: people who began together, and what became of them.
///
/// @param across what the first column is
/// @param counted what the second one counts
/// @param heads of the other columns
public record Grid(String title, String across, String counted, List<String> heads, List<Line> lines) {

    /// @param values one for each head; empty where nobody knows yet
    public record Line(String label, String counted, List<String> values) {}
}
