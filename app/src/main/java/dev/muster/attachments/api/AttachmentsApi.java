package dev.muster.attachments.api;

import dev.muster.attachments.Attachments;
import dev.muster.attachments.web.FileAnswer;
import dev.muster.rights.Viewer;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Pictures and files for texts: sent first, then named in the text by their Markdown.
@RestController
@RequestMapping("/api/v1/attachments")
@Tag(name = "Attachments")
class AttachmentsApi {
    private final Attachments attachments;

    AttachmentsApi(Attachments attachments) {
        this.attachments = attachments;
    }

    /// @param file at most 10 MB
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<AttachmentJson> send(@RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer) throws IOException {
        var attachment = file == null ? attachments.keep("", new byte[0], viewer)
                : attachments.keep(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes(), viewer);
        return ResponseEntity.created(URI.create("/api/v1/attachments/" + attachment.handle())).body(AttachmentJson.of(attachment));
    }

    @GetMapping("/{handle}")
    AttachmentJson attachment(@PathVariable String handle) {
        return AttachmentJson.of(attachments.at(handle));
    }

    @GetMapping("/{handle}/content")
    ResponseEntity<Resource> content(@PathVariable String handle, HttpServletResponse response) {
        var attachment = attachments.at(handle);
        var file = attachments.file(attachment);
        FileAnswer.guard(attachment, response);
        return FileAnswer.of(attachment, file);
    }
}
