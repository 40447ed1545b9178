package dev.muster.exchange.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.muster.exchange.stackexchange.DumpFault;
import dev.muster.exchange.tickets.Event.Standing;
import dev.muster.exchange.tickets.Move.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A log of events becomes tickets, or is refused with row and reason.
class TicketLogTests {
    private static final Columns COLUMNS = new Columns("case", "at", "who", List.of("state"), List.of("product"), "product", "impact", Set.of("Solved"), Set.of("Closed"),
            Map.of("High", "CRITICAL"));
    private static final String HEAD = "case,at,who,state,product,impact\n";

    @TempDir Path folder;

    private List<Ticket> read(String rows) {
        try {
            return open(Files.writeString(folder.resolve("log.csv"), rows)).tickets();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TicketLog open(Path path) {
        return TicketLog.open(path, COLUMNS, ZoneId.of("Europe/Rome"), Clock.systemUTC());
    }

    @Test
    void readsTicketsWithTheirEventsInTheOrderOfTime() {
        var tickets = read(HEAD + """
                7,2012-03-15 11:53:52+00:00,Ada,Open,Pump,High
                8,2012/10/09 14:50:17.000,Ben,Open,"Valve, brass",Low
                7,2012-03-14T11:53:52Z,Ben,Open,Pump,High
                7,15-03-2012 14:00,Ada,Solved,Pump,High
                """);

        assertThat(tickets).extracting(Ticket::number, Ticket::subject, Ticket::severity, Ticket::skill)
                .containsExactly(tuple("7", "Pump", "CRITICAL", "Pump"), tuple("8", "Valve, brass", "MINOR", "Valve, brass"));
        assertThat(tickets.getFirst().events()).extracting(Event::at, Event::by, Event::standing, Event::line).containsExactly(
                tuple(Instant.parse("2012-03-14T11:53:52Z"), "Ben", Standing.UNSOLVED, 4L),
                tuple(Instant.parse("2012-03-15T11:53:52Z"), "Ada", Standing.UNSOLVED, 2L),
                tuple(Instant.parse("2012-03-15T13:00:00Z"), "Ada", Standing.SOLVED, 5L));
        assertThat(tickets.getLast().events()).extracting(Event::at).as("two hours ahead in summer").containsExactly(Instant.parse("2012-10-09T12:50:17Z"));
    }

    @Test
    void readsWhatIsPackedAndWhatBeginsWithAMark() throws IOException {
        var path = folder.resolve("log.csv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(path))) {
            out.write(("\ufeff" + HEAD + "7,2012-03-15 11:53,Ada,Open,Pump,Low\r\n").getBytes(StandardCharsets.UTF_8));
        }

        assertThat(open(path).tickets()).extracting(Ticket::number).containsExactly("7");
    }

    @Test
    void tellsWhatEachEventIsInASwarm() {
        var ticket = read(HEAD + """
                7,2012-03-15 11:00,Ada,Open,Pump,Low
                7,2012-03-15 12:00,Ben,Open,Pump,Low
                7,2012-03-15 13:00,Ben,Solved,Pump,Low
                7,2012-03-15 14:00,Ada,Open,Pump,Low
                7,2012-03-15 15:00,Ada,Closed,Pump,Low
                7,2012-03-15 16:00,Ada,Closed,Pump,Low
                7,2012-03-15 17:00,Ada,Solved,Pump,Low
                """).getFirst();

        assertThat(Move.of(ticket)).extracting(Move::kind).filteredOn(each -> each != Kind.SAID)
                .containsExactly(Kind.TAKEN, Kind.RESOLVED, Kind.TAKEN, Kind.REOPENED, Kind.RESOLVED, Kind.CLOSED, Kind.REOPENED, Kind.RESOLVED);
        assertThat(Move.of(ticket)).filteredOn(each -> each.kind() == Kind.TAKEN).extracting(Move::by, Move::other).containsExactly(tuple("Ben", "Ada"), tuple("Ada", "Ben"));
        assertThat(Move.of(ticket)).filteredOn(each -> each.kind() == Kind.SAID).hasSize(7);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7,yesterday,Ada,Open,Pump,Low        | exchange.dump.tickets-no-time           | 2
            7,9999-01-01 00:00,Ada,Open,Pump,Low | exchange.dump.tickets-time-out-of-range | 2
            7,0000-01-01 00:00,Ada,Open,Pump,Low | exchange.dump.tickets-time-out-of-range | 2
            7,2012-02-30 00:00,Ada,Open,Pump,Low | exchange.dump.tickets-no-time           | 2
            7,2012-03-15 11:00, ,Open,Pump,Low   | exchange.dump.tickets-lacks             | 2
            7,2012-03-15 11:00,Ada               | exchange.dump.tickets-lacks             | 2
            7,2012-03-15 11:00,"Ada,Open         | exchange.dump.tickets-no-table          | 0
            """)
    void refusesWhatCannotBeReadWithRowAndReason(String row, String key, long line) {
        assertThatExceptionOfType(DumpFault.class).isThrownBy(() -> read(HEAD + row + "\n"))
                .satisfies(fault -> assertThat(fault).extracting(DumpFault::key, DumpFault::line).containsExactly(key, line))
                .withMessageContaining("log.csv");
    }

    @Test
    void refusesOtherFiles() throws IOException {
        assertThatExceptionOfType(DumpFault.class).isThrownBy(() -> read("a,b\n1,2\n")).withMessageContaining("no column “case”").withMessageContaining("a, b");
        assertThatExceptionOfType(DumpFault.class).isThrownBy(() -> read("")).withMessageContaining("no column");
        assertThatExceptionOfType(DumpFault.class).isThrownBy(() -> open(folder)).withMessageContaining("There is no file");
        var latin = Files.write(folder.resolve("latin.csv"), (HEAD + "7,2012-03-15 11:00,Adé,Open,Pump,Low\n").getBytes(StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(DumpFault.class).isThrownBy(() -> open(latin).tickets()).withMessageContaining("UTF-8");
        assertThatExceptionOfType(DumpFault.class).isThrownBy(() -> read(HEAD + "7,2012-03-15 11:00,Ada," + "x".repeat(3_000) + ",Pump,Low\n"))
                .withMessageContaining("longer than");
    }
}
