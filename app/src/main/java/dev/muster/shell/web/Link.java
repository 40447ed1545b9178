package dev.muster.shell.web;

/// A word that leads somewhere.
public record Link(String label, String href) {}
