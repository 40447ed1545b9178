package dev.muster.exchange;

import dev.muster.exchange.stackexchange.Author;
import dev.muster.shell.Ids;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// The ids that a source's rows have here: always the same for the same row, so that reading twice changes nothing.
record Keys(UUID source) {

    UUID post(long id) {
        return named("post", id);
    }

    UUID comment(long id) {
        return named("comment", id);
    }

    UUID revision(long post, String guid) {
        return Ids.named(source + " revision " + post + " " + guid);
    }

    /// A user of the site, or else whoever goes by a name, or nobody in particular.
    UUID author(Author author) {
        return author.user() != null ? named("user", author.user()) : Ids.named(source + " name " + (author.isNobody() ? "" : author.name()));
    }

    private UUID named(String kind, Object id) {
        return Ids.named(source + " " + kind + " " + id);
    }

    /// A fingerprint of what a row says, to know a later version of it.
    static long digest(String... parts) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                sha.update(part.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            return ByteBuffer.wrap(sha.digest()).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
