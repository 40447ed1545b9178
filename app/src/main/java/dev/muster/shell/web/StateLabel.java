package dev.muster.shell.web;

/// A state as an outlined word with its icon.
public record StateLabel(Tone tone, Icon icon, String word) {}
