package dev.muster.rights;

import com.zaxxer.hikari.HikariDataSource;
import dev.muster.shell.Database;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/// The application's way into the database, which is the one that everything gets unless it asks for another.
@Configuration
class RightsResources {

    @Bean(destroyMethod = "close")
    HikariDataSource applicationPool(Database database) {
        return database.applicationPool(20);
    }

    @Bean
    @Primary
    DataSource viewerDataSource(@Qualifier("applicationPool") HikariDataSource pool) {
        return new ViewerDataSource(pool);
    }
}
