package dev.muster.measures.web;

import dev.muster.measures.Block;
import dev.muster.measures.Measures;
import dev.muster.rights.Places;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Pages;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// How a community does, as a page and as tables.
@Controller
@RequestMapping("/communities/{handle}/measures")
class MeasuresController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private final Places places;
    private final Measures measures;
    private final MeasuresPage page;
    private final MeasureTables tables;
    private final Pages pages;
    private final Words words;

    MeasuresController(Places places, Measures measures, MeasuresPage page, MeasureTables tables, Pages pages, Words words) {
        this.places = places;
        this.measures = measures;
        this.page = page;
        this.tables = tables;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    View measures(@PathVariable String handle, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
        var place = places.at(handle);
        var spans = measures.spans(place);
        try {
            return pages.show("measures/measures", "view", page.draw(place, spans, spans.window(from, to)));
        } catch (Invalid invalid) {
            var view = page.again(place, spans, from, to, FormErrors.of(invalid, words));
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "measures/measures", Map.of("view", view));
        }
    }

    @GetMapping("/{measure}")
    View measure(@PathVariable String handle, @PathVariable String measure,
            @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
        var place = places.at(handle);
        var block = Block.of(measure).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
        return pages.show("measures/measure", "view", page.draw(place, measures.spans(place).window(from, to), block));
    }

    @GetMapping("/{table}.csv")
    ResponseEntity<byte[]> table(@PathVariable String handle, @PathVariable String table,
            @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
        var place = places.at(handle);
        var window = measures.spans(place).window(from, to);
        var csv = tables.csv(table, place, window).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
        return ResponseEntity.ok().contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(handle + "-" + table + ".csv").build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }
}
