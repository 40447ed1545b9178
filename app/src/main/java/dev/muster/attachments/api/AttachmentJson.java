package dev.muster.attachments.api;

import dev.muster.attachments.Attachment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An attachment.
///
/// @param type media type, told from the content
/// @param bytes of what is kept: pictures are drawn anew
/// @param width in points, for pictures
/// @param address where it is read
/// @param markdown what puts it into a text
/// @param loose whether no text has it yet: only its sender sees it, and it goes after a day
record AttachmentJson(
        String handle, String name, String type, int bytes, @Nullable Integer width, @Nullable Integer height,
        String address, String markdown, boolean loose, Instant created) {

    static AttachmentJson of(Attachment attachment) {
        return new AttachmentJson(attachment.handle(), attachment.name(), attachment.kind().type(), attachment.bytes(), attachment.width(), attachment.height(),
                attachment.address(), attachment.markdown(), attachment.loose(), attachment.created());
    }
}
