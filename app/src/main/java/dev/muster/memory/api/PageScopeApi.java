package dev.muster.memory.api;

import dev.muster.memory.Audiences;
import dev.muster.memory.Memory;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.Moves;
import dev.muster.memory.Outlook;
import dev.muster.memory.Templates;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.web.Version;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where a page stands and who sees it: a look at who would, and the change; and whether others begin with it.
@RestController
@RequestMapping("/api/v1/pages/{handle}")
@Tag(name = "Pages")
class PageScopeApi {
    private final Memory memory;
    private final Moves moves;
    private final Audiences audiences;
    private final Templates templates;
    private final Places places;
    private final PageTelling telling;

    PageScopeApi(Memory memory, Moves moves, Audiences audiences, Templates templates, Places places, PageTelling telling) {
        this.memory = memory;
        this.moves = moves;
        this.audiences = audiences;
        this.templates = templates;
        this.places = places;
        this.telling = telling;
    }

    /// Who would see it, besides members.
    ///
    /// @param layer audiences to which it would be narrowed
    /// @param fewer audiences that see it and would not any more
    /// @param more audiences that do not see it and would
    /// @param losing those who wrote it and would not see it any more
    /// @param version what you looked at, to send along
    record PageOutlookJson(Set<Audience> layer, Set<Audience> fewer, Set<Audience> more, List<WhoJson> losing, int version) {

        static PageOutlookJson of(Outlook outlook, MemoryPage page) {
            return new PageOutlookJson(outlook.layer(), outlook.fewer(), outlook.more(),
                    outlook.losing().stream().map(WhoJson::of).filter(Objects::nonNull).map(Objects::requireNonNull).toList(), page.item().version());
        }
    }

    /// @param to handle of the community where it belongs; missing for the whole organisation
    /// @param seen whether you know that others than before will see it, or some will not any more
    record PageMoveJson(@Nullable String to, @Nullable Boolean seen, @Nullable String why) {}

    /// @param layer all audiences that shall see it, yours among them
    /// @param version the one that you looked at
    record PageAudienceJson(@Nullable Set<Audience> layer, @Nullable Boolean seen, @Nullable Integer version) {}

    record PageHidingJson(@Nullable String why) {}

    /// @param to handle of a community; missing for the whole organisation
    @GetMapping("/place")
    PageOutlookJson movePreview(@PathVariable String handle, @RequestParam(required = false) @Nullable String to, Viewer viewer) {
        var page = memory.at(handle);
        moves.requireMover(page, viewer);
        return PageOutlookJson.of(moves.outlook(page, place(to), viewer), page);
    }

    @PutMapping("/place")
    ResponseEntity<PageJson> move(@PathVariable String handle, @RequestBody PageMoveJson wanted, Viewer viewer) {
        var page = memory.at(handle);
        moves.requireMover(page, viewer);
        return tell(moves.move(page, place(wanted.to()), Boolean.TRUE.equals(wanted.seen()), Objects.requireNonNullElse(wanted.why(), ""), viewer), viewer);
    }

    private Place place(@Nullable String community) {
        return community == null ? places.organisation()
                : places.find(community).orElseThrow(() -> new Invalid(List.of(new Invalid.Problem("to", "memory.move.unknown", List.of()))));
    }

    @GetMapping("/audience")
    PageOutlookJson audiencePreview(@PathVariable String handle, @RequestParam(defaultValue = "") Set<Audience> layer, Viewer viewer) {
        var page = memory.at(handle);
        return PageOutlookJson.of(audiences.outlook(page, layer, viewer), page);
    }

    @PutMapping("/audience")
    ResponseEntity<PageJson> show(@PathVariable String handle, @RequestBody PageAudienceJson wanted, Viewer viewer) {
        var page = memory.at(handle);
        audiences.requireChooser(page, viewer);
        new Invalid.Check().that(wanted.version() != null, "version", "shell.field.missing").orThrow();
        return tell(audiences.show(page, Objects.requireNonNullElse(wanted.layer(), Set.of()), Boolean.TRUE.equals(wanted.seen()),
                Objects.requireNonNull(wanted.version()), viewer), viewer);
    }

    @PutMapping("/template")
    ResponseEntity<PageJson> offer(@PathVariable String handle, Viewer viewer) {
        return tell(templates.offer(memory.at(handle), true, viewer), viewer);
    }

    @DeleteMapping("/template")
    ResponseEntity<PageJson> withdrawTemplate(@PathVariable String handle, Viewer viewer) {
        return tell(templates.offer(memory.at(handle), false, viewer), viewer);
    }

    @PutMapping("/hiding")
    ResponseEntity<Void> hide(@PathVariable String handle, @RequestBody PageHidingJson wanted, Viewer viewer) {
        audiences.hide(memory.at(handle), true, Objects.requireNonNullElse(wanted.why(), ""), viewer);
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/hiding")
    ResponseEntity<Void> showAgain(@PathVariable String handle, Viewer viewer) {
        audiences.hide(memory.at(handle), false, "", viewer);
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<PageJson> tell(MemoryPage page, Viewer viewer) {
        var json = telling.page(page, viewer);
        return ResponseEntity.ok().eTag(Version.tag(json.revision(), json)).body(json);
    }
}
