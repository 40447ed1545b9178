package dev.muster.conversation.web;

import dev.muster.conversation.Comments;
import dev.muster.conversation.spi.Threads;
import dev.muster.items.Item;
import dev.muster.items.Items;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Pages;
import dev.muster.writing.web.Desk;
import dev.muster.writing.web.Editor;
import dev.muster.writing.web.Extras;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.View;

/// One comment: found in its thread, changed and taken back by its author.
@Controller
class CommentController {
    private final Comments comments;
    private final Items items;
    private final Places places;
    private final WhoSees whoSees;
    private final List<Threads> threads;
    private final Desk desk;
    private final Pages pages;
    private final Words words;

    CommentController(Comments comments, Items items, Places places, WhoSees whoSees, List<Threads> threads, Desk desk, Pages pages, Words words) {
        this.comments = comments;
        this.items = items;
        this.places = places;
        this.whoSees = whoSees;
        this.threads = threads;
        this.desk = desk;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/comments/{handle}")
    View comment(@PathVariable String handle) {
        return pages.redirect(address(comments.at(handle)), null);
    }

    @GetMapping("/comments/{handle}/edit")
    View form(@PathVariable String handle, Viewer viewer) {
        var comment = comments.at(handle);
        if (!viewer.is(comment.author())) {
            throw new Refusal(viewer.signedIn() ? Reason.NOT_ALLOWED : Reason.NOT_SIGNED_IN, "conversation.comment.only-author");
        }
        var begun = desk.open(path(handle), viewer);
        var typed = new Typed(begun.text("body", comment.body().text()), number(begun.text("version", ""), comment.version()));
        return show(HttpStatus.OK, comment, typed, null, FormErrors.none(), begun.editor());
    }

    private static String path(String handle) {
        return "/comments/" + handle + "/edit";
    }

    private static int number(String kept, int otherwise) {
        return kept.matches("[0-9]{1,9}") ? Integer.parseInt(kept) : otherwise;
    }

    /// What somebody typed.
    ///
    /// @param version the version that it changes
    record Typed(@Nullable String body, int version) {

        String text() {
            return Objects.requireNonNullElse(body, "");
        }

        Map<String, String> fields() {
            return Map.of("body", text(), "version", Integer.toString(version));
        }
    }

    @PutMapping("/comments/{handle}")
    View change(@PathVariable String handle, Typed sent, Extras extras, Viewer viewer) {
        Desk.requireSignedIn(path(handle), sent.fields(), viewer);
        var comment = comments.at(handle);
        var turn = desk.turn(path(handle), sent.fields(), extras, viewer);
        var typed = new Typed(turn.text("body"), sent.version());
        return switch (turn.next()) {
            case BEGIN_ANEW -> pages.redirect(path(handle), "writing.dropped");
            case SHOW_AGAIN -> show(turn.status(), comment, typed, null, turn.errors(), turn.editor());
            case SEND -> send(comment, typed, turn.editor(), viewer);
        };
    }

    private View send(Item comment, Typed typed, Editor editor, Viewer viewer) {
        try {
            comments.rewrite(comment, typed.text(), typed.version(), viewer);
            desk.sent(path(comment.handle()), viewer);
            return pages.redirect(address(comment), "conversation.comment.changed");
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, comment, typed, null, FormErrors.of(invalid, words), editor);
        } catch (Refusal refusal) {
            if (refusal.reason() != Reason.STALE) {
                throw refusal;
            }
            var present = comments.at(comment.handle());
            return show(HttpStatus.CONFLICT, present, new Typed(typed.body(), present.version()), present.body().text(), FormErrors.of(refusal, "body", words), editor);
        }
    }

    @DeleteMapping("/comments/{handle}")
    View delete(@PathVariable String handle, Viewer viewer) {
        var comment = comments.at(handle);
        var back = threadOf(comment).address(comment, on(comment)).replaceFirst("#.*", "");
        comments.delete(comment, viewer);
        return pages.redirect(back, "conversation.comment.taken-back");
    }

    private View show(HttpStatus status, Item comment, Typed typed, @Nullable String present, FormErrors errors, Editor editor) {
        var path = "/comments/" + comment.handle();
        var place = places.find(comment.place()).orElseThrow(CommentController::gone);
        var crumbs = List.of(new Crumb(place.title(), place.address()), Crumb.here(words.say("conversation.comment.change")));
        var form = new CommentForm(path, "put", crumbs, typed.text(), "", typed.version(), editor, "/mentions?item=" + comment.handle(), present,
                whoSees.will(place, comment), path, path, errors);
        return pages.show(status, "conversation/comment", Map.of("view", form));
    }

    private String address(Item comment) {
        return threadOf(comment).address(comment, on(comment));
    }

    private Item on(Item comment) {
        return items.find(Objects.requireNonNull(comment.parent())).orElseThrow(CommentController::gone);
    }

    private Threads threadOf(Item comment) {
        var root = items.find(comment.root()).orElseThrow(CommentController::gone);
        return threads.stream().filter(each -> each.has(root.kind())).findFirst().orElseThrow(CommentController::gone);
    }

    private static Refusal gone() {
        return new Refusal(Reason.GONE, "shell.gone");
    }
}
