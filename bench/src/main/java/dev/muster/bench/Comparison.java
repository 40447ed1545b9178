package dev.muster.bench;

import java.util.function.Function;
import java.util.stream.Collectors;

/// Two runs side by side: what a request cost then, and what it costs now.
record Comparison(Report before, Report after) {

    void print() {
        System.out.printf("%-40s %9s %9s %6s   %9s %9s %6s   %7s %7s%n", "", "cpu ms", "then", "ratio", "bytes", "then", "ratio", "stmts", "then");
        var later = after.figures().stream().collect(Collectors.toMap(Figures::name, Function.identity()));
        before.figures().stream().filter(each -> later.containsKey(each.name())).forEach(each -> print(each, later.get(each.name())));
        before.settings().forEach((name, value) -> {
            if (!value.equals(after.settings().get(name))) {
                System.out.printf("%s: %s, then %s%n", name, value, after.settings().get(name));
            }
        });
    }

    private static void print(Figures before, Figures after) {
        System.out.printf("%-40s %9.3f %9.3f %6.2f   %9.0f %9.0f %6.2f   %7.1f %7.1f%n", before.name(),
                before.cpu(), after.cpu(), after.cpu() / before.cpu(), before.bytes(), after.bytes(), after.bytes() / before.bytes(),
                before.statements(), after.statements());
    }
}
