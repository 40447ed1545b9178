package dev.muster.search.api;

import dev.muster.rights.Viewer;
import dev.muster.search.Hit;
import dev.muster.search.Results;
import dev.muster.search.Results.Standing;
import dev.muster.search.Search;
import dev.muster.search.Wanted;
import dev.muster.search.Wanted.Order;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Searching.
@RestController
@Tag(name = "Search")
class SearchApi {
    private static final Pattern PAGE = Pattern.compile("page ([1-9][0-9]{0,4})");
    private final Search search;

    SearchApi(Search search) {
        this.search = search;
    }

    /// @param q words, "phrases", and either with a minus before it
    /// @param kind `question` or `answer`
    /// @param state the state of the thread: `open`, `solved` or `closed`
    /// @param author handle of whoever made it
    /// @param community handle of the community that it stands in
    /// @param sort `relevance` or `newest`
    /// @param after cursor for the next ones
    @GetMapping("/api/v1/search")
    SearchJson search(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String kind, @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String tag, @RequestParam(required = false) @Nullable String author,
            @RequestParam(required = false) @Nullable String community, @RequestParam(defaultValue = "relevance") String sort,
            @RequestParam(required = false) @Nullable String after, Viewer viewer) {
        int page = after == null ? 1 : page(after);
        var results = search.find(new Wanted(q, kind, tag, state, author, community, Order.of(sort), page), viewer);
        return json(results, page);
    }

    private static SearchJson json(Results results, int page) {
        return new SearchJson(results.hits().stream().map(SearchApi::hit).toList(), results.count(), results.more(), results.nearest(),
                results.standing() == Standing.WHOLE, results.next() ? cursor(page + 1) : null);
    }

    private static SearchJson.@Nullable CommunityJson community(Hit.Where where) {
        return where.handle() == null ? null : new SearchJson.CommunityJson(where.handle(), where.title());
    }

    private static SearchJson.HitJson hit(Hit hit) {
        var author = hit.author();
        return new SearchJson.HitJson(hit.kind(), hit.handle(), hit.address(), hit.plainTitle(), hit.storedState(), hit.tags(),
                author == null ? null : new SearchJson.AuthorJson(author.handle(), author.name()),
                community(hit.community()), hit.created(), hit.plainSnippet());
    }

    private static String cursor(int page) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(("page " + page).getBytes(StandardCharsets.UTF_8));
    }

    private static int page(String cursor) {
        try {
            var page = PAGE.matcher(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
            if (page.matches()) {
                return Integer.parseInt(page.group(1));
            }
        } catch (IllegalArgumentException _) {
            // said below, as for one that says something else
        }
        throw new Refusal(Reason.INVALID, "shell.cursor");
    }
}
