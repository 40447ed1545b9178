package dev.muster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The product's source, for tests that read it instead of running it.
public final class Sources {
    public static final Path CODE = Path.of("src", "main", "java");
    public static final Path TEMPLATES = Path.of("src", "main", "jte");
    public static final Path RESOURCES = Path.of("src", "main", "resources");

    private Sources() {}

    /// The files below a folder whose names end so.
    public static List<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The names of what lies in a folder, without their endings.
    public static Set<String> names(Path folder) {
        try (var all = Files.list(folder)) {
            return all.map(each -> each.getFileName().toString().replaceAll("\\..*", "")).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The modules, each a package.
    public static Set<String> modules() {
        try (var all = Files.list(CODE.resolve("dev/muster"))) {
            return all.filter(Files::isDirectory).map(each -> each.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a pattern with one group finds in files.
    public static Stream<String> found(Pattern pattern, List<Path> files) {
        return files.stream().flatMap(file -> pattern.matcher(text(file)).results()).map((MatchResult each) -> each.group(1));
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
