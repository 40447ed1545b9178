package dev.muster.memory.api;

import dev.muster.memory.Memory;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.NewStory;
import dev.muster.memory.Outcome;
import dev.muster.memory.Stories;
import dev.muster.memory.Stretch;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.web.Version;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What people lived through: told, listed by how it ended and what it is about. Each story is a page.
@RestController
@Tag(name = "Pages")
class StoriesApi {
    private final Stories stories;
    private final Memory memory;
    private final ApiPlaces places;
    private final PageTelling telling;

    StoriesApi(Stories stories, Memory memory, ApiPlaces places, PageTelling telling) {
        this.stories = stories;
        this.memory = memory;
        this.places = places;
        this.telling = telling;
    }

    /// @param deeds what you did
    /// @param result what came of it
    /// @param lesson what you learned
    /// @param layer audiences to narrow it to, yours among them; missing for everyone who sees the community
    /// @param from handle of the question or swarm from which it comes; then its audiences see it
    record TellingJson(
            @Nullable String title, @Nullable String situation, @Nullable String deeds, @Nullable String result, @Nullable String lesson, @Nullable Outcome outcome,
            @Nullable List<String> topics, @Nullable Set<Audience> layer, @Nullable String from) {

        NewStory story() {
            return new NewStory(text(title), text(situation), text(deeds), text(result), text(lesson), outcome, Objects.requireNonNullElse(topics, List.of()), layer);
        }

        private static String text(@Nullable String typed) {
            return Objects.requireNonNullElse(typed, "");
        }
    }

    record StoryChangeJson(@Nullable Outcome outcome, @Nullable List<String> topics) {}

    record StoryLineJson(PageJson.LineJson page, Outcome outcome, List<String> topics) {}

    /// @param before cursor for newer ones, missing at the top
    /// @param after cursor for older ones, missing at the end
    record StoriesJson(List<StoryLineJson> stories, @Nullable String before, @Nullable String after) {}

    /// @param outcome `success`, `failure` or `mixed`; missing for all
    @GetMapping("/api/v1/communities/{community}/stories")
    StoriesJson list(@PathVariable String community, @RequestParam(defaultValue = "") String outcome, @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String before, @RequestParam(required = false) @Nullable String after) {
        var about = topic == null || topic.isBlank() ? null : topic.strip().toLowerCase(Locale.ROOT);
        return told(stories.list(places.at(community), Outcome.of(outcome).orElse(null), about, before, after));
    }

    private StoriesJson told(Stretch<MemoryPage> part) {
        var told = stories.of(part.entries().stream().map(MemoryPage::id).toList());
        var seen = part.map(all -> all.stream().filter(each -> told.containsKey(each.id())).toList());
        var lines = telling.part(seen).pages();
        var all = java.util.stream.IntStream.range(0, lines.size()).mapToObj(at -> {
            var story = Objects.requireNonNull(told.get(seen.entries().get(at).id()));
            return new StoryLineJson(lines.get(at), story.outcome(), story.topics());
        }).toList();
        return new StoriesJson(all, part.before(), part.after());
    }

    @PostMapping("/api/v1/communities/{community}/stories")
    ResponseEntity<PageJson> tell(@PathVariable String community, @RequestBody TellingJson wanted,
            @RequestHeader(name = Keys.HEADER, required = false) @Nullable String key, Viewer viewer) {
        var place = places.at(community);
        var page = stories.tell(place, wanted.story(), stories.source(wanted.from(), place).orElse(null), Keys.id(key, viewer), viewer);
        var json = telling.page(page, viewer);
        return ResponseEntity.created(URI.create("/api/v1/pages/" + json.handle())).eTag(Version.tag(json.revision(), json)).body(json);
    }

    @PutMapping("/api/v1/pages/{handle}/story")
    ResponseEntity<PageJson> change(@PathVariable String handle, @RequestBody StoryChangeJson wanted, Viewer viewer) {
        var page = stories.change(memory.at(handle), wanted.outcome(), Objects.requireNonNullElse(wanted.topics(), List.of()), viewer);
        var json = telling.page(page, viewer);
        return ResponseEntity.ok().eTag(Version.tag(json.revision(), json)).body(json);
    }
}
