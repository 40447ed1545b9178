package dev.muster.attachments;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/// A picture or a file that stands in what somebody wrote, or soon will.
///
/// @param hash SHA-256 of its content
/// @param width in points, for pictures
/// @param height in points, for pictures
/// @param loose whether no text has it yet, so that only who sent it sees it
public record Attachment(
        UUID id, String handle, String hash, FileKind kind, String name, int bytes,
        @Nullable Integer width, @Nullable Integer height, boolean loose, Instant created) {

    /// Where it is read.
    public String address() {
        return "/attachments/" + handle + "/" + UriUtils.encodePathSegment(name, StandardCharsets.UTF_8);
    }

    /// What puts it into a text: a picture shows, anything else is a link.
    public String markdown() {
        return (kind.picture() ? "!" : "") + "[" + name + "](" + address() + ")";
    }
}
