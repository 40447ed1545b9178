package dev.muster.questions.web;

import dev.muster.questions.SimilarQuestions;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Pages;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;

/// What has been asked before, while somebody types a title.
@Controller
class SimilarController {
    private final SimilarQuestions similar;
    private final Places places;
    private final Rows rows;
    private final Pages pages;
    private final Words words;

    SimilarController(SimilarQuestions similar, Places places, Rows rows, Pages pages, Words words) {
        this.similar = similar;
        this.places = places;
        this.rows = rows;
        this.pages = pages;
        this.words = words;
    }

    /// A part of the form of asking; whoever opens it as a page is led to the form.
    @GetMapping("/communities/{handle}/similar")
    View similar(@PathVariable String handle, @RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "") String attempt,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, Viewer viewer) {
        var place = places.at(handle);
        return part
                ? pages.show("questions/parts/similar", Map.of("words", words, "rows", rows.instead(similar.to(title, place, viewer), place, attempt, title)))
                : pages.redirect(UriComponentsBuilder.fromPath(Paths.ask(place)).queryParam("title", "{title}").encode().buildAndExpand(title).toUriString(), null);
    }
}
