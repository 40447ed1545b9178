package dev.muster.swarms.web;

import dev.muster.measures.Survival;
import dev.muster.rights.Places;
import dev.muster.shell.Invalid;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Pages;
import dev.muster.swarms.SwarmMeasures;
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

/// How a community's swarms go, as a page and as a table.
@Controller
@RequestMapping("/communities/{handle}/swarms")
class SwarmFiguresController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private final Places places;
    private final SwarmMeasures measures;
    private final SwarmFiguresPage page;
    private final Pages pages;
    private final Words words;

    SwarmFiguresController(Places places, SwarmMeasures measures, SwarmFiguresPage page, Pages pages, Words words) {
        this.places = places;
        this.measures = measures;
        this.page = page;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/figures")
    View figures(@PathVariable String handle, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
        var place = places.at(handle);
        var spans = measures.spans(place);
        try {
            return pages.show("swarms/figures", "view", page.draw(place, spans, spans.window(from, to)));
        } catch (Invalid invalid) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "swarms/figures", Map.of("view", page.again(place, spans, from, to, FormErrors.of(invalid, words))));
        }
    }

    @GetMapping("/figures.csv")
    ResponseEntity<byte[]> table(@PathVariable String handle, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
        var place = places.at(handle);
        var told = measures.over(place, measures.spans(place).window(from, to));
        var csv = new StringBuilder("what,hours,waiting,watched,came\r\n");
        add(csv, "helped", told.helped());
        add(csv, "relieved", told.relieved());
        add(csv, "resolved", told.resolved());
        return ResponseEntity.ok().contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(handle + "-swarms.csv").build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .body(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void add(StringBuilder csv, String what, Survival curve) {
        curve.steps().forEach(step -> csv.append(String.join(",", what, Double.toString(step.time()), Double.toString(step.waiting()), Long.toString(step.atRisk()),
                Long.toString(step.came()))).append("\r\n"));
    }
}
