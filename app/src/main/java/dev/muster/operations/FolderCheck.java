package dev.muster.operations;

import dev.muster.shell.doctor.Check;
import dev.muster.shell.doctor.Finding;
import dev.muster.shell.doctor.Ground;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;

/// Whether the data folder is ours, and closed to others.
final class FolderCheck implements Check {
    private static final String TOPIC = "operations.doctor.folder";
    private static final String ROOT = "root";

    @Override
    public List<Finding> look(Ground ground) {
        var data = ground.settings().data();
        if (!Files.isDirectory(data)) {
            return List.of();
        }
        try {
            return findings(data, Files.getOwner(data).getName(), System.getProperty("user.name", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Finding> findings(Path data, String owner, String self) throws IOException {
        var found = new ArrayList<Finding>();
        if (Files.getPosixFilePermissions(data).contains(PosixFilePermission.OTHERS_WRITE)) {
            found.add(Finding.act(TOPIC, "operations.doctor.folder.open", data));
        }
        if (self.equals(ROOT)) {
            found.add(Finding.watch(TOPIC, "operations.doctor.folder.root"));
        } else if (!owner.equals(self)) {
            found.add(Finding.act(TOPIC, "operations.doctor.folder.foreign", data, owner, self));
        }
        return found.isEmpty() ? List.of(Finding.good(TOPIC, "operations.doctor.folder.ours", data, owner)) : found;
    }
}
