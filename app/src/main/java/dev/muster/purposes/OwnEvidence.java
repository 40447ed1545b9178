package dev.muster.purposes;

import dev.muster.purposes.spi.StrategyEvidence;
import dev.muster.purposes.spi.StrategyEvidence.Seen;
import dev.muster.rights.Role;
import dev.muster.rights.Roles;
import dev.muster.shell.Words;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What goals, purposes, decisions and roles say about the strategy.
@Configuration(proxyBeanMethods = false)
class OwnEvidence {

    private record Known(Matter matter, Supplier<Seen> told) implements StrategyEvidence {
        @Override
        public Seen seen() {
            return told.get();
        }
    }

    @Bean
    StrategyEvidence goalsStated(EvidenceStore store, Words words) {
        return new Known(Matter.GOALS, () -> {
            var count = store.goals();
            return new Seen(words.say("purposes.evidence.goals", count.goals(), count.served()), "/goals");
        });
    }

    @Bean
    StrategyEvidence gainsStated(EvidenceStore store, Words words) {
        return new Known(Matter.GAINS, () -> new Seen(words.say("purposes.evidence.gains", store.gains()), "/purposes"));
    }

    @Bean
    StrategyEvidence budgetsDecided(EvidenceStore store, Words words) {
        return new Known(Matter.BUDGET, () -> new Seen(words.say("purposes.evidence.budget", store.budgets()), "/purposes?state=GROW"));
    }

    @Bean
    StrategyEvidence reviewsAhead(EvidenceStore store, StrategyRecords records, Words words) {
        return new Known(Matter.RHYTHM, () -> {
            var count = store.reviews(records.today());
            return new Seen(words.say("purposes.evidence.rhythm", count.ahead(), count.due()), "/purposes");
        });
    }

    @Bean
    StrategyEvidence rolesHeld(Roles roles, Words words) {
        return new Known(Matter.TEAM, () -> new Seen(
                words.say("purposes.evidence.team", roles.holders(Role.STRATEGIST).size(), roles.holders(Role.SPONSOR).size()), null));
    }
}
