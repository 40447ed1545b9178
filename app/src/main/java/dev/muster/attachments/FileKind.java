package dev.muster.attachments;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// The kinds of file that can be kept, told apart by their content: what a file calls itself proves nothing.
public enum FileKind {
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    GIF("image/gif", "gif"),
    /// Read only: it is kept as JPEG or PNG.
    WEBP("image/webp", "webp"),
    PDF("application/pdf", "pdf"),
    ZIP("application/zip", "zip", "docx", "xlsx", "pptx", "odt", "ods", "odp"),
    GZIP("application/gzip", "gz", "tgz"),
    TEXT("text/plain;charset=UTF-8", "txt", "csv", "tsv", "log", "md", "json", "yaml", "yml", "diff", "patch", "sql", "ini", "conf");

    private final String type;
    private final List<String> endings;

    FileKind(String type, String... endings) {
        this.type = type;
        this.endings = List.of(endings);
    }

    /// The media type with which it is served.
    public String type() {
        return type;
    }

    /// Whether it is shown in the text, and not only linked.
    public boolean picture() {
        return this == PNG || this == JPEG || this == GIF || this == WEBP;
    }

    /// Whether files of this kind are kept as they are read, and not as another.
    boolean isKept() {
        return this != WEBP && this != GIF;
    }

    /// Whether a name that ends so says what is inside.
    boolean fits(String ending) {
        return endings.contains(ending.toLowerCase(Locale.ROOT));
    }

    String ending() {
        return endings.getFirst();
    }

    /// What a file is, by how it begins; text, by being nothing but text.
    static Optional<FileKind> of(byte[] content) {
        if (begins(content, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
            return Optional.of(PNG);
        }
        if (begins(content, 0, 0xff, 0xd8, 0xff)) {
            return Optional.of(JPEG);
        }
        if (begins(content, 0, 'G', 'I', 'F', '8')) {
            return Optional.of(GIF);
        }
        if (begins(content, 0, 'R', 'I', 'F', 'F') && begins(content, 8, 'W', 'E', 'B', 'P')) {
            return Optional.of(WEBP);
        }
        if (begins(content, 0, '%', 'P', 'D', 'F', '-')) {
            return Optional.of(PDF);
        }
        if (begins(content, 0, 'P', 'K', 3, 4)) {
            return Optional.of(ZIP);
        }
        return begins(content, 0, 0x1f, 0x8b) ? Optional.of(GZIP) : Optional.of(TEXT).filter(_ -> isText(content));
    }

    private static boolean begins(byte[] content, int at, int... with) {
        return content.length >= at + with.length && IntStream.range(0, with.length).allMatch(i -> content[at + i] == (byte) with[i]);
    }

    private static boolean isText(byte[] content) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).chars().noneMatch(FileKind::isControl);
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static boolean isControl(int letter) {
        return Character.isISOControl(letter) && letter != '\t' && letter != '\n' && letter != '\r' && letter != '\f';
    }
}
