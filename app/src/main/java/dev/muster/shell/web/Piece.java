package dev.muster.shell.web;

/// A stretch of text that stayed, came or went between two versions.
public record Piece(Change change, String text) {

    /// What became of it.
    public enum Change { SAME, ADDED, REMOVED }

    public boolean isAdded() {
        return change == Change.ADDED;
    }

    public boolean isRemoved() {
        return change == Change.REMOVED;
    }
}
