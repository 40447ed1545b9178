package dev.muster.questions.api;

import dev.muster.conversation.Comments;
import dev.muster.conversation.api.CommentJson;
import dev.muster.conversation.api.CommentsJson;
import dev.muster.items.Item;
import dev.muster.questions.Answers;
import dev.muster.questions.Questions;
import dev.muster.rights.Viewer;
import dev.muster.shell.web.Version;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
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

/// The comments on a question or an answer, oldest first.
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Comments")
class CommentsApi {
    private final Comments comments;
    private final Questions questions;
    private final Answers answers;
    private final CommentsJson json;

    CommentsApi(Comments comments, Questions questions, Answers answers, CommentsJson json) {
        this.comments = comments;
        this.questions = questions;
        this.answers = answers;
        this.json = json;
    }

    record CommentingJson(@Nullable String body) {}

    @GetMapping("/questions/{handle}/comments")
    List<CommentJson> onQuestion(@PathVariable String handle) {
        return json.of(comments.on(questions.at(handle).item()));
    }

    @GetMapping("/answers/{handle}/comments")
    List<CommentJson> onAnswer(@PathVariable String handle) {
        return json.of(comments.on(answers.at(handle).item()));
    }

    @PostMapping("/questions/{handle}/comments")
    ResponseEntity<CommentJson> commentOnQuestion(@PathVariable String handle, @RequestBody CommentingJson wanted,
            @RequestHeader(name = Keys.HEADER, required = false) @Nullable String key, Viewer viewer) {
        return add(questions.at(handle).item(), wanted, key, viewer);
    }

    @PostMapping("/answers/{handle}/comments")
    ResponseEntity<CommentJson> commentOnAnswer(@PathVariable String handle, @RequestBody CommentingJson wanted,
            @RequestHeader(name = Keys.HEADER, required = false) @Nullable String key, Viewer viewer) {
        return add(answers.at(handle).item(), wanted, key, viewer);
    }

    private ResponseEntity<CommentJson> add(Item on, CommentingJson wanted, @Nullable String key, Viewer viewer) {
        var told = json.of(comments.add(on, Objects.requireNonNullElse(wanted.body(), ""), Keys.id(key, viewer), viewer));
        return ResponseEntity.created(URI.create("/api/v1/comments/" + told.handle())).eTag(Version.tag(told.version(), told)).body(told);
    }
}
