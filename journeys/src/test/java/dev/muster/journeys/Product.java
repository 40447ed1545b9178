package dev.muster.journeys;

import dev.muster.Muster;
import dev.muster.jobs.Jobs;
import dev.muster.people.Installation;
import dev.muster.people.Persons;
import dev.muster.shell.Example;
import dev.muster.shell.Settings;
import dev.muster.shell.cli.Engine;
import dev.muster.trust.Rule;
import dev.muster.trust.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/// The product, started on an empty data folder for one run of the journeys.
final class Product {
    static final String PASSWORD = "three quiet geese swim";
    static final String ADMINISTRATOR = "root@example.org";
    static final String NADIA = "nadia.rossi@example.org";
    static final String IVO = "ivo.brenner@example.org";
    static final String TOM = "tom.vance@example.org";
    static final String JONAS = "jonas.weber@example.org";
    static final String LENA = "lena.hofer@example.org";
    private final Engine engine;

    /// What all journeys but the first share.
    private static final class Running {
        static final Product PRODUCT = withTheExample();
    }

    private Product(Engine engine) {
        this.engine = engine;
    }

    /// With the example in it.
    static Product running() {
        return Running.PRODUCT;
    }

    /// One of its own, with the example in it.
    static Product withTheExample() {
        var product = empty();
        product.furnish();
        return product;
    }

    /// As it is when it was never started before.
    static Product empty() {
        return started(Muster.class);
    }

    /// The same, with a clock that can be turned.
    static Product emptyWithAClock() {
        return started(WithAClock.class);
    }

    /// The whole product. Only its clock is another, which no setting of the product could bring about.
    @Import(Muster.class)
    static final class WithAClock {
        @Bean
        @Primary
        TurnedClock turnedClock() {
            return new TurnedClock();
        }
    }

    private static Product started(Class<?> application) {
        try {
            var data = Files.createTempDirectory("muster-journeys");
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
            var engine = Engine.serving(application, Settings.from(Map.of(
                    "MUSTER_DATA", data.toString(), "MUSTER_PORT", "0", "MUSTER_ADDRESS", "127.0.0.1")));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(data)));
            return new Product(engine);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An organisation with the example in it, whose people can sign in.
    private void furnish() {
        var administrator = face(Installation.class).setUp("Hop & Barrel", ADMINISTRATOR, "Ruth Root", PASSWORD);
        face(Example.class).make(administrator.self());
        administrator.call(() -> {
            // A script writes faster than people may.
            face(Rules.class).change(Map.of(Rule.BOUNDS, 0), administrator);
            for (var address : List.of(NADIA, IVO, TOM, JONAS, LENA)) {
                var person = face(Persons.class).withAddress(address).orElseThrow();
                face(Persons.class).password(person.id(), PASSWORD, administrator);
            }
            return true;
        });
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException _) {
            // The database may still be stopping; the system clears its temporary folder.
        }
    }

    /// Lets time pass. What is due by then is done at once, as after a start.
    void later(Duration by) {
        var jobs = face(Jobs.class);
        jobs.stop();
        face(TurnedClock.class).turn(by);
        jobs.start();
    }

    /// The moment that it is in the product.
    Instant now() {
        return face(TurnedClock.class).instant();
    }

    /// The day that it is in the product.
    LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }

    String address(String path) {
        return "http://localhost:" + engine.port() + path;
    }

    <T> T face(Class<T> type) {
        return engine.face(type);
    }
}
