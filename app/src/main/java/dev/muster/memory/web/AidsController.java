package dev.muster.memory.web;

import dev.muster.memory.References;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Pages;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What the form of a page asks for while somebody writes: pages to link to, and what the text will look like.
@Controller
class AidsController {
    private final References references;
    private final Previews previews;
    private final PagePlaces places;
    private final Pages pages;
    private final Words words;

    AidsController(References references, Previews previews, PagePlaces places, Pages pages, Words words) {
        this.references = references;
        this.previews = previews;
        this.places = places;
        this.pages = pages;
        this.words = words;
    }

    /// A page to link to.
    ///
    /// @param markdown what links to it in the text
    record Told(String name, String markdown) {}

    @GetMapping({"/communities/{handle}/page-titles", "/pages/page-titles"})
    ResponseEntity<List<Told>> titles(@PathVariable(required = false) @Nullable String handle, @RequestParam(defaultValue = "") String q, Viewer viewer) {
        viewer.self();
        return ResponseEntity.ok(references.linkable(places.at(handle), q).stream().map(each -> new Told(each.title(), each.markdown())).toList());
    }

    /// A part of the page: what the text will look like.
    @PostMapping({"/communities/{handle}/page-preview", "/pages/page-preview"})
    View preview(@PathVariable(required = false) @Nullable String handle, @RequestParam(defaultValue = "") String body, Viewer viewer) {
        viewer.self();
        return pages.show("writing/parts/preview", Map.of("words", words, "html", previews.html(body, places.at(handle), viewer)));
    }
}
