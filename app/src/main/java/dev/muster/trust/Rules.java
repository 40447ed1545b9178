package dev.muster.trust;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The thresholds that are in force.
@Service
public class Rules {
    private static final int STAFF = 1;
    private final RuleStore store;
    private final Clock clock;

    Rules(RuleStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Every threshold with its value.
    public Map<Rule, Integer> all() {
        var values = new EnumMap<Rule, Integer>(Rule.class);
        for (var rule : Rule.values()) {
            values.put(rule, rule.usual());
        }
        values.putAll(store.changed());
        return values;
    }

    /// Changes some of them; the others stay.
    ///
    /// @param wanted by rule; null for a value that is missing
    /// @throws Refusal `trust.rules.only-administrators`
    /// @throws Invalid at the rule's name: `trust.rules.bounds`, `shell.field.missing`
    @Transactional
    public void change(Map<Rule, @Nullable Integer> wanted, Viewer by) {
        if (!by.administers()) {
            throw new Refusal(by.signedIn() ? Reason.NOT_ALLOWED : Reason.NOT_SIGNED_IN, "trust.rules.only-administrators");
        }
        var check = new Invalid.Check();
        wanted.forEach((rule, value) -> check
                .that(value != null, rule.name(), "shell.field.missing")
                .that(value == null || value >= rule.least() && value <= rule.most(), rule.name(), "trust.rules.bounds", rule.least(), rule.most()));
        check.orThrow();
        var now = clock.instant();
        var before = all();
        wanted.forEach((rule, value) -> {
            if (!Objects.equals(before.get(rule), value)) {
                store.change(rule, Objects.requireNonNull(value), Act.inPlace(by.self(), Verb.UPDATE, Ids.named("trust " + rule), "rule", null, STAFF, now)
                        .detail(Map.of("rule", rule.name(), "from", Objects.requireNonNull(before.get(rule)), "to", value)));
            }
        });
    }
}
