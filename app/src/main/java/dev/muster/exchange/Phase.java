package dev.muster.exchange;

import dev.muster.exchange.stackexchange.Dump;
import dev.muster.exchange.stackexchange.Table;
import java.util.List;

/// One pass over one file of a dump.
interface Phase<T> {

    /// Its name, which a run keeps to know where it stood.
    String name();

    Table table();

    /// The rows after one that was done before.
    Feed<T> rows(Dump dump, long after);

    /// Turns some of them into ours.
    void write(List<T> rows, Desk desk);
}
