package dev.muster.shell.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;

/// The account of this machine that the server runs as: our own, or another one when we are root, which PostgreSQL refuses.
record Account(int uid, int gid, List<String> prefix) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    /// Whoever owns the data already, else ourselves, else nobody.
    static Account forServer(Home home) {
        try {
            var data = home.data();
            var self = uid(Path.of("/proc/self"));
            var owner = Files.exists(data) ? uid(data) : self;
            if (self == ROOT) {
                return owner == ROOT ? stepDown(home, NOBODY, NOBODY) : stepDown(home, owner, gid(data));
            }
            if (owner != self) {
                throw new PostgresTrouble("folder.foreign-owner", data, owner);
            }
            return new Account(self, gid(Path.of("/proc/self")), List.of());
        } catch (IOException e) {
            throw PostgresTrouble.writing(home.folder(), e);
        }
    }

    /// The one that owns a folder, where we are root and it is not ours; else the one that a new server would get.
    static Account like(Home home, Path folder) throws IOException {
        var self = uid(Path.of("/proc/self"));
        if (self != ROOT) {
            return new Account(self, gid(Path.of("/proc/self")), List.of());
        }
        var owner = uid(folder);
        return owner == ROOT ? stepDown(home, NOBODY, NOBODY) : stepDown(home, owner, gid(folder));
    }

    boolean owns(Path folder) throws IOException {
        return uid(folder) == uid;
    }

    static Account stepDown(Home home, int uid, int gid) throws IOException {
        for (var folder = home.folder(); folder != null; folder = folder.getParent()) {
            if (!mayEnter(folder, uid)) {
                throw new PostgresTrouble("folder.closed-to-account", folder, uid);
            }
        }
        var setpriv = Programs.find("setpriv").orElseThrow(() -> new PostgresTrouble("program.setpriv"));
        return new Account(uid, gid, List.of(setpriv.toString(),
                "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--no-new-privs"));
    }

    /// The command as this account runs it.
    List<String> run(List<String> command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /// Makes a file or folder of ours the account's own.
    void give(Path path) throws IOException {
        if (uid(path) != uid) {
            Files.setAttribute(path, "unix:gid", gid);
            Files.setAttribute(path, "unix:uid", uid);
        }
    }

    private static boolean mayEnter(Path folder, int uid) throws IOException {
        var permission = uid(folder) == uid ? PosixFilePermission.OWNER_EXECUTE : PosixFilePermission.OTHERS_EXECUTE;
        return Files.readAttributes(folder, PosixFileAttributes.class).permissions().contains(permission);
    }

    private static int uid(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }

    private static int gid(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:gid");
    }
}
