package dev.muster.memory.api;

import dev.muster.memory.Addresses;
import dev.muster.memory.Chronicle;
import dev.muster.memory.Memory;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.References;
import dev.muster.memory.web.Previews;
import dev.muster.rights.Viewer;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What changed lately in a community's pages, and which pages are wanted there.
@RestController
@RequestMapping("/api/v1/communities/{community}/pages")
@Tag(name = "Pages")
class MemoryApi {
    private final Memory memory;
    private final Chronicle chronicle;
    private final References references;
    private final ApiPlaces places;
    private final Previews previews;
    private final PageTelling telling;

    MemoryApi(Memory memory, Chronicle chronicle, References references, ApiPlaces places, Previews previews, PageTelling telling) {
        this.memory = memory;
        this.chronicle = chronicle;
        this.references = references;
        this.places = places;
        this.previews = previews;
        this.telling = telling;
    }

    /// @param page handle of the page that changed
    record ChangedJson(String page, String address, ChangeJson change) {}

    /// @param before cursor for newer ones, missing at the top
    /// @param after cursor for older ones, missing at the end
    record ChangesJson(List<ChangedJson> changes, @Nullable String before, @Nullable String after) {}

    /// @param pages how many pages link to it
    record WantedJson(String title, int pages) {}

    /// @param minor whether trifles are told of too
    @GetMapping("/changes")
    ChangesJson changes(@PathVariable String community, @RequestParam(defaultValue = "false") boolean minor, @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String after) {
        var part = chronicle.latest(places.at(community), minor, before, after);
        var known = memory.of(part.entries().stream().map(each -> each.page()).distinct().toList()).stream().collect(Collectors.toMap(MemoryPage::id, Function.identity()));
        var seen = part.map(all -> all.stream().filter(each -> known.containsKey(each.page())).toList());
        var told = telling.changes(seen).revisions();
        var changes = java.util.stream.IntStream.range(0, told.size()).mapToObj(index -> {
            var item = Objects.requireNonNull(known.get(seen.entries().get(index).page())).item();
            return new ChangedJson(item.handle(), Addresses.of(item), told.get(index));
        }).toList();
        return new ChangesJson(changes, part.before(), part.after());
    }

    /// @param markdown what links to it in a text
    record TitleJson(String title, String markdown) {}

    record PageTextJson(@Nullable String text) {}

    record PageHtmlJson(String html) {}

    /// @param q beginning of the title or of a word in it
    @GetMapping("/titles")
    List<TitleJson> titles(@PathVariable String community, @RequestParam(defaultValue = "") String q, Viewer viewer) {
        viewer.self();
        return references.linkable(places.at(community), q).stream().map(each -> new TitleJson(each.title(), each.markdown())).toList();
    }

    /// What a text will look like on a page of this community.
    @PostMapping("/preview")
    PageHtmlJson preview(@PathVariable String community, @RequestBody PageTextJson wanted, Viewer viewer) {
        viewer.self();
        return new PageHtmlJson(previews.html(Objects.requireNonNullElse(wanted.text(), ""), places.at(community), viewer));
    }

    @GetMapping("/wanted")
    List<WantedJson> wanted(@PathVariable String community) {
        return references.wanted(places.at(community)).stream().map(each -> new WantedJson(each.title(), each.pages())).toList();
    }
}
