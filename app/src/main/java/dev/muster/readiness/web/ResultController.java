package dev.muster.readiness.web;

import dev.muster.readiness.Results;
import dev.muster.readiness.Rounds;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// What came of a round in a unit, and of all of it as a table.
@Controller
@RequestMapping("/readiness/rounds/{handle}")
class ResultController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private final Rounds rounds;
    private final Results results;
    private final ResultPages pages;
    private final ResultTable table;

    ResultController(Rounds rounds, Results results, ResultPages pages, ResultTable table) {
        this.rounds = rounds;
        this.results = results;
        this.pages = pages;
        this.table = table;
    }

    /// A unit of which nothing may be told is not there.
    @GetMapping("/units/{place}")
    View unit(@PathVariable String handle, @PathVariable int place, Viewer viewer) {
        var result = results.of(rounds.at(handle), viewer);
        var told = result.unit(place).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
        return pages.show(result, told, told.unit(), List.of(), viewer);
    }

    @GetMapping("/results.csv")
    ResponseEntity<byte[]> table(@PathVariable String handle, Viewer viewer) {
        var result = results.of(rounds.at(handle), viewer);
        return ResponseEntity.ok().contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("readiness-" + handle + ".csv").build().toString())
                .body(table.of(result).getBytes(StandardCharsets.UTF_8));
    }
}
