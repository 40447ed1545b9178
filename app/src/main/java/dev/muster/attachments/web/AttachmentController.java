package dev.muster.attachments.web;

import dev.muster.attachments.Attachment;
import dev.muster.attachments.Attachments;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Pages;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Sending files, looking at those that one has sent, and the files themselves.
@Controller
class AttachmentController {
    private final Attachments attachments;
    private final Pages pages;
    private final Words words;

    AttachmentController(Attachments attachments, Pages pages, Words words) {
        this.attachments = attachments;
        this.pages = pages;
        this.words = words;
    }

    /// What an editor is told of a file that it sent.
    ///
    /// @param markdown what it puts into the text
    /// @param problem why there is nothing to put there
    record Told(@Nullable String markdown, @Nullable String problem) {}

    @GetMapping("/attachments")
    View mine(Viewer viewer) {
        viewer.self();
        return show(HttpStatus.OK, FormErrors.none(), viewer);
    }

    @PostMapping("/attachments")
    View send(@RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer) throws IOException {
        try {
            keep(file, viewer);
            return pages.redirect("/attachments", "attachments.kept");
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, FormErrors.of(invalid, words), viewer);
        } catch (Refusal refusal) {
            if (!viewer.signedIn()) {
                throw refusal;
            }
            return show(HttpStatus.TOO_MANY_REQUESTS, FormErrors.of(refusal, "file", words), viewer);
        }
    }

    /// As an editor asks, which stays where it is.
    @PostMapping(path = "/attachments", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Told> sendFromEditor(@RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer) throws IOException {
        try {
            return ResponseEntity.ok(new Told(keep(file, viewer).markdown(), null));
        } catch (Invalid invalid) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(new Told(null, words.say(invalid.problems().getFirst())));
        } catch (Refusal refusal) {
            return ResponseEntity.status(viewer.signedIn() ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNAUTHORIZED).body(new Told(null, words.say(refusal)));
        }
    }

    private Attachment keep(@Nullable MultipartFile file, Viewer viewer) throws IOException {
        return file == null ? attachments.keep("", new byte[0], viewer)
                : attachments.keep(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes(), viewer);
    }

    private View show(HttpStatus status, FormErrors errors, Viewer viewer) {
        var sent = attachments.of(viewer).stream().map(each -> AttachmentsView.Sent.of(each, words)).toList();
        return pages.show(status, "attachments/attachments", Map.of("view", new AttachmentsView(sent, errors)));
    }

    @GetMapping({"/attachments/{handle}", "/attachments/{handle}/{name}"})
    @Nullable ResponseEntity<Resource> file(@PathVariable String handle, WebRequest request, HttpServletResponse response) {
        var attachment = attachments.at(handle);
        var file = attachments.file(attachment);
        FileAnswer.guard(attachment, response);
        return request.checkNotModified(FileAnswer.tag(attachment)) ? null : FileAnswer.of(attachment, file);
    }
}
