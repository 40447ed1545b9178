package dev.muster.shell.cli;

import dev.muster.shell.Database;
import dev.muster.shell.Migrations;
import dev.muster.shell.Settings;
import dev.muster.shell.postgres.Claim;
import dev.muster.shell.postgres.EmbeddedPostgres;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// Muster at work in this process: its database, brought up to date, and its modules.
public final class Engine implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Engine(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// Serves pages and the API, as the only one on its data.
    public static Engine serving(Class<?> application, Settings settings) {
        return start(application, settings, Claim.OWN, WebApplicationType.SERVLET);
    }

    /// Does a command's work, beside a serving Muster or alone.
    public static Engine beside(Class<?> application, Settings settings) {
        return start(application, settings, Claim.OWN_OR_JOIN, WebApplicationType.NONE);
    }

    private static Engine start(Class<?> application, Settings settings, Claim claim, WebApplicationType type) {
        var database = StartingDatabase.by(() -> open(settings, claim));
        var builder = new SpringApplicationBuilder(application)
                .web(type)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(properties(settings, type))
                .initializers((GenericApplicationContext context) -> furnish(context, settings, database, type));
        try {
            return new Engine(builder.run());
        } catch (RuntimeException e) {
            database.get();
            throw e;
        }
    }

    /// Whoever needs the database first waits for it.
    private static void furnish(GenericApplicationContext context, Settings settings, StartingDatabase database, WebApplicationType type) {
        context.getBeanFactory().registerSingleton("settings", settings);
        context.registerBean("database", Database.class, database::get);
        if (type == WebApplicationType.NONE) {
            context.getBeanFactory().registerSingleton("withoutWeb", new WithoutWeb());
        }
    }

    private static Database open(Settings settings, Claim claim) {
        var database = database(settings, claim);
        Migrations.run(database);
        return database;
    }

    private static Map<String, Object> properties(Settings settings, WebApplicationType type) {
        var properties = new HashMap<String, Object>();
        properties.put("server.port", settings.port());
        properties.put("server.address", settings.address());
        properties.put("muster.base-url", settings.value(Settings.BASE_URL));
        properties.put("muster.mail-password", settings.value(Settings.MAIL_PASSWORD));
        properties.put("spring.lifecycle.timeout-per-shutdown-phase", settings.value(Settings.STOP_PATIENCE) + "s");
        if (type == WebApplicationType.NONE) {
            properties.put("muster.background", "off");
        }
        return properties;
    }

    private static Database database(Settings settings, Claim claim) {
        var external = settings.databaseUrl();
        if (external != null) {
            return new Database(external, null, null);
        }
        var server = EmbeddedPostgres.start(settings.data().resolve("postgres"), claim);
        SpringApplication.getShutdownHandlers().add(server::close);
        return new Database(server.jdbcUrl(), server.user(), server.password());
    }

    public <T> T face(Class<T> type) {
        return context.getBean(type);
    }

    /// The port on which pages are served.
    public int port() {
        return Integer.parseInt(Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
    }

    @Override
    public void close() {
        context.close();
    }
}
