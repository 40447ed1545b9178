package dev.muster.memory.api;

import static dev.muster.memory.api.ApiPlaces.ORGANISATION;

import dev.muster.rights.Viewer;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The pages of the whole organisation: what can be asked of those of a community, without one.
@RestController
@RequestMapping("/api/v1/pages")
@Tag(name = "Pages")
class OrganisationPagesApi {
    private final PagesApi pages;
    private final MemoryApi memory;
    private final StoriesApi stories;
    private final UpkeepApi upkeep;
    private final SuggestionsApi suggestions;

    OrganisationPagesApi(PagesApi pages, MemoryApi memory, StoriesApi stories, UpkeepApi upkeep, SuggestionsApi suggestions) {
        this.pages = pages;
        this.memory = memory;
        this.stories = stories;
        this.upkeep = upkeep;
        this.suggestions = suggestions;
    }

    /// @param show `names`, `latest`, `unchecked`, `stale`, `orphaned`, `templates` or `archived`
    /// @param before cursor for what stands before a part
    /// @param after cursor for what stands after a part
    @GetMapping
    PageJson.PartJson listShared(@RequestParam(defaultValue = "names") String show, @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String after) {
        return pages.list(ORGANISATION, show, before, after);
    }

    @PostMapping
    ResponseEntity<PageJson> writeShared(@RequestBody PagesApi.WritingJson wanted, @RequestHeader(name = Keys.HEADER, required = false) @Nullable String key, Viewer viewer) {
        return pages.write(ORGANISATION, wanted, key, viewer);
    }

    /// @param minor whether trifles are told of too
    @GetMapping("/changes")
    MemoryApi.ChangesJson sharedChanges(@RequestParam(defaultValue = "false") boolean minor, @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String after) {
        return memory.changes(ORGANISATION, minor, before, after);
    }

    /// @param q beginning of the title or of a word in it
    @GetMapping("/titles")
    List<MemoryApi.TitleJson> sharedTitles(@RequestParam(defaultValue = "") String q, Viewer viewer) {
        return memory.titles(ORGANISATION, q, viewer);
    }

    /// What a text will look like on a page of the organisation.
    @PostMapping("/preview")
    MemoryApi.PageHtmlJson previewShared(@RequestBody MemoryApi.PageTextJson wanted, Viewer viewer) {
        return memory.preview(ORGANISATION, wanted, viewer);
    }

    @GetMapping("/wanted")
    List<MemoryApi.WantedJson> sharedWanted() {
        return memory.wanted(ORGANISATION);
    }

    /// @param outcome `success`, `failure` or `mixed`; missing for all
    @GetMapping("/stories")
    StoriesApi.StoriesJson sharedStories(@RequestParam(defaultValue = "") String outcome, @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String before, @RequestParam(required = false) @Nullable String after) {
        return stories.list(ORGANISATION, outcome, topic, before, after);
    }

    @PostMapping("/stories")
    ResponseEntity<PageJson> tellShared(@RequestBody StoriesApi.TellingJson wanted, @RequestHeader(name = Keys.HEADER, required = false) @Nullable String key, Viewer viewer) {
        return stories.tell(ORGANISATION, wanted, key, viewer);
    }

    @GetMapping("/upkeep")
    List<UpkeepApi.WaitingJson> sharedUpkeep(Viewer viewer) {
        return upkeep.queue(ORGANISATION, viewer);
    }

    @GetMapping("/suggestions")
    List<SuggestionsApi.SuggestionJson> sharedSuggestions(Viewer viewer) {
        return suggestions.in(ORGANISATION, viewer);
    }

    @PutMapping("/rule")
    ResponseEntity<Void> sharedRule(@RequestBody SuggestionsApi.PageRuleJson wanted, Viewer viewer) {
        return suggestions.rule(ORGANISATION, wanted, viewer);
    }
}
