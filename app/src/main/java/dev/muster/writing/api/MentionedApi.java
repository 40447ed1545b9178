package dev.muster.writing.api;

import dev.muster.items.Items;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.writing.Mention;
import dev.muster.writing.Mentioned;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where you are mentioned.
@RestController
@RequestMapping("/api/v1/me/mentions")
@Tag(name = "Writing")
class MentionedApi {
    private final Mentioned mentioned;
    private final Persons persons;
    private final Items items;

    MentionedApi(Mentioned mentioned, Persons persons, Items items) {
        this.mentioned = mentioned;
        this.persons = persons;
        this.items = items;
    }

    /// @param unseen how many you have not seen, counted up to 100
    /// @param letters whether you get a letter for each
    /// @param after cursor for what stands below
    record MentionsJson(List<MentionJson> mentions, int unseen, boolean letters, @Nullable String after) {}

    /// @param item handle of the text
    /// @param kind what it is, such as `comment`
    /// @param thread handle of the first item of its thread
    /// @param by who mentioned you; missing where you may not know
    /// @param at when they did, or since when you may see it
    /// @param seen when you went there; missing for what is new
    record MentionJson(String item, String kind, String thread, @Nullable String title, @Nullable String by, Instant at, @Nullable Instant seen) {

        static MentionJson of(Mention mention, Map<UUID, Person> named) {
            var by = named.get(mention.by());
            return new MentionJson(mention.item().handle(), mention.item().kind(), mention.thread().handle(), mention.thread().title(),
                    by == null ? null : by.handle(), mention.at(), mention.seen());
        }
    }

    record LettersJson(@Nullable Boolean wanted) {}

    /// @param after cursor for what stands below
    @GetMapping
    MentionsJson all(@RequestParam(required = false) @Nullable String after, Viewer viewer) {
        var part = mentioned.list(after, viewer);
        var named = persons.all(part.mentions().stream().map(Mention::by).distinct().toList());
        return new MentionsJson(part.mentions().stream().map(each -> MentionJson.of(each, named)).toList(), mentioned.count(viewer), mentioned.wantsLetters(viewer), part.after());
    }

    @PutMapping("/{item}/seen")
    ResponseEntity<Void> see(@PathVariable String item, Viewer viewer) {
        viewer.self();
        mentioned.see(List.of(items.find(item).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"))), viewer);
        return ResponseEntity.noContent().build();
    }

    /// Whether you want a letter when somebody mentions you.
    @PutMapping("/letters")
    ResponseEntity<Void> letters(@RequestBody LettersJson wanted, Viewer viewer) {
        new Invalid.Check().that(wanted.wanted() != null, "wanted", "shell.field.missing").orThrow();
        mentioned.letters(Objects.requireNonNull(wanted.wanted()), viewer);
        return ResponseEntity.noContent().build();
    }
}
