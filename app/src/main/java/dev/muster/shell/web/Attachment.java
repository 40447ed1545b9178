package dev.muster.shell.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// A file that whoever asks keeps.
public final class Attachment {
    private Attachment() {}

    /// @param name what the browser calls it
    public static void send(Path file, String type, String name, HttpServletResponse response) throws IOException {
        response.setContentType(type);
        response.setContentLengthLong(Files.size(file));
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Files.copy(file, response.getOutputStream());
    }
}
