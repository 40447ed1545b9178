package dev.muster.backup;

import java.util.List;

/// A table of ours as its rows leave and enter it.
///
/// @param name with its schema, quoted where it has to be
/// @param columns those that are written: generated ones make themselves
/// @param order what makes the order of its rows always the same
/// @param parents tables to which it refers, which are filled before it
record Table(String name, List<Column> columns, List<String> order, List<String> parents) {
    /// A new cluster counts its transactions from the start, so ids of the old one mean nothing there.
    private static final String TRANSACTION = "xid8";

    record Column(String name, String type) {

        String read() {
            return type.equals(TRANSACTION) ? "'0'::xid8 as " + name : name;
        }
    }

    String out() {
        return "copy (select " + String.join(", ", columns.stream().map(Column::read).toList()) + " from " + name
                + " order by " + String.join(", ", order) + ") to stdout";
    }

    boolean has(List<String> names) {
        return columns.stream().map(Column::name).toList().containsAll(names);
    }

    /// The part of a backup that holds its rows.
    String part() {
        return "rows/" + name + ".copy";
    }
}
