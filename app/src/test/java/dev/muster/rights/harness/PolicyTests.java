package dev.muster.rights.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The policies themselves, table by table against the oracle; and what happens when one of them is loosened.
class PolicyTests extends Harness {
    private static final int POLICY_WORLDS = Math.max(15, WORLDS * 5);

    private record Policy(String table, String name, String condition) {}

    /// By which column a row is known in each table that the application reads.
    private Map<String, String> keys() throws SQLException {
        var keys = new HashMap<String, String>();
        for (var line : loader.strings("""
                select n.nspname || '.' || c.relname || ' ' || case
                         when exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'id') then 'id'
                         when c.relname = 'activity' then 'seq'
                         else (select string_agg(a.attname, ',' order by array_position(i.indkey::int[], a.attnum::int))
                                 from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
                                where i.indrelid = c.oid and i.indisprimary) end
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p') and not c.relispartition and has_any_column_privilege('muster_app', c.oid, 'select')
                   and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'harness')
                """)) {
            keys.put(line.split(" ")[0], line.split(" ")[1]);
        }
        // Numbers that belong to no world, and are new in each.
        keys.remove(Loader.EDITIONS);
        return keys;
    }

    private List<String> differences(World world, Map<String, String> keys) throws SQLException {
        var differences = new ArrayList<String>();
        for (var viewer : world.viewers()) {
            var oracle = new Oracle(world, viewer);
            loader.execute("set role muster_app; select set_config('muster.person', '%s', false), set_config('muster.audience', '%s', false)"
                    .formatted(viewer == null ? "" : viewer.id(), viewer == null ? "" : viewer.number("audience")));
            for (var key : keys.entrySet()) {
                difference(world, oracle, key.getKey(), key.getValue()).ifPresent(each -> differences.add("World %d, %s, %s".formatted(world.seed(),
                        viewer == null ? "a visitor" : viewer.text("name"), each)));
            }
            loader.execute("reset role");
        }
        return differences;
    }

    private Optional<String> difference(World world, Oracle oracle, String table, String key) throws SQLException {
        var columns = List.of(key.split(","));
        var shown = new TreeSet<>(loader.strings("select concat_ws(' ', %s) from %s".formatted(key, table)));
        var wanted = new TreeSet<>(world.rows(table).stream().filter(oracle::sees)
                .map(row -> String.join(" ", columns.stream().map(column -> String.valueOf(row.values().get(column))).toList())).toList());
        return shown.equals(wanted) ? Optional.empty()
                : Optional.of("%s: shows %s, should show %s".formatted(table, minus(shown, wanted), minus(wanted, shown)));
    }

    private static Set<String> minus(Set<String> some, Set<String> others) {
        var left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }

    private static World world(long seed) {
        return Builder.world(1000 + seed);
    }

    @Test
    void showEachViewerExactlyWhatTheRulesSay() throws SQLException {
        int comparisons = 0;
        var differences = new ArrayList<String>();
        for (long seed = 1; seed <= POLICY_WORLDS; seed++) {
            var world = world(seed);
            loader.load(world);
            differences.addAll(differences(world, keys()));
            comparisons += world.viewers().size() * keys().size();
        }
        System.out.println("Policies: %d worlds, %d comparisons of a table for a viewer, %d different".formatted(POLICY_WORLDS, comparisons, differences.size()));

        assertThat(differences.size()).as(String.join("\n", differences.subList(0, Math.min(10, differences.size())))).isZero();
    }

    private List<Policy> readingPolicies() throws SQLException {
        return loader.strings("""
                select schemaname || '.' || tablename || ' ' || policyname || ' ' || qual
                  from pg_policies
                 where cmd in ('SELECT', 'ALL') and qual <> 'true'
                 order by 1
                """).stream().map(line -> line.split(" ", 3)).map(words -> new Policy(words[0], words[1], words[2])).toList();
    }

    /// Whether something is shown that should not be. Most often that is so in the policy's own table, so that comes first.
    private boolean isMissed(Policy policy, World world) throws SQLException {
        loosen(policy);
        try {
            var others = keys();
            var own = others.remove(policy.table());
            return own != null && !differences(world, Map.of(policy.table(), own)).isEmpty() || !differences(world, others).isEmpty();
        } finally {
            tighten(policy);
        }
    }

    private void loosen(Policy policy) throws SQLException {
        loader.execute("alter policy %s on %s using (true)".formatted(policy.name(), policy.table()));
    }

    private void tighten(Policy policy) throws SQLException {
        loader.execute("reset role; alter policy %s on %s using (%s)".formatted(policy.name(), policy.table(), policy.condition()));
    }

    @Test
    void areMissedWhereOneOfThemIsLoosened() throws SQLException {
        var policies = readingPolicies();
        var unnoticed = new ArrayList<>(policies);
        for (long seed = 1; seed <= 3; seed++) {
            var world = world(seed);
            loader.load(world);
            var noticed = new ArrayList<Policy>();
            for (var policy : unnoticed) {
                if (isMissed(policy, world)) {
                    noticed.add(policy);
                }
            }
            unnoticed.removeAll(noticed);
        }
        System.out.println("Loosened: %d policies, %d noticed".formatted(policies.size(), policies.size() - unnoticed.size()));

        assertThat(unnoticed).isEmpty();
        assertThat(readingPolicies()).isEqualTo(policies);
    }

    @Test
    void areMissedInWhatPeopleAreShown() throws SQLException {
        for (var table : List.of("people.person", "rights.place")) {
            var report = new Report("With " + table + " open to all");
            var policies = readingPolicies().stream().filter(each -> each.table().equals(table)).toList();
            for (var policy : policies) {
                loosen(policy);
            }
            var world = Builder.world(1);
            for (int i = 0; i < 8 && report.differences().isEmpty(); i++) {
                read(world, Collections.singletonList(world.viewers().get(i)), report);
            }
            for (var policy : policies) {
                tighten(policy);
            }
            System.out.println(report);

            assertThat(report.differences()).as("differences noticed").isNotEmpty();
        }
    }
}
