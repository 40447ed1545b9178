package dev.muster.writing.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// What a form brings besides its words.
///
/// @param act what is wanted instead of sending: `preview`, `keep`, `discard`; nothing to send
/// @param draft the version of the draft that the form was shown with
/// @param file a picture or a file to add to the text
public record Extras(@Nullable String act, @Nullable Integer draft, @Nullable MultipartFile file) {

    /// What somebody wants.
    enum Act { SEND, PREVIEW, KEEP, DISCARD }

    Act wanted() {
        return switch (act == null ? "" : act) {
            case "preview" -> Act.PREVIEW;
            case "keep" -> Act.KEEP;
            case "discard" -> Act.DISCARD;
            default -> Act.SEND;
        };
    }

    int seen() {
        return draft == null ? 0 : draft;
    }
}
