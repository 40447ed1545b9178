package dev.muster.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Sources;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What we say is there to be said: every key that code and templates name stands in a bundle, once, and no other does.
class MessagesTests {
    private static final Pattern LITERAL = Pattern.compile("\"([a-z-]+\\.[A-Za-z0-9._-]*)\"");
    /// Names that look like keys: files, settings, tables, jobs, measures, beginnings of keys.
    private static final Pattern NO_KEY = Pattern.compile(".*\\.(css|js|txt|svg|yaml|xml|zip|json|jar|html|properties)|muster\\.[a-z]+|server\\.[a-z]+"
            + "|items\\.(item|revision)|questions\\.question|conversation\\.reuse|desk\\.(taking|put_off)"
            + "|people\\.person|rights\\.(membership|role_grant)|purposes\\.expire|launch\\.(clock|remind)|adapt\\.(tell|late|request|turn|backing)"
            + "|swarms\\.(swarm|part|step|repeat)|memory\\.(tell|due|story|topic|page)"
            + "|questions\\.(answered|solved)-within|purposes\\.gate\\.expir"
            + "|people\\.(answer|tidy)|measures\\.count|attachments\\.tidy|writing\\.tidy|mail\\.(deliver|tidy|mime\\.allowutf8|transport\\.protocol)");

    private static final Pattern WORD = Pattern.compile("\"([A-Za-z0-9._-]+)(?=\")");
    private static final Pattern CONSTANT = Pattern.compile("\\b([A-Z][A-Z_0-9]+)\\b");
    private static final Pattern BEGINNING = Pattern.compile("[a-z-]+\\.([A-Za-z0-9.-]*[.-])?");

    private record Entry(String bundle, String key, String text) {}

    private static List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        for (var file : Sources.files(Sources.RESOURCES.resolve("messages"), ".properties")) {
            Sources.text(file).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line ->
                    entries.add(new Entry(file.getFileName().toString(), line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1))));
        }
        return entries;
    }

    /// Every string in code and templates whose first word is the name of a bundle.
    private static Set<String> named(Set<String> modules) {
        return Sources.found(LITERAL, sources())
                .filter(literal -> modules.contains(literal.substring(0, literal.indexOf('.'))))
                .filter(literal -> !NO_KEY.matcher(literal).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> sources() {
        return Stream.of(Sources.files(Sources.CODE, ".java"), Sources.files(Sources.TEMPLATES, ".jte"), Sources.files(Sources.RESOURCES.resolve("readiness"), ".json"))
            .flatMap(List::stream).toList();
    }

    @Test
    void standInTheirBundleOnce() {
        var keys = entries().stream().map(Entry::key).toList();

        assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void areThereForEveryKeyThatIsNamed() {
        var keys = entries().stream().map(Entry::key).collect(Collectors.toCollection(HashSet::new));
        var modules = entries().stream().map(each -> each.bundle().replace(".properties", "")).collect(Collectors.toSet());

        var missing = named(modules).stream()
                .filter(key -> key.endsWith(".") ? keys.stream().noneMatch(each -> each.startsWith(key)) : !keys.contains(key))
                .toList();

        assertThat(named(modules)).contains("people.sign-in.wrong", "shell.nav.home");
        assertThat(missing).isEmpty();
    }

    /// A key is used where it stands whole, or where its beginning does and its other words do too: `"questions.state." + state`.
    @Test
    void areAllSaid() {
        var words = Sources.found(WORD, sources()).collect(Collectors.toCollection(HashSet::new));
        Sources.found(CONSTANT, sources()).forEach(name -> words.addAll(List.of(name, name.toLowerCase(Locale.ROOT).replace('_', '-'))));
        var beginnings = words.stream().filter(word -> BEGINNING.matcher(word).matches()).toList();

        var unsaid = entries().stream().map(Entry::key)
                .filter(key -> !words.contains(key))
                .filter(key -> beginnings.stream().noneMatch(each -> key.startsWith(each) && isMadeOf(key.substring(each.length()), words)))
                .filter(key -> !words.contains(key.substring(0, key.lastIndexOf('.'))) || !words.contains(key.substring(key.lastIndexOf('.'))))
                .toList();

        assertThat(unsaid).isEmpty();
    }

    private static boolean isMadeOf(String rest, Set<String> words) {
        return words.contains(rest) || words.contains("." + rest) || IntStream.range(1, rest.length())
                .filter(at -> rest.charAt(at) == '.' && isMadeOf(rest.substring(0, at), words)
                        || (rest.charAt(at) == '.' || rest.charAt(at) == '-') && words.contains(rest.substring(0, at + 1)))
                .anyMatch(at -> isMadeOf(rest.substring(at + 1), words));
    }

    @Test
    void canBeFormatted() {
        assertThat(entries()).allSatisfy(entry -> {
            assertThat(new MessageFormat(entry.text())).isNotNull();
            assertThat(entry.text()).as(entry.key()).satisfies(_ ->
                    assertThat(entry.text().replace("''", "")).doesNotContain("'"));
        });
    }
}
