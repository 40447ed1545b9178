package dev.muster.trust;

import dev.muster.activity.Act;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The thresholds that somebody changed.
@Repository
class RuleStore {
    private final JdbcClient jdbc;

    RuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Changed(Rule rule, int value) {}

    Map<Rule, Integer> changed() {
        return jdbc.sql("select name, value from trust.rule")
            .query((row, _) -> new Changed(Rule.valueOf(row.getString("name")), row.getInt("value"))).list().stream()
            .collect(Collectors.toMap(Changed::rule, Changed::value));
    }

    void change(Rule rule, int value, Act act) {
        jdbc.sql(act.after("""
                insert into trust.rule as r (name, value) values (:name, :value)
                on conflict (name) do update set value = excluded.value
                returning 1
                """))
            .params(act.parameters()).param("name", rule.name()).param("value", value).update();
    }
}
