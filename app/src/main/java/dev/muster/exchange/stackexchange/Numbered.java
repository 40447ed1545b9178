package dev.muster.exchange.stackexchange;

/// A row of a table in which each id stands once.
public interface Numbered {

    /// Where it stands in its file; dumps have one row on a line.
    long line();

    long id();
}
