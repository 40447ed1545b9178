package dev.muster.exchange.tickets;

import dev.muster.exchange.stackexchange.DumpFault;
import dev.muster.exchange.tickets.Event.Standing;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.apache.commons.io.input.BOMInputStream;
import org.apache.commons.io.input.BoundedInputStream;

/// A ticket system's log of events: a table (CSV, plain or packed with gzip) with a row for each thing that was done with a ticket.
public final class TicketLog {
    private static final int MOST_EVENTS = 1_000_000;
    private static final long MOST_BYTES = 1_000_000_000;
    private static final int LONGEST_CELL = 2_000;
    private static final Instant EARLIEST = Instant.parse("1980-01-01T00:00:00Z");
    private final Path path;
    private final Columns columns;
    private final Moments moments;
    private final Instant latest;

    private TicketLog(Path path, Columns columns, Moments moments, Instant latest) {
        this.path = path;
        this.columns = columns;
        this.moments = moments;
        this.latest = latest;
    }

    /// @param zone where the clock of the source stood, for times that do not say so
    /// @param clock events more than a day ahead of it are faults
    /// @throws DumpFault if there is no such file
    public static TicketLog open(Path path, Columns columns, ZoneId zone, Clock clock) {
        if (!Files.isRegularFile(path)) {
            throw new DumpFault("tickets-nothing-there", path.toString(), 0);
        }
        return new TicketLog(path, columns, new Moments(zone), clock.instant().plus(Duration.ofDays(1)));
    }

    /// The name of its file.
    public String file() {
        return String.valueOf(path.getFileName());
    }

    /// All tickets, in the order in which they first come; each with its events in the order of time, as they stand where that is the same.
    ///
    /// @throws DumpFault where the file is not such a table
    public List<Ticket> tickets() {
        try (var parser = parser()) {
            requireColumns(parser);
            var events = new LinkedHashMap<String, List<Event>>();
            var rows = new LinkedHashMap<String, CSVRecord>();
            for (var row : parser) {
                requireFew(row);
                var number = cell(row, columns.ticket());
                events.computeIfAbsent(number, _ -> new ArrayList<>()).add(event(row));
                rows.putIfAbsent(number, row);
            }
            return rows.entrySet().stream().map(each -> ticket(each.getKey(), each.getValue(), Objects.requireNonNull(events.get(each.getKey())))).toList();
        } catch (CSVException | CharacterCodingException | UncheckedIOException broken) {
            throw new DumpFault("tickets-no-table", file(), 0, String.valueOf(broken.getMessage()));
        } catch (IOException broken) {
            throw new DumpFault("cannot-open", path.toString(), 0, String.valueOf(broken.getMessage()));
        }
    }

    private CSVParser parser() throws IOException {
        return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL).setIgnoreEmptyLines(true).get()
                .parse(text());
    }

    private Reader text() throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        in.mark(2);
        int first = in.read() << 8 | in.read();
        in.reset();
        InputStream plain = first == 0x1F8B ? new GZIPInputStream(in, 1 << 16) : in;
        var bounded = BoundedInputStream.builder().setInputStream(plain).setMaxCount(MOST_BYTES).setOnMaxCount((most, _) -> {
            throw new DumpFault("tickets-too-long", file(), 0, most);
        }).get();
        return new InputStreamReader(BOMInputStream.builder().setInputStream(bounded).get(), StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT));
    }

    private void requireColumns(CSVParser parser) {
        var wanted = Stream.of(List.of(columns.ticket(), columns.at(), columns.by()), columns.status(), columns.subject(), List.of(columns.skill()), List.of(columns.severity()))
                .flatMap(List::stream).filter(each -> !each.isEmpty()).toList();
        wanted.stream().filter(each -> !parser.getHeaderNames().contains(each)).findFirst().ifPresent(missing -> {
            throw new DumpFault("tickets-no-column", file(), 1, missing, String.join(", ", parser.getHeaderNames()));
        });
    }

    private void requireFew(CSVRecord row) {
        if (row.getRecordNumber() > MOST_EVENTS) {
            throw new DumpFault("tickets-too-many", file(), line(row), MOST_EVENTS);
        }
    }

    private Event event(CSVRecord row) {
        var status = columns.status().stream().map(each -> cell(row, each)).toList();
        return new Event(at(row), cell(row, columns.by()), String.join(" · ", status), standing(status), line(row));
    }

    private Standing standing(List<String> status) {
        return status.stream().anyMatch(columns.closed()::contains) ? Standing.DONE : status.stream().anyMatch(columns.resolved()::contains) ? Standing.SOLVED : Standing.UNSOLVED;
    }

    private Instant at(CSVRecord row) {
        var text = cell(row, columns.at());
        var at = moments.read(text).orElseThrow(() -> new DumpFault("tickets-no-time", file(), line(row), text));
        if (at.isBefore(EARLIEST) || at.isAfter(latest)) {
            throw new DumpFault("tickets-time-out-of-range", file(), line(row), text);
        }
        return at;
    }

    /// What stands there, which must be something.
    private String cell(CSVRecord row, String column) {
        var text = row.isSet(column) ? clean(row.get(column)) : "";
        if (text.isEmpty()) {
            throw new DumpFault("tickets-lacks", file(), line(row), column);
        }
        if (text.length() > LONGEST_CELL) {
            throw new DumpFault("tickets-cell-too-long", file(), line(row), column, LONGEST_CELL);
        }
        return text;
    }

    private Ticket ticket(String number, CSVRecord row, List<Event> events) {
        events.sort(Comparator.comparing(Event::at));
        var subject = String.join(" · ", columns.subject().stream().map(each -> cell(row, each)).toList());
        var severity = columns.severity().isEmpty() ? "MINOR" : columns.severities().getOrDefault(cell(row, columns.severity()), "MINOR");
        return new Ticket(number, subject, severity, columns.skill().isEmpty() ? "" : cell(row, columns.skill()), events);
    }

    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /// Counted with the head.
    private static long line(CSVRecord row) {
        return row.getRecordNumber() + 1;
    }
}
