package dev.muster.memory.api;

import dev.muster.memory.Captures;
import dev.muster.questions.Questions;
import dev.muster.rights.Viewer;
import dev.muster.shell.web.Version;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Writing down what solved a question.
@RestController
@RequestMapping("/api/v1/questions/{handle}/capture")
@Tag(name = "Pages")
class CaptureApi {
    private final Captures captures;
    private final Questions questions;
    private final PageTelling telling;

    CaptureApi(Captures captures, Questions questions, PageTelling telling) {
        this.captures = captures;
        this.questions = questions;
        this.telling = telling;
    }

    /// A text to begin with.
    record DraftJson(String title, String body) {}

    /// @param title missing for the question's own
    /// @param body missing for the question and what solved it, each with its source
    record CapturingJson(@Nullable String title, @Nullable String body, @Nullable String summary) {}

    @GetMapping
    DraftJson draft(@PathVariable String handle, Viewer viewer) {
        var question = questions.at(handle);
        captures.requireCapturer(question, viewer);
        return new DraftJson(question.title(), captures.draft(question));
    }

    @PostMapping
    ResponseEntity<PageJson> capture(@PathVariable String handle, @RequestBody CapturingJson wanted,
            @RequestHeader(name = Keys.HEADER, required = false) @Nullable String key, Viewer viewer) {
        var question = questions.at(handle);
        captures.requireCapturer(question, viewer);
        var body = wanted.body() == null ? captures.draft(question) : wanted.body();
        var page = captures.write(question, Objects.requireNonNullElse(wanted.title(), question.title()), body, Objects.requireNonNullElse(wanted.summary(), ""),
                Keys.id(key, viewer), viewer);
        var json = telling.page(page, viewer);
        return ResponseEntity.created(URI.create("/api/v1/pages/" + json.handle())).eTag(Version.tag(json.revision(), json)).body(json);
    }
}
