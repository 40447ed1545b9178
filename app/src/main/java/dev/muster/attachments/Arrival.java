package dev.muster.attachments;

import dev.muster.shell.Invalid;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file that somebody sent, looked at and made fit to be kept.
record Arrival(FileKind kind, String name, byte[] content, @Nullable Integer width, @Nullable Integer height) {

    /// @throws Invalid at the field `file`
    static Arrival of(String name, byte[] content) {
        if (content.length == 0) {
            throw wrong("attachments.empty");
        }
        if (content.length > Attachments.LARGEST) {
            throw wrong("attachments.too-large", Attachments.LARGEST_SAID);
        }
        var kind = FileKind.of(content).orElseThrow(() -> wrong("attachments.kind"));
        return kind.picture() ? picture(name, kind, content) : new Arrival(kind, FileName.of(name, kind, kind), content, null, null);
    }

    private static Arrival picture(String name, FileKind kind, byte[] content) {
        try {
            var picture = Picture.of(kind, content);
            return new Arrival(picture.kind(), FileName.of(name, kind, picture.kind()), picture.content(), picture.width(), picture.height());
        } catch (Picture.Unfit unfit) {
            throw wrong(String.valueOf(unfit.getMessage()), Picture.mostPoints(kind) / 1_000_000);
        }
    }

    String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Invalid wrong(String key, Object... details) {
        return new Invalid(List.of(new Invalid.Problem("file", key, List.of(details))));
    }
}
