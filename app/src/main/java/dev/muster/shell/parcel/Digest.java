package dev.muster.shell.parcel;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Passes bytes on, counting them and taking their SHA-256.
public final class Digest extends OutputStream {
    private final OutputStream out;
    private final MessageDigest sha = sha256();
    private long size;

    public Digest(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        sha.update(bytes, from, length);
        size += length;
    }

    /// What went through, as a part of this name.
    public Part part(String name) {
        return new Part(name, size, HexFormat.of().formatHex(sha.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
