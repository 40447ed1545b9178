package dev.muster.attachments.web;

import dev.muster.attachments.Attachment;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/// How a file that somebody sent is served: as what it is, to this viewer alone, and unable to do anything in our name.
public final class FileAnswer {
    private FileAnswer() {}

    /// Says how the browser is to treat it. Nothing but a picture is shown in the browser itself.
    public static void guard(Attachment attachment, HttpServletResponse response) {
        var kept = attachment.kind().picture() ? ContentDisposition.inline() : ContentDisposition.attachment();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, kept.filename(attachment.name(), StandardCharsets.UTF_8).build().toString());
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        // Whether somebody may still see it is asked each time.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(HttpHeaders.CONTENT_TYPE, attachment.kind().type());
    }

    public static String tag(Attachment attachment) {
        return "\"" + attachment.hash() + "\"";
    }

    public static ResponseEntity<Resource> of(Attachment attachment, Path file) {
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, attachment.kind().type()).contentLength(attachment.bytes()).body(new FileSystemResource(file));
    }
}
