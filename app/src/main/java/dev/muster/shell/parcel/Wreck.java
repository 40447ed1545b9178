package dev.muster.shell.parcel;

import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipInputStream;

/// A file that cannot be opened as a parcel: read from its beginning to tell how far it is whole.
final class Wreck {
    private Wreck() {}

    static Refusal of(Path path) {
        var part = "";
        try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                part = entry.getName();
                zip.transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException _) {
            // the part that was being read is the first that is not whole
        }
        return part.isEmpty() ? new Refusal(Reason.INVALID, "shell.parcel.other-kind", path)
                : new Refusal(Reason.INVALID, "shell.parcel.cut-off", path, part);
    }
}
