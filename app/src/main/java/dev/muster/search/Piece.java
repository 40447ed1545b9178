package dev.muster.search;

/// A piece of a text, and whether it is one of the words that were looked for.
public record Piece(String text, boolean found) {}
