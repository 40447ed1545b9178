package dev.muster.questions.api;

import dev.muster.questions.Answers;
import dev.muster.questions.Questions;
import dev.muster.questions.Sorting;
import dev.muster.questions.Span;
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

/// The answers to a question, in one of three orders: best (the accepted one first, then what is proven to work, then by time), newest, oldest.
@RestController
@RequestMapping("/api/v1/questions/{handle}/answers")
@Tag(name = "Answers")
class AnswersApi {
    private final Questions questions;
    private final Answers answers;
    private final Telling telling;

    AnswersApi(Questions questions, Answers answers, Telling telling) {
        this.questions = questions;
        this.answers = answers;
        this.telling = telling;
    }

    /// @param layer some of the question's audiences, yours among them; missing for all of them
    record AnsweringJson(@Nullable String body, @Nullable Set<Audience> layer) {}

    /// @param order `best`, `newest` or `oldest`
    /// @param before cursor for the answers before a part, or `end` for the last ones
    /// @param after cursor for the answers after a part
    @GetMapping
    AnswerJson.PartJson list(@PathVariable String handle, @RequestParam(defaultValue = "best") String order, @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String after, Viewer viewer) {
        return telling.part(answers.list(questions.at(handle), new Span(Sorting.of(order), before, after)), viewer);
    }

    @PostMapping
    ResponseEntity<AnswerJson> answer(@PathVariable String handle, @RequestBody AnsweringJson wanted,
            @RequestHeader(name = Keys.HEADER, required = false) @Nullable String key, Viewer viewer) {
        var body = Objects.requireNonNullElse(wanted.body(), "");
        var json = telling.answer(answers.answer(handle, body, wanted.layer(), Keys.id(key, viewer), viewer), viewer);
        return ResponseEntity.created(URI.create("/api/v1/answers/" + json.handle())).eTag(Version.tag(json.version(), json)).body(json);
    }
}
