package dev.muster.mail;

import dev.muster.jobs.spi.RecurringJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Sending letters, and forgetting those that were dealt with.
@Configuration
class MailJobs {

    private record Job(String name, Duration every, Runnable work) implements RecurringJob {
        @Override
        public void run() {
            work.run();
        }
    }

    @Bean
    RecurringJob deliverLetters(Delivery delivery) {
        return new Job("mail.deliver", Duration.ofSeconds(5), delivery::deliver);
    }

    @Bean
    RecurringJob tidyLetters(Delivery delivery) {
        return new Job("mail.tidy", Duration.ofHours(6), delivery::tidy);
    }
}
