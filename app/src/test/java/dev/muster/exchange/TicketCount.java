package dev.muster.exchange;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.muster.exchange.tickets.Columns;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// A count of a log's file by hand: split at commas, nothing of the import's.
///
/// @param solved hours from the first event to the one that solved it for good
/// @param watched hours that those were watched which were not solved, up to now
record TicketCount(long tickets, long events, long handOvers, long handedOver, long returns, List<Double> solved, List<Double> watched) {

    static TicketCount of(Path path, Columns columns) {
        try (var in = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
            var head = Arrays.asList(in.readLine().split(","));
            var rows = in.lines().map(line -> line.split(",", -1)).toList();
            var cases = rows.stream().collect(groupingBy(row -> row[head.indexOf(columns.ticket())], LinkedHashMap::new, toList())).values();
            return count(rows.size(), cases, head, columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The events of the first tickets of a file, as a file of their own.
    static Path beginning(Path path, Columns columns, int tickets, Path to) throws IOException {
        var kept = new HashSet<String>();
        try (var in = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8));
                var out = new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(to)), StandardCharsets.UTF_8)) {
            var head = in.readLine();
            int column = Arrays.asList(head.split(",")).indexOf(columns.ticket());
            out.write(head + "\n");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var ticket = line.split(",", -1)[column];
                if (kept.contains(ticket) || kept.size() < tickets && kept.add(ticket)) {
                    out.write(line + "\n");
                }
            }
        }
        return to;
    }

    private static TicketCount count(long events, Collection<List<String[]>> cases, List<String> head, Columns columns) {
        long handOvers = 0;
        long handedOver = 0;
        long returns = 0;
        var solved = new ArrayList<Double>();
        var watched = new ArrayList<Double>();
        for (var rows : cases) {
            var owners = rows.stream().map(row -> row[head.indexOf(columns.by())]).toList();
            var had = new HashSet<String>();
            long before = handOvers;
            for (int i = 1; i < owners.size(); i++) {
                if (!owners.get(i).equals(owners.get(i - 1))) {
                    had.add(owners.get(i - 1));
                    handOvers++;
                    returns += had.contains(owners.get(i)) ? 1 : 0;
                }
            }
            handedOver += handOvers > before ? 1 : 0;
            var times = rows.stream().map(row -> time(row[head.indexOf(columns.at())])).toList();
            int end = rows.size();
            while (end > 0 && solves(rows.get(end - 1), head, columns)) {
                end--;
            }
            if (end == rows.size()) {
                watched.add(Double.POSITIVE_INFINITY);
            } else {
                solved.add(Duration.between(times.getFirst(), times.get(solvedAt(rows, end, head, columns))).toMillis() / 3_600_000.0);
            }
        }
        return new TicketCount(cases.size(), events, handOvers, handedOver, returns, solved, watched);
    }

    /// What was closed, and then solved once more, had been opened again in between.
    private static int solvedAt(List<String[]> rows, int end, List<String> head, Columns columns) {
        int at = end;
        boolean closed = false;
        for (int i = end; i < rows.size(); i++) {
            boolean closes = says(rows.get(i), columns.closed(), head, columns);
            at = closed && !closes ? i : at;
            closed = closes;
        }
        return at;
    }

    private static boolean solves(String[] row, List<String> head, Columns columns) {
        return says(row, columns.resolved(), head, columns) || says(row, columns.closed(), head, columns);
    }

    private static boolean says(String[] row, Collection<String> words, List<String> head, Columns columns) {
        return columns.status().stream().anyMatch(column -> words.contains(row[head.indexOf(column)]));
    }

    private static LocalDateTime time(String text) {
        return LocalDateTime.parse(text.substring(0, 19).replace('/', '-').replace(' ', 'T'));
    }

    /// The share that still waits after so many hours: nobody who waits was lost before, so it can be counted plainly.
    Map<Double, Double> curve() {
        var curve = new TreeMap<Double, Double>();
        for (double hours : List.of(0.0, 1.0, 24.0, 168.0, 720.0, 2_160.0, 8_760.0)) {
            long waiting = solved.stream().filter(each -> each > hours).count() + watched.size();
            curve.put(hours, (double) waiting / tickets);
        }
        return curve;
    }
}
