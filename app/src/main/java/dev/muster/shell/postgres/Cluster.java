package dev.muster.shell.postgres;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/// The data of one server: made once, complete or not at all.
record Cluster(Home home, Account account, Binaries binaries, Options options) {

    static final String USER = "muster";

    void createIfMissing() {
        try {
            if (!Files.exists(versionFile())) {
                checkEmpty();
                create(Password.ofNew(home));
            }
            checkVersion(Files.readString(versionFile()).strip());
        } catch (IOException e) {
            throw PostgresTrouble.writing(home.folder(), e);
        }
    }

    private Path versionFile() {
        return home.data().resolve("PG_VERSION");
    }

    private void checkEmpty() throws IOException {
        if (!Folders.isEmpty(home.data())) {
            throw new PostgresTrouble("data.foreign", home.data());
        }
    }

    private void checkVersion(String version) {
        if (!version.equals(Binaries.MAJOR_VERSION)) {
            throw new PostgresTrouble("data.version", home.data(), version, Binaries.MAJOR_VERSION);
        }
    }

    private void create(String password) throws IOException {
        var folder = home.unfinishedData();
        Folders.delete(folder);
        Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        account.give(folder);
        try {
            fill(folder, password);
            Files.move(folder, home.data(), ATOMIC_MOVE);
        } finally {
            Folders.delete(folder);
        }
    }

    /// The server's account cannot read our password file, so it gets a copy while it needs one.
    private void fill(Path folder, String password) throws IOException {
        var copy = home.folder().resolve("password.init");
        Files.deleteIfExists(copy);
        Password.write(copy, password);
        account.give(copy);
        try {
            var outcome = Programs.run(account.run(initdb(folder, copy)), home.folder());
            if (outcome.exit() != 0) {
                throw PostgresTrouble.lastWords("data.creation", home.folder(), outcome.output());
            }
        } finally {
            Files.delete(copy);
        }
    }

    private List<String> initdb(Path folder, Path password) {
        var command = new ArrayList<>(List.of(
                binaries.program("initdb").toString(),
                "-D", folder.toString(),
                "-U", USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "-E", "UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums"));
        if (!options.durable()) {
            command.add("--no-sync");
        }
        return command;
    }
}
