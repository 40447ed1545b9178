package dev.muster.exchange.stackexchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// The characters of a dump's file: strictly UTF-8, with or without byte order mark.
///
/// Real dumps refer to control characters that XML 1.0 has no place for (`&#x0;`, `&#x1F;`), and parsers stop there.
/// One such character in fifty gigabytes is no reason to refuse the rest: each becomes U+FFFD and is counted.
/// The same characters written raw are a sign of damage and are left for the parser to refuse.
public final class DumpText extends Reader {

    /// A row of the largest site stays far below; beyond it, memory would not stay flat.
    static final int LONGEST_ROW = 8_000_000;

    private static final int BLOCK = 1 << 16;

    private final InputStream in;
    private final String file;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK).flip();
    private final char[] chars = new char[BLOCK + CharacterReference.LONGEST];

    private int next;
    private int ready;
    private int filled;
    private boolean begun;
    private boolean ended;
    private boolean drained;
    private long position;
    private long line = 1;
    private long replaced;
    private int sinceTag;

    public DumpText(InputStream in, String file) {
        this.in = in;
        this.file = file;
    }

    /// Bytes taken from the file so far; at most a block ahead of the parser.
    public long position() {
        return position;
    }

    long replaced() {
        return replaced;
    }

    /// Whether the reader asked for more than there is.
    public boolean drained() {
        return drained;
    }

    @Override
    public int read(char[] to, int from, int length) {
        while (next == ready && !(ended && ready == filled)) {
            fill();
        }
        if (next == ready) {
            drained = true;
            return -1;
        }
        var count = Math.min(length, ready - next);
        System.arraycopy(chars, next, to, from, count);
        next += count;
        return count;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException _) {
            // It was only read: nothing can be lost.
        }
    }

    /// Keeps what may be the beginning of a reference, decodes more behind it, and mends what is complete.
    private void fill() {
        System.arraycopy(chars, ready, chars, 0, filled - ready);
        filled -= ready;
        next = 0;
        load();
        var target = CharBuffer.wrap(chars, filled, chars.length - filled);
        var result = decoder.decode(bytes, target, ended);
        if (result.isError()) {
            countLines(target.position());
            throw ended && result.length() == bytes.remaining()
                    ? new DumpFault("truncated", file, line)
                    : new DumpFault("not-utf-8", file, line, String.format("%02X", bytes.get(bytes.position())));
        }
        filled = target.position();
        mend();
    }

    private void load() {
        try {
            bytes.compact();
            var count = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
            ended = count < bytes.remaining();
            position += count;
            bytes.position(bytes.position() + count).flip();
        } catch (IOException broken) {
            throw new DumpFault("unreadable", file, line, String.valueOf(broken.getMessage()));
        }
        if (!begun) {
            begin();
        }
    }

    private void begin() {
        begun = true;
        var first = bytes.remaining() < 2 ? 0 : bytes.getShort(0) & 0xFFFF;
        switch (first) {
            case 0xFEFF, 0xFFFE, 0x3C00, 0x003C -> throw new DumpFault("utf-16", file, 1);
            case 0xEFBB -> bytes.position(bytes.remaining() > 2 && bytes.get(2) == (byte) 0xBF ? 3 : 0);
            case 0x1F8B, 0x504B, 0x377A -> throw new DumpFault("still-packed", file, 1);
            default -> { }
        }
    }

    /// Looks at each new character once. What is mended never grows, so it is done in place.
    private void mend() {
        var to = 0;
        var from = 0;
        var tag = -sinceTag;
        while (from < filled) {
            var c = chars[from];
            if (c == '&') {
                var end = CharacterReference.end(chars, from, filled, ended);
                if (end < 0) {
                    break;
                }
                if (end > from && !CharacterReference.allowed(chars, from, end)) {
                    chars[to++] = '\uFFFD';
                    replaced++;
                    from = end + 1;
                    continue;
                }
            } else if (c == '\n') {
                line++;
            } else if (c == '<') {
                tag = to;
            }
            chars[to++] = c;
            from++;
        }
        var kept = filled - from;
        System.arraycopy(chars, from, chars, to, kept);
        measure(to - tag);
        ready = to;
        filled = to + kept;
    }

    private void measure(int count) {
        sinceTag = count;
        if (sinceTag > LONGEST_ROW) {
            throw new DumpFault("row-too-long", file, line, LONGEST_ROW);
        }
    }

    private void countLines(int to) {
        for (var i = 0; i < to; i++) {
            line += chars[i] == '\n' ? 1 : 0;
        }
    }
}
