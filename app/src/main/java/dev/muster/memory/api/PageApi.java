package dev.muster.memory.api;

import dev.muster.items.Followers;
import dev.muster.memory.Chronicle;
import dev.muster.memory.Edited;
import dev.muster.memory.Edits;
import dev.muster.memory.Memory;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.PageEdit;
import dev.muster.memory.Watched;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.web.Version;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// One page: read, changed, followed, and what it said before.
@RestController
@RequestMapping("/api/v1/pages/{handle}")
@Tag(name = "Pages")
class PageApi {
    private final Memory memory;
    private final Edits edits;
    private final Chronicle chronicle;
    private final Followers followers;
    private final Watched watched;
    private final PageTelling telling;

    PageApi(Memory memory, Edits edits, Chronicle chronicle, Followers followers, Watched watched, PageTelling telling) {
        this.memory = memory;
        this.edits = edits;
        this.chronicle = chronicle;
        this.followers = followers;
        this.watched = watched;
        this.telling = telling;
    }

    /// What is missing stays as it is.
    ///
    /// @param summary what you change, and why, in a line
    /// @param minor a trifle that nobody needs to look at
    /// @param section of the revision that you read, counted from 1, where `body` is that alone
    record PageEditJson(@Nullable String title, @Nullable String body, @Nullable String summary, @Nullable Boolean minor, @Nullable Integer section) {

        PageEdit edit(@Nullable String ifMatch) {
            return new PageEdit(Version.wanted(ifMatch), title, body, Objects.requireNonNullElse(summary, ""), Boolean.TRUE.equals(minor), section);
        }
    }

    /// @param to the revision whose text comes back
    record ReversionJson(@Nullable Integer to, @Nullable String summary) {}

    @GetMapping
    ResponseEntity<PageJson> page(@PathVariable String handle, Viewer viewer) {
        return tell(memory.at(handle), viewer);
    }

    @PatchMapping
    ResponseEntity<PageJson> change(@PathVariable String handle, @RequestBody PageEditJson wanted,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Viewer viewer) {
        return tell(edits.edit(memory.at(handle), wanted.edit(ifMatch), viewer), viewer);
    }

    @PostMapping("/reversion")
    ResponseEntity<PageJson> revert(@PathVariable String handle, @RequestBody ReversionJson wanted,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Viewer viewer) {
        var page = memory.at(handle);
        int base = Version.wanted(ifMatch);
        new Invalid.Check().that(wanted.to() != null, "to", "shell.field.missing").orThrow();
        return tell(edits.revert(page, Objects.requireNonNull(wanted.to()), base, Objects.requireNonNullElse(wanted.summary(), ""), viewer), viewer);
    }

    /// @param before cursor for newer revisions
    /// @param after cursor for older revisions
    @GetMapping("/revisions")
    ChangeJson.PartJson revisions(@PathVariable String handle, @RequestParam(required = false) @Nullable Integer before, @RequestParam(required = false) @Nullable Integer after) {
        return telling.changes(chronicle.of(memory.at(handle), after, before));
    }

    @GetMapping("/revisions/{number}")
    ChangeJson revision(@PathVariable String handle, @PathVariable int number) {
        return telling.change(chronicle.at(memory.at(handle), number));
    }

    @PutMapping("/follow")
    ResponseEntity<Void> follow(@PathVariable String handle, Viewer viewer) {
        followers.follow(memory.at(handle).item(), viewer);
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/follow")
    ResponseEntity<Void> unfollow(@PathVariable String handle, Viewer viewer) {
        followers.unfollow(memory.at(handle).item(), viewer);
        return ResponseEntity.noContent().build();
    }

    /// Notes that you have read the page as it was at a moment.
    ///
    /// @param upTo missing for as it is now
    @PutMapping("/visit")
    ResponseEntity<Void> read(@PathVariable String handle, @RequestParam(required = false) @Nullable Instant upTo, Viewer viewer) {
        var page = memory.at(handle);
        watched.see(page, upTo == null ? page.edited() : upTo, viewer);
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<PageJson> tell(Edited edited, Viewer viewer) {
        return switch (edited) {
            case Edited.Kept kept -> tell(kept.page(), viewer);
            case Edited.Collided collided -> throw new Collision(collided);
        };
    }

    private ResponseEntity<PageJson> tell(MemoryPage page, Viewer viewer) {
        var json = telling.page(page, viewer);
        return ResponseEntity.ok().eTag(Version.tag(json.revision(), json)).body(json);
    }
}
