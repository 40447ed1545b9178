package dev.muster.shell.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// One file that a page needs besides itself, held plain and compressed.
record Asset(String type, byte[] plain, byte[] compressed, String fingerprint) {

    static Asset of(String name, byte[] content) {
        return new Asset(typeOf(name), content, compress(content), Fingerprint.of(content));
    }

    private static String typeOf(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css;charset=utf-8";
            case "js" -> "text/javascript;charset=utf-8";
            case "svg" -> "image/svg+xml;charset=utf-8";
            case "png" -> "image/png";
            case "webmanifest" -> "application/manifest+json";
            default -> "text/plain;charset=utf-8";
        };
    }

    static byte[] compress(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            zip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
