package dev.muster.shell.postgres;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/// The secret between us and our server, in a file that only its owner may read.
final class Password {

    private static final int BYTES = 32;

    private Password() {}

    static String of(Home home) {
        try {
            return Files.readString(home.password()).strip();
        } catch (IOException e) {
            throw PostgresTrouble.because(e, "password.unreadable", home.password());
        }
    }

    /// The one that is there, or a new one: it is made before the data, whose making may have been cut short.
    static String ofNew(Home home) throws IOException {
        if (!Files.exists(home.password())) {
            var secret = new byte[BYTES];
            new SecureRandom().nextBytes(secret);
            var unfinished = home.folder().resolve("password.new");
            Files.deleteIfExists(unfinished);
            write(unfinished, HexFormat.of().formatHex(secret));
            Files.move(unfinished, home.password());
        }
        return of(home);
    }

    static void write(Path file, String password) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = FileChannel.open(file, Set.of(CREATE_NEW, WRITE), ownerOnly)) {
            channel.write(ByteBuffer.wrap(password.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
    }
}
