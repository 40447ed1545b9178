package dev.muster.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Properties;

/// Lays letters down as files that mail programs open, for whoever runs the machine alone to read.
record FolderCarrier(Path folder) implements Carrier {
    private static final String SENDER = "muster@localhost.localdomain";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    @Override
    public String carry(LetterStore.Due letter) throws MessagingException {
        var envelope = new Envelope(letter, SENDER, Session.getInstance(new Properties()));
        var file = folder.resolve(TIME.format(letter.posted()) + "-" + letter.id() + ".eml");
        try {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            var half = Files.createTempFile(folder, "half-", ".tmp");
            try (var out = Files.newOutputStream(half)) {
                envelope.writeTo(out);
            }
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new MessagingException("", new FileSystemException(folder.toString(), null, e.getMessage()));
        }
        return file.toString();
    }

    @Override
    public void close() {
        // nothing is open between two letters
    }
}
