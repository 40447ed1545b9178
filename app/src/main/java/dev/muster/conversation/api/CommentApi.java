package dev.muster.conversation.api;

import dev.muster.conversation.Comments;
import dev.muster.items.Item;
import dev.muster.rights.Viewer;
import dev.muster.shell.web.Version;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// One comment: read, changed and taken back by its author.
@RestController
@RequestMapping("/api/v1/comments/{handle}")
@Tag(name = "Comments")
class CommentApi {
    private final Comments comments;
    private final CommentsJson json;

    CommentApi(Comments comments, CommentsJson json) {
        this.comments = comments;
        this.json = json;
    }

    record EditJson(@Nullable String body) {}

    @GetMapping
    ResponseEntity<CommentJson> comment(@PathVariable String handle) {
        return tell(comments.at(handle));
    }

    @PatchMapping
    ResponseEntity<CommentJson> change(@PathVariable String handle, @RequestBody EditJson wanted,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Viewer viewer) {
        return tell(comments.rewrite(comments.at(handle), Objects.requireNonNullElse(wanted.body(), ""), Version.wanted(ifMatch), viewer));
    }

    @DeleteMapping
    ResponseEntity<Void> delete(@PathVariable String handle, Viewer viewer) {
        comments.delete(comments.at(handle), viewer);
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<CommentJson> tell(Item comment) {
        var told = json.of(comment);
        return ResponseEntity.ok().eTag(Version.tag(told.version(), told)).body(told);
    }
}
