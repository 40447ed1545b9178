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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// One comment: found in its thread, changed and taken back by its author.
@Controller
class CommentController {
    private final Comments comments;
    private final Items items;
    private final Places places;
    private final WhoSees whoSees;
    private final List<Threads> threads;
    private final Pages pages;
    private final Words words;

    CommentController(Comments comments, Items items, Places places, WhoSees whoSees, List<Threads> threads, Pages pages, Words words) {
        this.comments = comments;
        this.items = items;
        this.places = places;
        this.whoSees = whoSees;
        this.threads = threads;
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
        return show(HttpStatus.OK, comment, comment.body().text(), null, FormErrors.none());
    }

    @PutMapping("/comments/{handle}")
    View change(@PathVariable String handle, @RequestParam String body, @RequestParam int version, Viewer viewer) {
        var comment = comments.at(handle);
        try {
            if (comment.version() != version) {
                throw new Refusal(Reason.STALE, "shell.stale");
            }
            comments.rewrite(comment, body, viewer);
            return pages.redirect(address(comment), "conversation.comment.changed");
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, comment, body, null, FormErrors.of(invalid, words));
        } catch (Refusal refusal) {
            if (refusal.reason() != Reason.STALE) {
                throw refusal;
            }
            var present = comments.at(handle);
            return show(HttpStatus.CONFLICT, present, body, present.body().text(), FormErrors.of(refusal, "body", words));
        }
    }

    @DeleteMapping("/comments/{handle}")
    View delete(@PathVariable String handle, Viewer viewer) {
        var comment = comments.at(handle);
        var back = threadOf(comment).address(comment, on(comment)).replaceFirst("#.*", "");
        comments.delete(comment, viewer);
        return pages.redirect(back, "conversation.comment.taken-back");
    }

    private View show(HttpStatus status, Item comment, String body, @Nullable String present, FormErrors errors) {
        var path = "/comments/" + comment.handle();
        var place = places.find(comment.place()).orElseThrow(CommentController::gone);
        var crumbs = List.of(new Crumb(place.title(), "/communities/" + place.handle()), Crumb.here(words.say("conversation.comment.change")));
        var form = new CommentForm(path, "put", crumbs, body, comment.version(), present, whoSees.will(place, comment), path, path, errors);
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
