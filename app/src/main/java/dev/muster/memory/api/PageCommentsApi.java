package dev.muster.memory.api;

import dev.muster.conversation.Comments;
import dev.muster.conversation.api.CommentJson;
import dev.muster.conversation.api.CommentsJson;
import dev.muster.memory.Memory;
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

/// The comments on a page, oldest first.
@RestController
@RequestMapping("/api/v1/pages/{handle}/comments")
@Tag(name = "Comments")
class PageCommentsApi {
    private final Comments comments;
    private final Memory memory;
    private final CommentsJson json;

    PageCommentsApi(Comments comments, Memory memory, CommentsJson json) {
        this.comments = comments;
        this.memory = memory;
        this.json = json;
    }

    record PageCommentingJson(@Nullable String body) {}

    @GetMapping
    List<CommentJson> all(@PathVariable String handle) {
        return json.of(comments.on(memory.at(handle).item()));
    }

    @PostMapping
    ResponseEntity<CommentJson> add(@PathVariable String handle, @RequestBody PageCommentingJson wanted,
            @RequestHeader(name = Keys.HEADER, required = false) @Nullable String key, Viewer viewer) {
        var told = json.of(comments.add(memory.at(handle).item(), Objects.requireNonNullElse(wanted.body(), ""), Keys.id(key, viewer), viewer));
        return ResponseEntity.created(URI.create("/api/v1/comments/" + told.handle())).eTag(Version.tag(told.version(), told)).body(told);
    }
}
