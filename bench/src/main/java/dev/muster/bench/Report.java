package dev.muster.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A run, as it is kept for comparing: what was measured, how, and on what.
///
/// @param settings how it was measured
/// @param memory MiB of the server after the reading, by what
/// @param dearest the statements that cost the database most, by request
record Report(String kind, Instant at, Map<String, Object> settings, List<Figures> figures, Map<String, Double> memory, Map<String, List<Statements.Asked>> dearest) {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static Report read(Path file) {
        try {
            return JSON.readValue(Files.readString(file), Report.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, JSON.writeValueAsString(this));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String head() {
        return "%-40s %9s %8s %8s %9s %9s %9s %7s %9s".formatted("", "per s", "p50 ms", "p99 ms", "server ms", "db ms", "both ms", "stmts", "bytes");
    }

    static String line(Figures each) {
        return "%-40s %9.0f %8.2f %8.2f %9.3f %9.3f %9.3f %7.1f %9.0f%s".formatted(each.name(), each.perSecond(), each.p50(), each.p99(),
                each.serverCpu(), each.databaseCpu(), each.cpu(), each.statements(), each.bytes(), each.errors() == 0 ? "" : "  " + each.errors() + " ERRORS");
    }
}
