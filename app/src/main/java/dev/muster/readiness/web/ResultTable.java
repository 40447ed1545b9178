package dev.muster.readiness.web;

import dev.muster.readiness.Discipline;
import dev.muster.readiness.Mean;
import dev.muster.readiness.RoundResult;
import dev.muster.readiness.Told;
import dev.muster.shell.Words;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is told of a round as lines of comma-separated values.
@Component
class ResultTable {
    private static final String HEAD = "group,level,discipline,people,mean,low,high\n";
    private final Words words;

    ResultTable(Words words) {
        this.words = words;
    }

    String of(RoundResult result) {
        var all = Stream.concat(Stream.ofNullable(result.overall()), result.units().stream());
        return HEAD + all.flatMap(this::lines).collect(Collectors.joining());
    }

    private Stream<String> lines(Told told) {
        var name = told.unit() == null ? words.say("readiness.result.all") : told.unit().name();
        return Arrays.stream(Discipline.values()).flatMap(each -> {
            var spread = told.spreads().get(each);
            return Stream.of(line(name, "", each, told.levels().get(each)), line(name, "leader", each, spread == null ? null : spread.leaders()),
                    line(name, "staff", each, spread == null ? null : spread.staff())).filter(Objects::nonNull);
        });
    }

    private static @Nullable String line(String group, String level, Discipline discipline, @Nullable Mean mean) {
        return mean == null ? null : String.format(Locale.ROOT, "%s,%s,%s,%d,%.3f,%.3f,%.3f%n", quoted(group), level, discipline.word(), mean.n(), mean.value(),
                mean.interval().low(), mean.interval().high());
    }

    /// What a table calculator would take for a formula becomes plain text.
    private static String quoted(String text) {
        var plain = text.matches("^[=+\\-@].*") ? "'" + text : text;
        return "\"" + plain.replace("\"", "\"\"") + "\"";
    }
}
