package dev.muster.questions.api;

import dev.muster.questions.Asking;
import dev.muster.questions.Deflections;
import dev.muster.questions.Lists;
import dev.muster.questions.Questions;
import dev.muster.questions.Wanted;
import dev.muster.questions.Wanted.Show;
import dev.muster.rights.Audience;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.web.Version;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
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

/// The questions of a community: listed, and one more asked.
@RestController
@RequestMapping("/api/v1/communities/{community}/questions")
@Tag(name = "Questions")
class QuestionsApi {
    private final Questions questions;
    private final Lists lists;
    private final Deflections deflections;
    private final Places places;
    private final Telling telling;

    QuestionsApi(Questions questions, Lists lists, Deflections deflections, Places places, Telling telling) {
        this.questions = questions;
        this.lists = lists;
        this.deflections = deflections;
        this.places = places;
        this.telling = telling;
    }

    /// @param layer audiences to narrow it to, yours among them; missing for everyone who sees the community
    /// @param attempt the word of the attempt to ask, where you looked at existing questions first
    record AskingJson(@Nullable String title, @Nullable String body, @Nullable List<String> tags, @Nullable Set<Audience> layer, @Nullable String attempt) {

        Asking asking() {
            return new Asking(Objects.requireNonNullElse(title, ""), Objects.requireNonNullElse(body, ""), Objects.requireNonNullElse(tags, List.of()), layer);
        }
    }

    /// @param show `all`, `open`, `unanswered`, `solved` or `mine`
    /// @param before cursor for newer questions
    /// @param after cursor for older questions
    @GetMapping
    QuestionsJson list(@PathVariable String community, @RequestParam(defaultValue = "all") String show, @RequestParam(required = false) @Nullable String tag,
            @RequestParam(required = false) @Nullable String before, @RequestParam(required = false) @Nullable String after, Viewer viewer) {
        return telling.questions(lists.of(places.at(community), new Wanted(Show.of(show), tag), before, after, viewer));
    }

    @PostMapping
    ResponseEntity<QuestionJson> ask(@PathVariable String community, @RequestBody AskingJson wanted,
            @RequestHeader(name = Keys.HEADER, required = false) @Nullable String key, Viewer viewer) {
        var question = questions.ask(places.at(community), wanted.asking(), Keys.id(key, viewer), viewer);
        deflections.asked(Objects.requireNonNullElse(wanted.attempt(), ""));
        var json = telling.question(question, viewer);
        return ResponseEntity.created(URI.create("/api/v1/questions/" + json.handle())).eTag(Version.tag(json.version(), json)).body(json);
    }
}
