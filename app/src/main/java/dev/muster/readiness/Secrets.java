package dev.muster.readiness;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// The secrets in links. They are long and random, so their SHA-256 is enough to keep.
final class Secrets {
    private static final int BYTES = 32;
    private static final SecureRandom SOURCE = new SecureRandom();

    private Secrets() {}

    static String fresh() {
        var bytes = new byte[BYTES];
        SOURCE.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
