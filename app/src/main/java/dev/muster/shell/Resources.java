package dev.muster.shell;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The clock, the source of chance and the system's way into the database. Tests bring their own.
@Configuration
class Resources {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return new PresentClock();
    }

    @Bean
    @ConditionalOnMissingBean
    RandomGenerator random() {
        return new SecureRandom();
    }

    @Bean(destroyMethod = "close")
    DataSource systemPool(Database database) {
        return database.systemPool(6);
    }

    @Bean
    SystemDatabase systemDatabase(@Qualifier("systemPool") DataSource pool) {
        return new SystemDatabase(pool, JdbcClient.create(pool), new TransactionTemplate(new JdbcTransactionManager(pool)));
    }
}
