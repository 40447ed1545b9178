package dev.muster.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Sources;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// One word finds all of a module: its code, migrations, templates, messages and styles.
class OneWordTests {
    /// The styles that all modules share; they belong to `shell`.
    private static final Set<String> SHARED_STYLES = Set.of("base", "forms", "layers", "parts", "print", "prose", "tokens");

    private static Set<String> unnamed(String folder, Set<String> others) {
        var names = new TreeSet<>(Sources.names(Sources.RESOURCES.resolve(folder)));
        assertThat(names).as(folder).contains("questions");
        names.removeAll(Sources.modules());
        names.removeAll(others);
        return names;
    }

    @Test
    void namesAModulesMigrations() {
        assertThat(unnamed("db/migration", Set.of())).isEmpty();
        assertThat(Migrations.ORDER).as("migrations that run").containsAll(Sources.names(Sources.RESOURCES.resolve("db/migration")));
    }

    @Test
    void namesAModulesTemplates() {
        assertThat(unnamed("../jte", Set.of())).isEmpty();
    }

    @Test
    void namesAModulesMessages() {
        var packages = new TreeSet<String>();
        Sources.modules().forEach(module -> Sources.names(Sources.CODE.resolve("dev/muster").resolve(module))
                .forEach(part -> packages.add((module + "-" + part).toLowerCase(Locale.ROOT))));

        assertThat(unnamed("messages", packages)).isEmpty();
    }

    @Test
    void namesAModulesStyles() {
        assertThat(unnamed("static/css", SHARED_STYLES)).isEmpty();
    }
}
