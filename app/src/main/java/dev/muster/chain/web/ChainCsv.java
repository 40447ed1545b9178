package dev.muster.chain.web;

import dev.muster.chain.Chain;
import dev.muster.chain.Chain.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The paths of a chain as comma-separated values (RFC 4180).
final class ChainCsv {
    private ChainCsv() {}

    static String of(Chain chain) {
        var lines = new ArrayList<String>();
        lines.add("in_vision,goal,purpose,state,community,stage,outcome");
        chain.paths().forEach(each -> lines.add(line(each)));
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String line(Path path) {
        var goal = path.goal();
        var purpose = path.purpose();
        var community = path.community();
        return Stream.of(Boolean.toString(path.envisioned()), goal.title(), purpose == null ? "" : purpose.title(),
                        purpose == null ? "" : purpose.state().name(), community == null ? "" : community.title(), community == null ? "" : community.charter().stage().name(),
                        path.outcome() == null ? "" : path.outcome().name())
                .map(ChainCsv::cell).collect(Collectors.joining(","));
    }

    /// What a spreadsheet would take for a formula is text.
    private static String cell(String text) {
        var safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return List.of(",", "\"", "\n", "\r").stream().anyMatch(safe::contains) ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
