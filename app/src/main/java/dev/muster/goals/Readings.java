package dev.muster.goals;

import dev.muster.shell.Invalid;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Readings on their way in, each with the place where it was typed, so that what is wrong can be said there.
/// All of them are kept, or none.
public final class Readings {
    private static final int MOST = 5_000;
    private static final int LONGEST_NOTE = 500;
    private final List<Placed> placed;

    /// @param at `line 3` of a file, `observations[2].` of a request, nothing for the only one of a form
    record Placed(String at, Reading reading) {
        private String field(String name) {
            return at.isEmpty() || at.endsWith(".") ? at + name : at;
        }
    }

    Readings(List<Placed> placed) {
        this.placed = placed;
    }

    /// The reading of a form.
    public static Readings one(Reading reading) {
        return new Readings(List.of(new Placed("", reading)));
    }

    /// The readings of a request.
    public static Readings of(List<Reading> readings) {
        return new Readings(IntStream.range(0, readings.size())
                .mapToObj(index -> new Placed("observations[" + index + "].", readings.get(index)))
                .toList());
    }

    /// The lines `date,value[,note]` of a file, with or without a line of headings.
    ///
    /// @throws Invalid with what is wrong at each line that cannot be read
    public static Readings ofCsv(String text) {
        return new Readings(ReadingLines.read(text));
    }

    /// The same from a file, which is in UTF-8.
    ///
    /// @throws Invalid `goals.csv.encoding` where it is not
    public static Readings ofCsv(byte[] file) {
        try {
            return ofCsv(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException _) {
            throw new Invalid(List.of(new Invalid.Problem("csv", "goals.csv.encoding", List.of())));
        }
    }

    /// Hands over every reading, where all of them will do.
    ///
    /// @throws Invalid with every problem: something missing, a day twice, a day ahead
    public void keep(LocalDate today, Consumer<Reading> keeper) {
        var check = new Invalid.Check()
                .that(!placed.isEmpty(), "observations", "goals.readings.none")
                .that(placed.size() <= MOST, "observations", "goals.readings.too-many", MOST);
        var days = new HashSet<LocalDate>();
        placed.forEach(each -> check(each, today, days, check));
        check.orThrow();
        placed.forEach(each -> keeper.accept(each.reading()));
    }

    private static void check(Placed placed, LocalDate today, Set<LocalDate> days, Invalid.Check check) {
        var reading = placed.reading();
        var day = reading.day();
        check.that(day != null, placed.field("day"), "shell.field.missing")
                .that(day == null || !day.isAfter(today), placed.field("day"), "goals.readings.ahead", String.valueOf(day))
                .that(day == null || days.add(day), placed.field("day"), "goals.readings.twice", String.valueOf(day));
        Amounts.check(reading.value(), placed.field("value"), check);
        check.optional(reading.note(), placed.field("note"), LONGEST_NOTE);
    }
}
