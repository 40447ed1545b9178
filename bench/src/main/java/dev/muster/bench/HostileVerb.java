package dev.muster.bench;

import dev.muster.items.text.HostileTexts;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Whether rendering costs what a text's length costs, whatever is in it: each text once as long and twice as long.
@Command(name = "hostile", mixinStandardHelpOptions = true,
        description = "Renders texts made to exhaust a server, at one length and at twice that, and prints the ratio; fails where one is above the bound.")
final class HostileVerb implements Callable<Integer> {
    @Option(names = "--length", defaultValue = "50000", description = "characters of the shorter text (default ${DEFAULT-VALUE})")
    private int length;

    @Option(names = "--times", defaultValue = "15", description = "renderings of each, of which the fastest counts (default ${DEFAULT-VALUE})")
    private int times;

    @Option(names = "--bound", defaultValue = "2.6", description = "the most that twice the length may cost (default ${DEFAULT-VALUE})")
    private double bound;

    @Override
    public Integer call() {
        System.out.printf("%-24s %10s %10s %8s%n", "rendering", "ms at n", "ms at 2n", "ratio");
        HostileTexts.all().values().forEach(each -> fastest(each.apply(length)));
        var over = HostileTexts.all().entrySet().stream().filter(each -> ratio(each.getKey(), each.getValue()) > bound).count();
        System.out.printf("n = %d; %d of %d above %.1f%n", length, over, HostileTexts.all().size(), bound);
        return over == 0 ? 0 : 1;
    }

    private double ratio(String name, IntFunction<String> pattern) {
        double once = fastest(pattern.apply(length));
        double twice = fastest(pattern.apply(2 * length));
        System.out.printf("%-24s %10.2f %10.2f %8.2f%n", name, once, twice, twice / once);
        return twice / once;
    }

    /// CPU time of this thread, in milliseconds: others may be at work on the machine.
    private double fastest(String text) {
        var threads = ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < times; i++) {
            long before = threads.getCurrentThreadCpuTime();
            if (HostileTexts.render(text) < 0) {
                throw new IllegalStateException("A page has a length");
            }
            least = Math.min(least, threads.getCurrentThreadCpuTime() - before);
        }
        return least / 1e6;
    }
}
