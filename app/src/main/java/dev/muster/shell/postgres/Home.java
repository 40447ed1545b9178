package dev.muster.shell.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folder that holds everything of one server: its lock, password, log, programs and data.
record Home(Path folder) {

    static Home at(Path folder) {
        var whole = folder.toAbsolutePath().normalize();
        try {
            Folders.create(whole);
            var home = new Home(whole.toRealPath());
            if (!Files.isWritable(home.folder)) {
                throw new PostgresTrouble("folder.unwritable", home.folder);
            }
            return home;
        } catch (IOException e) {
            throw PostgresTrouble.writing(whole, e);
        }
    }

    Path lock() {
        return folder.resolve("owner.lock");
    }

    Path password() {
        return folder.resolve("password");
    }

    Path log() {
        return folder.resolve("server.log");
    }

    Path data() {
        return folder.resolve("data");
    }

    /// Where data grow up: they become `data` when they are complete.
    Path unfinishedData() {
        return folder.resolve("data.init");
    }

    Path pidFile() {
        return data().resolve("postmaster.pid");
    }
}
