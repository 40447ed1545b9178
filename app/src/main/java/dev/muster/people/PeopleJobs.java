package dev.muster.people;

import dev.muster.jobs.spi.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Answering by letter what people asked for before they signed in, and clearing away what has run out.
@Configuration
class PeopleJobs {
    private static final Duration ATTEMPTS_KEPT = Duration.ofDays(2);

    private record Job(String name, Duration every, Runnable work) implements RecurringJob {
        @Override
        public void run() {
            work.run();
        }
    }

    @Bean
    RecurringJob answerWishes(PasswordResets resets, Registrations registrations) {
        return new Job("people.answer", Duration.ofSeconds(5), () -> {
            resets.answer();
            registrations.answer();
        });
    }

    @Bean
    RecurringJob tidyPeople(AccountStore accounts, ResetStore resets, RegistrationStore registrations, Clock clock) {
        return new Job("people.tidy", Duration.ofHours(1), () -> {
            var now = clock.instant();
            accounts.tidy(now, now.minus(ATTEMPTS_KEPT));
            resets.tidy(now);
            registrations.tidy(now);
        });
    }
}
