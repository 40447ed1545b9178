package dev.muster.memory.web;

import dev.muster.conversation.Comments;
import dev.muster.conversation.web.CommentForm;
import dev.muster.conversation.web.Once;
import dev.muster.conversation.web.Typing;
import dev.muster.conversation.web.WhoSees;
import dev.muster.memory.Addresses;
import dev.muster.memory.Memory;
import dev.muster.memory.MemoryPage;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Pages;
import dev.muster.writing.web.Desk;
import dev.muster.writing.web.Editor;
import dev.muster.writing.web.Extras;
import dev.muster.writing.web.Turn;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.View;

/// What people say to each other about a page, beside it.
@Controller
class TalkController {
    private final Comments comments;
    private final Memory memory;
    private final Talk talk;
    private final PageThreads threads;
    private final WhoSees whoSees;
    private final Places places;
    private final PageLabels labels;
    private final Once once;
    private final Desk desk;
    private final Pages pages;
    private final Words words;

    TalkController(Comments comments, Memory memory, Talk talk, PageThreads threads, WhoSees whoSees, Places places, PageLabels labels, Once once, Desk desk, Pages pages, Words words) {
        this.comments = comments;
        this.memory = memory;
        this.talk = talk;
        this.threads = threads;
        this.whoSees = whoSees;
        this.places = places;
        this.labels = labels;
        this.once = once;
        this.desk = desk;
        this.pages = pages;
        this.words = words;
    }

    /// What somebody typed.
    record Typed(@Nullable String body, @Nullable String key) {

        Map<String, String> fields() {
            return Typing.fields("body", body);
        }
    }

    @GetMapping("/pages/{handle}/comments")
    View all(@PathVariable String handle, Viewer viewer) {
        var page = memory.at(handle);
        var place = placeOf(page);
        return pages.show("memory/talk", "view", new TalkView(page.title(), Addresses.of(page.item()), labels.crumbs(place, page, "memory.talk"), talk.all(page, place, viewer)));
    }

    private static String path(MemoryPage page) {
        return Addresses.path(page.item()) + "/comment";
    }

    /// The form, a page of its own, or a part of the page where that asks for it.
    @GetMapping("/pages/{handle}/comment")
    View form(@PathVariable String handle, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, Viewer viewer) {
        var page = memory.at(handle);
        comments.requireCommenter(page.item(), viewer);
        var begun = desk.open(path(page), viewer);
        var form = form(page, begun.text("body", ""), once.key(), FormErrors.none(), begun.editor());
        return part ? pages.show("conversation/parts/comment-form", Map.of("words", words, "view", form, "mark", "-talk", "small", true))
                : pages.show("conversation/comment", "view", form);
    }

    @PostMapping("/pages/{handle}/comments")
    View comment(@PathVariable String handle, Typed sent, Extras extras, Viewer viewer) {
        Desk.requireSignedIn("/pages/" + handle + "/comment", sent.fields(), viewer);
        var page = memory.at(handle);
        var turn = desk.turn(path(page), sent.fields(), extras, viewer);
        var key = Typing.text(sent.key());
        return switch (turn.next()) {
            case BEGIN_ANEW -> pages.redirect(path(page), "writing.dropped");
            case SHOW_AGAIN -> again(turn.status(), page, turn, key, turn.errors());
            case SEND -> send(page, turn, key, viewer);
        };
    }

    private View send(MemoryPage page, Turn turn, String key, Viewer viewer) {
        var body = turn.text("body");
        try {
            var comment = comments.add(page.item(), body, Once.id(key, page.item().handle() + body, viewer), viewer);
            desk.sent(path(page), viewer);
            return pages.redirect(threads.address(comment, page.item()), "conversation.comment.added");
        } catch (Invalid invalid) {
            return again(HttpStatus.UNPROCESSABLE_CONTENT, page, turn, key, FormErrors.of(invalid, words));
        } catch (Refusal refusal) {
            return again(Problems.status(refusal), page, turn, key, FormErrors.of(refusal, "body", words));
        }
    }

    private View again(HttpStatus status, MemoryPage page, Turn turn, String key, FormErrors errors) {
        return pages.show(status, "conversation/comment", Map.of("view", form(page, turn.text("body"), key, errors, turn.editor())));
    }

    private CommentForm form(MemoryPage page, String body, String key, FormErrors errors, Editor editor) {
        var place = placeOf(page);
        return new CommentForm(Addresses.path(page.item()) + "/comments", null, labels.crumbs(place, page, "memory.talk"), body, key, 0, editor, Typing.mentions(page.item()), null,
                whoSees.will(place, page.item()), Addresses.of(page.item()), null, errors);
    }

    private Place placeOf(MemoryPage page) {
        return places.find(page.item().place()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
    }
}
