package dev.muster.exchange;

import dev.muster.shell.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Says in sentences what an import brought in and what it left out.
public final class ReportPrinter {
    private static final List<String> KINDS = List.of("users", "questions", "answers", "comments", "revisions", "links");
    private static final String LEFT_OUT = "left-out-";
    private static final String HISTORY = LEFT_OUT + "history-";
    private final Words words;

    public ReportPrinter(Words words) {
        this.words = words;
    }

    /// The report, a line each.
    public List<String> lines(Map<String, Long> counts) {
        var lines = new ArrayList<String>();
        for (var kind : KINDS) {
            lines.add(words.say("exchange.report.line", words.say("exchange.report." + kind), counts.getOrDefault(kind, 0L),
                    counts.getOrDefault(kind + "-added", 0L), counts.getOrDefault(kind + "-changed", 0L)));
        }
        lines.add(words.say("exchange.report.votes", counts.getOrDefault("votes", 0L)));
        List.of("authors-not-listed", "authors-by-name", "kept-edited-here", "removed-at-source", "claims-proved").stream()
                .filter(counts::containsKey)
                .forEach(key -> lines.add(words.say("exchange.report." + key, counts.getOrDefault(key, 0L))));
        leftOut(counts, lines);
        return lines;
    }

    /// The report of a wiki's import, a line each.
    public List<String> wikiLines(Map<String, Long> counts) {
        return List.of("wiki-pages", "wiki-revisions", "wiki-authors", "wiki-redirects", "wiki-kept", "wiki-hidden", "wiki-empty").stream()
                .filter(counts::containsKey)
                .map(key -> words.say("exchange.report." + key, counts.getOrDefault(key, 0L))).toList();
    }

    /// The report of a ticket system's import, a line each.
    public List<String> ticketLines(Map<String, Long> counts) {
        return List.of("tickets", "ticket-events", "ticket-hand-overs", "authors-by-name", "tickets-kept").stream().filter(counts::containsKey)
                .map(key -> words.say("exchange.report." + key, counts.getOrDefault(key, 0L))).toList();
    }

    private void leftOut(Map<String, Long> counts, List<String> lines) {
        counts.keySet().stream().filter(key -> key.startsWith(LEFT_OUT) && !key.startsWith(HISTORY)).sorted()
                .forEach(key -> lines.add(words.say("exchange.report." + key, counts.getOrDefault(key, 0L))));
        counts.keySet().stream().filter(key -> key.startsWith(HISTORY)).sorted()
                .forEach(key -> lines.add(words.say("exchange.report.left-out-history", counts.getOrDefault(key, 0L),
                        key.substring(HISTORY.length()).replace('-', ' '))));
    }
}
