package dev.muster.purposes;

/// How a purpose came up: from the edges, by mandate of an executive, or from a strategy group.
public enum Path { EDGES, MANDATE, STRATEGY }
