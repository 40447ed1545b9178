package dev.muster.questions.api;

import dev.muster.questions.Asking;
import dev.muster.questions.Questions;
import dev.muster.questions.Splits;
import dev.muster.rights.Viewer;
import dev.muster.shell.web.Version;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Splitting answers and comments from a question into one of their own.
@RestController
@RequestMapping("/api/v1/questions/{handle}/splits")
@Tag(name = "Questions")
class SplitsApi {
    private final Questions questions;
    private final Splits splits;
    private final Telling telling;

    SplitsApi(Questions questions, Splits splits, Telling telling) {
        this.questions = questions;
        this.splits = splits;
        this.telling = telling;
    }

    /// @param tags of the new question; missing for those of the other
    /// @param posts handles of the answers and comments that go
    record SplittingJson(@Nullable String title, @Nullable String body, @Nullable List<String> tags, @Nullable List<String> posts, @Nullable String why) {

        Asking asking(List<String> others) {
            return new Asking(Objects.requireNonNullElse(title, ""), Objects.requireNonNullElse(body, ""), Objects.requireNonNullElse(tags, others), null);
        }
    }

    @PostMapping
    ResponseEntity<QuestionJson> split(@PathVariable String handle, @RequestBody SplittingJson wanted, Viewer viewer) {
        var question = questions.at(handle);
        var made = splits.split(question, wanted.asking(question.tags()), Objects.requireNonNullElse(wanted.posts(), List.of()), Objects.requireNonNullElse(wanted.why(), ""), viewer);
        var json = telling.question(made, viewer);
        return ResponseEntity.created(URI.create("/api/v1/questions/" + json.handle())).eTag(Version.tag(json.version(), json)).body(json);
    }
}
