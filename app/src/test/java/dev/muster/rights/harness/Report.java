package dev.muster.rights.harness;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What was compared, and what came out different.
final class Report {
    private static final int SHOWN = 8;
    private static final Path FOLDER = Path.of("target", "rights-harness");
    private final String title;
    private final Set<String> routes = new TreeSet<>();
    private final List<String> differences = new ArrayList<>();
    private final long begun = cpu();
    private int worlds;
    private int viewers;
    private int comparisons;
    private int found;

    Report(String title) {
        this.title = title;
    }

    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    void world() {
        worlds++;
    }

    void viewer() {
        viewers++;
    }

    void compare(World world, @Nullable Row viewer, Ask ask, Answer whole, Answer left) {
        comparisons++;
        routes.add(ask.route());
        found += whole.status() < 400 ? 1 : 0;
        if (!whole.equals(left) || whole.status() >= 500) {
            differences.add("World %d, %s: %s\n    %s".formatted(world.seed(), name(viewer), ask, whole.status() >= 500 ? "fails: " + whole.body() : whole.difference(left)));
        }
    }

    /// A refusal changes nothing; only failed attempts to sign in are kept.
    void requireQuiet(World world, @Nullable Row viewer, Ask ask, Harness.Attempt attempt) {
        var touched = attempt.touched().stream().filter(table -> !table.equals("people.attempt")).toList();
        if (attempt.answer().status() >= 400 && !touched.isEmpty()) {
            differences.add("World %d, %s: %s\n    is refused with %d, and writes to %s".formatted(world.seed(), name(viewer), ask, attempt.answer().status(), touched));
        }
    }

    private static String name(@Nullable Row viewer) {
        return viewer == null ? "a visitor" : viewer.text("name");
    }

    int comparisons() {
        return comparisons;
    }

    /// Answers that showed something or did something; were there none, equality would prove nothing.
    int found() {
        return found;
    }

    List<String> differences() {
        return differences;
    }

    /// The first of them; all stand in `target/rights-harness`.
    String shown() {
        try {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(title.toLowerCase(Locale.ROOT) + ".txt"), differences);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return differences.stream().limit(SHOWN).reduce("", (a, b) -> a + "\n" + b);
    }

    @Override
    public String toString() {
        return "%s: %d worlds, %d viewers, %d routes, %d comparisons (%d not refused), %d different, %d s of processor time"
                .formatted(title, worlds, viewers, routes.size(), comparisons, found, differences.size(), (cpu() - begun) / 1_000_000_000);
    }
}
