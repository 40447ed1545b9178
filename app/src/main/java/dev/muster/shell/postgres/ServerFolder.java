package dev.muster.shell.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folder of a server while nobody is at work in it, for those who move its data in or out.
public final class ServerFolder implements AutoCloseable {
    private final Home home;
    private final HomeLock lock;

    private ServerFolder(Home home, HomeLock lock) {
        this.home = home;
        this.lock = lock;
    }

    /// Keeps everyone else from starting a server in a folder, which is made if it is not there.
    ///
    /// @throws PostgresTrouble where somebody is at work in it
    public static ServerFolder hold(Path folder) {
        var home = Home.at(folder);
        var lock = HomeLock.take(home)
                .orElseThrow(() -> new PostgresTrouble("folder.in-use", home.folder(), HomeLock.holder(home)));
        try {
            requireQuiet(home);
            return new ServerFolder(home, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /// A server whose owner was killed works on, and nobody holds its lock.
    private static void requireQuiet(Home home) {
        try {
            if (Files.exists(home.data())) {
                var processes = Processes.in(home, Account.forServer(home));
                if (!processes.isEmpty()) {
                    throw new PostgresTrouble("folder.other-server", home.data(), processes.getFirst());
                }
            }
        } catch (IOException e) {
            throw PostgresTrouble.writing(home.folder(), e);
        }
    }

    /// Where a server's own files are.
    public static Path data(Path folder) {
        return folder.resolve("data");
    }

    /// Whether there are data of a server in a folder.
    public static boolean inhabited(Path folder) {
        return Files.exists(data(folder).resolve("PG_VERSION"));
    }

    /// The major version of the server that comes along, such as 18.
    public static String majorVersion() {
        return Binaries.MAJOR_VERSION;
    }

    /// Gives data that were put here to the account that the server will run as: when root does it, to the owner
    /// of another folder, or to nobody where that is root too.
    public void settle(Path like) {
        try {
            var account = Account.like(home, like);
            try (var all = Files.walk(home.data())) {
                for (var path : (Iterable<Path>) all::iterator) {
                    account.give(path);
                }
            }
            if (account.owns(like)) {
                account.give(home.folder());
                account.give(home.password());
            }
        } catch (IOException e) {
            throw PostgresTrouble.writing(home.folder(), e);
        }
    }

    @Override
    public void close() {
        lock.close();
    }
}
