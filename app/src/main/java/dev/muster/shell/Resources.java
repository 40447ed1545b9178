package dev.muster.shell;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The clock, the source of chance and the system's way into the database. Tests bring their own.
@Configuration
class Resources {
    private static final int SYSTEM_CONNECTIONS = 6;

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

    /// Only our own database fills our own disk.
    @Bean
    @ConditionalOnMissingBean
    DiskRoom diskRoom(ObjectProvider<Settings> settings) {
        var known = settings.getIfAvailable();
        return known == null || known.databaseUrl() != null ? new DiskRoom(() -> Long.MAX_VALUE) : DiskRoom.of(known.data());
    }

    /// A command has nobody waiting for it.
    @Bean(destroyMethod = "close")
    DataSource systemPool(Database database, @Value("${muster.background:on}") String background) {
        return background.equals("off") ? database.patientPool(SYSTEM_CONNECTIONS) : database.systemPool(SYSTEM_CONNECTIONS);
    }

    @Bean
    SystemDatabase systemDatabase(@Qualifier("systemPool") DataSource pool) {
        return new SystemDatabase(pool, JdbcClient.create(pool), new TransactionTemplate(new JdbcTransactionManager(pool)));
    }
}
