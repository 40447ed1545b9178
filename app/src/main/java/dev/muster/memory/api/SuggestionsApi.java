package dev.muster.memory.api;

import dev.muster.memory.Edited;
import dev.muster.memory.Memory;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.PageEdit;
import dev.muster.memory.Suggestion;
import dev.muster.memory.Suggestions;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.rights.Viewer;
import dev.muster.shell.web.Version;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Changes that people suggest: made, taken, declined and taken back.
@RestController
@Tag(name = "Pages")
class SuggestionsApi {
    private final Suggestions suggestions;
    private final Memory memory;
    private final ApiPlaces places;
    private final Persons persons;
    private final PageTelling telling;

    SuggestionsApi(Suggestions suggestions, Memory memory, ApiPlaces places, Persons persons, PageTelling telling) {
        this.suggestions = suggestions;
        this.memory = memory;
        this.places = places;
        this.persons = persons;
        this.telling = telling;
    }

    /// @param page handle of the page
    /// @param base the revision that its author had before them
    /// @param takenAs the revision that it became
    record SuggestionJson(
            UUID id, String page, @Nullable WhoJson author, Instant at, int base, String title, String body, String summary, boolean minor, Suggestion.State state,
            @Nullable String reason, @Nullable Integer takenAs) {}

    record SuggestionRefusalJson(@Nullable String reason) {}

    /// @param title missing for the suggestion as it is, like `body`; where it met what others wrote, what you make of both
    record SuggestionTakingJson(@Nullable String title, @Nullable String body) {}

    /// @param approved whether those who do not answer for a page suggest what they would change
    record PageRuleJson(@Nullable Boolean approved) {}

    @GetMapping("/api/v1/communities/{community}/suggestions")
    List<SuggestionJson> in(@PathVariable String community, Viewer viewer) {
        viewer.self();
        return told(suggestions.in(places.at(community)));
    }

    @GetMapping("/api/v1/pages/{handle}/suggestions")
    List<SuggestionJson> of(@PathVariable String handle, Viewer viewer) {
        viewer.self();
        return told(suggestions.of(memory.at(handle)));
    }

    @GetMapping("/api/v1/pages/{handle}/suggestions/{id}")
    SuggestionJson at(@PathVariable String handle, @PathVariable UUID id) {
        return told(List.of(suggestions.at(memory.at(handle), id))).getFirst();
    }

    /// `If-Match` names the revision that you read.
    @PostMapping("/api/v1/pages/{handle}/suggestions")
    ResponseEntity<SuggestionJson> suggest(@PathVariable String handle, @RequestBody PageApi.PageEditJson wanted,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Viewer viewer) {
        var made = suggestions.suggest(memory.at(handle), wanted.edit(ifMatch), viewer);
        var json = told(List.of(made)).getFirst();
        return ResponseEntity.created(URI.create("/api/v1/pages/" + handle + "/suggestions/" + made.id())).body(json);
    }

    /// Where others touched the same meanwhile: send what you make of both, with the newest revision in `If-Match`.
    @PutMapping("/api/v1/pages/{handle}/suggestions/{id}/taking")
    ResponseEntity<PageJson> take(@PathVariable String handle, @PathVariable UUID id, @RequestBody SuggestionTakingJson wanted,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Viewer viewer) {
        var page = memory.at(handle);
        var suggestion = suggestions.at(page, id);
        var settled = wanted.body() == null ? null
                : new PageEdit(Version.wanted(ifMatch), Objects.requireNonNullElse(wanted.title(), suggestion.title()), wanted.body(), suggestion.summary(), suggestion.minor());
        return switch (suggestions.take(page, suggestion, settled, viewer)) {
            case Edited.Kept kept -> tell(kept.page(), viewer);
            case Edited.Collided collided -> throw new Collision(collided);
        };
    }

    private ResponseEntity<PageJson> tell(MemoryPage page, Viewer viewer) {
        var json = telling.page(page, viewer);
        return ResponseEntity.ok().eTag(Version.tag(json.revision(), json)).body(json);
    }

    @PutMapping("/api/v1/pages/{handle}/suggestions/{id}/refusal")
    SuggestionJson decline(@PathVariable String handle, @PathVariable UUID id, @RequestBody SuggestionRefusalJson wanted, Viewer viewer) {
        var page = memory.at(handle);
        suggestions.decline(page, suggestions.at(page, id), Objects.requireNonNullElse(wanted.reason(), ""), viewer);
        return told(List.of(suggestions.at(page, id))).getFirst();
    }

    @DeleteMapping("/api/v1/pages/{handle}/suggestions/{id}")
    ResponseEntity<Void> withdraw(@PathVariable String handle, @PathVariable UUID id, Viewer viewer) {
        var page = memory.at(handle);
        suggestions.withdraw(page, suggestions.at(page, id), viewer);
        return ResponseEntity.noContent().build();
    }

    @PutMapping("/api/v1/communities/{community}/page-rule")
    ResponseEntity<Void> rule(@PathVariable String community, @RequestBody PageRuleJson wanted, Viewer viewer) {
        suggestions.askFor(places.at(community), Boolean.TRUE.equals(wanted.approved()), viewer);
        return ResponseEntity.noContent().build();
    }

    private List<SuggestionJson> told(List<Suggestion> found) {
        var pages = memory.of(found.stream().map(Suggestion::page).distinct().toList()).stream().collect(Collectors.toMap(MemoryPage::id, Function.identity()));
        Map<UUID, Person> known = persons.all(found.stream().map(Suggestion::author).distinct().toList());
        return found.stream().flatMap(each -> Stream.ofNullable(pages.get(each.page())).map(page -> json(each, page, known))).toList();
    }

    private static SuggestionJson json(Suggestion each, MemoryPage page, Map<UUID, Person> known) {
        var decided = each.decided();
        return new SuggestionJson(each.id(), page.item().handle(), WhoJson.of(known.get(each.author())), each.at(), each.base(), each.title(), each.body(), each.summary(), each.minor(),
                each.state(), decided == null || decided.reason().isEmpty() ? null : decided.reason(), decided == null ? null : decided.takenAs());
    }
}
