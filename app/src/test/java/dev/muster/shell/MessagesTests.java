package dev.muster.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What we say is there to be said: every key that code and templates name stands in a bundle, once.
class MessagesTests {
    private static final Path MAIN = Path.of("src", "main");
    private static final Path BUNDLES = MAIN.resolve("resources/messages");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z-]+\\.[A-Za-z0-9._-]*)\"");
    /// Names that look like keys: files, settings, tables, jobs, measures, beginnings of keys.
    private static final Pattern NO_KEY = Pattern.compile(".*\\.(css|js|txt|svg|yaml|xml|zip|json|jar|html|properties)|muster\\.[a-z]+|server\\.[a-z]+"
            + "|items\\.item|people\\.person|rights\\.(membership|role_grant)|purposes\\.expire|questions\\.(answered|solved)-within|purposes\\.gate\\.expir|people\\.(answer|tidy)|mail\\.(deliver|tidy|mime\\.allowutf8|transport\\.protocol)");

    private record Entry(String bundle, String key, String text) {}

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static List<Entry> entries() throws IOException {
        var entries = new ArrayList<Entry>();
        for (var file : files(BUNDLES, ".properties")) {
            for (var line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    entries.add(new Entry(file.getFileName().toString(), line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
                }
            }
        }
        return entries;
    }

    /// Every string in code and templates whose first word is the name of a bundle.
    private static Set<String> named(Set<String> modules) throws IOException {
        var found = new TreeSet<String>();
        var sources = new ArrayList<>(files(MAIN.resolve("java"), ".java"));
        sources.addAll(files(MAIN.resolve("jte"), ".jte"));
        for (var file : sources) {
            LITERAL.matcher(Files.readString(file)).results().map(each -> each.group(1))
                    .filter(literal -> modules.contains(literal.substring(0, literal.indexOf('.'))))
                    .filter(literal -> !NO_KEY.matcher(literal).matches())
                    .forEach(found::add);
        }
        return found;
    }

    @Test
    void standInTheirBundleOnce() throws IOException {
        var keys = entries().stream().map(Entry::key).toList();

        assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void areThereForEveryKeyThatIsNamed() throws IOException {
        var keys = entries().stream().map(Entry::key).collect(Collectors.toCollection(HashSet::new));
        var modules = entries().stream().map(each -> each.bundle().replace(".properties", "")).collect(Collectors.toSet());

        var missing = named(modules).stream()
                .filter(key -> key.endsWith(".") ? keys.stream().noneMatch(each -> each.startsWith(key)) : !keys.contains(key))
                .toList();

        assertThat(named(modules)).contains("people.sign-in.wrong", "shell.nav.home");
        assertThat(missing).isEmpty();
    }

    @Test
    void canBeFormatted() throws IOException {
        assertThat(entries()).allSatisfy(entry -> {
            assertThat(new MessageFormat(entry.text())).isNotNull();
            assertThat(entry.text()).as(entry.key()).satisfies(_ ->
                    assertThat(entry.text().replace("''", "")).doesNotContain("'"));
        });
    }
}
