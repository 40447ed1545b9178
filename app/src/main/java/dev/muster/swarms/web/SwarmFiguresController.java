package dev.muster.swarms.web;

import dev.muster.measures.Share;
import dev.muster.measures.Survival;
import dev.muster.rights.Places;
import dev.muster.shell.Invalid;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Pages;
import dev.muster.swarms.Repeated;
import dev.muster.swarms.SwarmMeasures;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
    private final SwarmLabels labels;
    private final Pages pages;
    private final Words words;

    SwarmFiguresController(Places places, SwarmMeasures measures, SwarmFiguresPage page, SwarmLabels labels, Pages pages, Words words) {
        this.places = places;
        this.measures = measures;
        this.page = page;
        this.labels = labels;
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
        return file(csv, handle + "-swarms.csv");
    }

    /// What is a share of something, with its 95 % interval.
    @GetMapping("/figures/shares.csv")
    ResponseEntity<byte[]> shares(@PathVariable String handle, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
        var place = places.at(handle);
        var told = measures.over(place, measures.spans(place).window(from, to));
        var csv = new StringBuilder("what,hits,of,share,low,high\r\n");
        add(csv, "handed-over", told.handedOver());
        add(csv, "kept", told.kept());
        add(csv, "known", told.known());
        add(csv, "covered", told.covered());
        add(csv, "repeats", told.repeats());
        add(csv, "learned", told.learned());
        return file(csv, handle + "-swarm-shares.csv");
    }

    /// Who said when which swarm repeats which.
    @GetMapping("/figures/repeats.csv")
    ResponseEntity<byte[]> repeats(@PathVariable String handle, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
        var place = places.at(handle);
        var told = measures.over(place, measures.spans(place).window(from, to));
        var known = labels.known(told.repeated().stream().map(Repeated::by));
        var csv = new StringBuilder("swarm,title,opened,repeats,title of that,linked by,linked\r\n");
        told.repeated().forEach(each -> csv.append(String.join(",", each.swarm().handle(), cell(each.swarm().title()), each.swarm().created().toString(), each.earlier().handle(),
                cell(each.earlier().title()), cell(labels.who(known.get(each.by())).name()), each.at().toString())).append("\r\n"));
        return file(csv, handle + "-swarm-repeats.csv");
    }

    /// A word of people’s own is always quoted, and begins no formula in whatever opens the file.
    private static String cell(@Nullable String text) {
        var plain = String.valueOf(text);
        var safe = plain.isEmpty() || "=+-@\t\r".indexOf(plain.charAt(0)) < 0 ? plain : "'" + plain;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static void add(StringBuilder csv, String what, Share share) {
        var interval = share.interval();
        csv.append(String.join(",", what, Long.toString(share.hits()), Long.toString(share.n()), share.value() == null ? "" : share.value().toString(),
                interval == null ? "" : Double.toString(interval.low()), interval == null ? "" : Double.toString(interval.high()))).append("\r\n");
    }

    private static ResponseEntity<byte[]> file(StringBuilder csv, String name) {
        return ResponseEntity.ok().contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .body(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void add(StringBuilder csv, String what, Survival curve) {
        curve.steps().forEach(step -> csv.append(String.join(",", what, Double.toString(step.time()), Double.toString(step.waiting()), Long.toString(step.atRisk()),
                Long.toString(step.came()))).append("\r\n"));
    }
}
