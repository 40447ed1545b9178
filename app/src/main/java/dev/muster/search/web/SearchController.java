package dev.muster.search.web;

import dev.muster.rights.Viewer;
import dev.muster.search.Results;
import dev.muster.search.Search;
import dev.muster.shell.Invalid;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Pages;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The search page. Everything that is asked for stands in its address.
@Controller
class SearchController {
    private final Search search;
    private final SearchPage page;
    private final Pages pages;
    private final Words words;

    SearchController(Search search, SearchPage page, Pages pages, Words words) {
        this.search = search;
        this.page = page;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/search")
    View search(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String tag, @RequestParam(defaultValue = "") String author, @RequestParam(defaultValue = "") String community,
            @RequestParam(defaultValue = "") String sort, @RequestParam(name = "page", defaultValue = "") String number, Viewer viewer) {
        var form = new SearchForm(q, kind, state, tag, author, community, sort, number);
        try {
            return show(HttpStatus.OK, form, search.find(form.wanted(), viewer), FormErrors.none());
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, form, null, FormErrors.of(invalid, words));
        }
    }

    private View show(HttpStatus status, SearchForm form, @Nullable Results results, FormErrors errors) {
        return pages.show(status, "search/search", Map.of("view", page.of(form, results, errors)));
    }
}
