package dev.muster.readiness;

import dev.muster.readiness.Group.Cell;
import dev.muster.readiness.Mean.Sum;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was answered, added up cell by cell, as far as the viewer may read it. Single replies never leave the database.
@Repository
class ResultStore {
    private final JdbcClient jdbc;

    ResultStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How many replies each cell has.
    Map<Cell, Integer> replies(UUID round) {
        var counts = new HashMap<Cell, Integer>();
        jdbc.sql("""
                select u.place, r.level, count(*) as n
                  from readiness.reply r
                  join readiness.unit u on u.id = r.unit_id
                 where r.round_id = :round and r.sent is not null
                 group by u.place, r.level
                """)
            .param("round", round).query(row -> {
                counts.put(cell(row), row.getInt("n"));
            });
        return counts;
    }

    /// For each discipline what people's own means in it add up to. Whoever can't say more than half of it does not count.
    Map<String, Map<Cell, Sum>> disciplines(UUID round) {
        return sums("""
                select u.place, r.level, split_part(a.key, '.', 1) as variable, avg(a.value::int) as mark
                  from readiness.reply r
                  join readiness.unit u on u.id = r.unit_id
                 cross join lateral jsonb_each_text(r.answers) a
                 where r.round_id = :round and r.sent is not null and a.key !~ '^evidence[.]' and a.value ~ '^[1-5]$'
                 group by u.place, r.level, r.id, split_part(a.key, '.', 1)
                having count(*) >= 3
                """, round, List.of());
    }

    /// The same for single statements.
    Map<String, Map<Cell, Sum>> statements(UUID round, List<String> keys) {
        return sums("""
                select u.place, r.level, a.key as variable, a.value::int as mark
                  from readiness.reply r
                  join readiness.unit u on u.id = r.unit_id
                 cross join lateral jsonb_each_text(r.answers) a
                 where r.round_id = :round and r.sent is not null and a.key in (:keys) and a.value ~ '^[1-5]$'
                """, round, keys);
    }

    private Map<String, Map<Cell, Sum>> sums(String marks, UUID round, List<String> keys) {
        var sums = new HashMap<String, Map<Cell, Sum>>();
        jdbc.sql("select place, level, variable, count(*) as n, sum(mark)::float8 as total, sum(mark * mark)::float8 as squares from (" + marks
                + ") m group by place, level, variable")
            .param("round", round).param("keys", keys)
            .query(row -> {
                sums.computeIfAbsent(row.getString("variable"), _ -> new HashMap<>())
                        .put(cell(row), new Sum(row.getLong("n"), row.getDouble("total"), row.getDouble("squares")));
            });
        return sums;
    }

    /// For each item of evidence how often each choice was made; those who can't say are left out.
    Map<String, Map<String, Map<Cell, Integer>>> evidence(UUID round) {
        var tallies = new TreeMap<String, Map<String, Map<Cell, Integer>>>();
        jdbc.sql("""
                select u.place, r.level, split_part(a.key, '.', 2) as item, a.value as choice, count(*) as n
                  from readiness.reply r
                  join readiness.unit u on u.id = r.unit_id
                 cross join lateral jsonb_each_text(r.answers) a
                 where r.round_id = :round and r.sent is not null and a.key ~ '^evidence[.]' and a.value <> 'unknown'
                 group by u.place, r.level, a.key, a.value
                """)
            .param("round", round).query(row -> {
                tallies.computeIfAbsent(row.getString("item"), _ -> new TreeMap<>()).computeIfAbsent(row.getString("choice"), _ -> new HashMap<>())
                        .put(cell(row), row.getInt("n"));
            });
        return tallies;
    }

    private static Cell cell(ResultSet row) throws SQLException {
        return new Cell(row.getInt("place"), Level.valueOf(row.getString("level")));
    }
}
