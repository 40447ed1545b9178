package dev.muster.shell;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/// Makes ids and handles: from the injected clock and a seedable source, so that equal worlds repeat.
@Component
public final class Ids {
    private static final char[] LETTERS = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int HANDLE_LENGTH = 12;
    private final Clock clock;
    private final RandomGenerator random;

    public Ids(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /// A new time-ordered id (UUIDv7, RFC 9562 section 5.7).
    public UUID next() {
        long high = (clock.millis() << 16) | 0x7000L | (random.nextLong() & 0xfffL);
        long low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /// A new address: twelve random letters and digits that betray neither order nor number.
    public String handle() {
        return letters(random.nextLong());
    }

    /// A short random ending, for addresses that must not be guessable.
    public String ending() {
        return letters(random.nextLong()).substring(0, 6);
    }

    /// The id that a name always gets (UUIDv8, RFC 9562 section 5.8): a retry finds what the first try made.
    public static UUID named(String name) {
        var hash = ByteBuffer.wrap(digest(name));
        long high = (hash.getLong() & 0xffffffffffff0fffL) | 0x8000L;
        long low = (hash.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /// The id that the nth of several things of one name always gets. They sort by their number, since they may be of the same time.
    public static UUID named(String name, int nth) {
        var named = named(name + " " + nth);
        return new UUID((long) nth << 32 | named.getMostSignificantBits() & 0xffff_ffffL, named.getLeastSignificantBits());
    }

    /// The handle that an id made by {@link #named} goes with.
    public static String handleOf(UUID id) {
        return letters(ByteBuffer.wrap(digest(id.toString())).getLong());
    }

    private static String letters(long bits) {
        var out = new char[HANDLE_LENGTH];
        for (int i = 0; i < out.length; i++) {
            out[i] = LETTERS[(int) (bits >>> (i * 5)) & 31];
        }
        return new String(out);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
