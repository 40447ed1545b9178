package dev.muster.memory.api;

import dev.muster.memory.Memory;
import dev.muster.memory.NewPage;
import dev.muster.memory.PageLists;
import dev.muster.memory.PageLists.Show;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.web.Version;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The pages of a community: listed, and one more written.
@RestController
@RequestMapping("/api/v1/communities/{community}/pages")
@Tag(name = "Pages")
class PagesApi {
    private final Memory memory;
    private final PageLists lists;
    private final ApiPlaces places;
    private final PageTelling telling;

    PagesApi(Memory memory, PageLists lists, ApiPlaces places, PageTelling telling) {
        this.memory = memory;
        this.lists = lists;
        this.places = places;
        this.telling = telling;
    }

    /// @param summary what it is, in a line for those who follow what changes
    /// @param layer audiences to narrow it to, yours among them; missing for everyone who sees the community; in the whole organisation, for staff
    record WritingJson(@Nullable String title, @Nullable String body, @Nullable String summary, @Nullable Set<Audience> layer) {

        NewPage page() {
            return new NewPage(Objects.requireNonNullElse(title, ""), Objects.requireNonNullElse(body, ""), Objects.requireNonNullElse(summary, ""), layer);
        }
    }

    /// @param show `names`, `latest`, `unchecked`, `stale`, `orphaned`, `templates` or `archived`
    /// @param before cursor for what stands before a part
    /// @param after cursor for what stands after a part
    @GetMapping
    PageJson.PartJson list(@PathVariable String community, @RequestParam(defaultValue = "names") String show, @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String after) {
        return telling.part(lists.of(places.at(community), Show.of(show), before, after));
    }

    @PostMapping
    ResponseEntity<PageJson> write(@PathVariable String community, @RequestBody WritingJson wanted,
            @RequestHeader(name = Keys.HEADER, required = false) @Nullable String key, Viewer viewer) {
        var json = telling.page(memory.write(places.at(community), wanted.page(), Keys.id(key, viewer), viewer), viewer);
        return ResponseEntity.created(URI.create("/api/v1/pages/" + json.handle())).eTag(Version.tag(json.revision(), json)).body(json);
    }
}
