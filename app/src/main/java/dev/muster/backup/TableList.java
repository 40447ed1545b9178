package dev.muster.backup;

import java.util.List;
import java.util.Map;

/// The part of a backup of rows that says what the others are: in the order in which tables are filled.
///
/// @param sequences the numbers that they gave last
record TableList(List<Entry> tables, Map<String, Long> sequences) {
    static final String PART = "rows/tables.json";

    record Entry(String table, List<String> columns, String part, long rows) {}
}
