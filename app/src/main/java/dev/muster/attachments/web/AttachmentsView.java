package dev.muster.attachments.web;

import dev.muster.attachments.Attachment;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import java.time.Instant;
import java.util.List;

/// The files that somebody has sent, and the form for one more.
public record AttachmentsView(List<Sent> sent, FormErrors errors) {

    /// One of them.
    ///
    /// @param markdown what puts it into a text
    /// @param seen who sees it
    public record Sent(String name, String address, boolean picture, String markdown, String size, String seen, Instant at) {

        static Sent of(Attachment attachment, Words words) {
            return new Sent(attachment.name(), attachment.address(), attachment.kind().picture(), attachment.markdown(),
                    words.say("attachments.size", Math.max(1, attachment.bytes() / 1024)),
                    words.say(attachment.loose() ? "attachments.loose" : "attachments.used"), attachment.created());
        }
    }
}
