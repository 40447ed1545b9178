package dev.muster.shell.postgres;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The right to start and stop the server of one home. The operating system takes it back when its holder dies.
final class HomeLock implements AutoCloseable {

    /// Homes held by this process. Closing any descriptor of a locked file drops the process's lock on it,
    /// so the file of a home in this set is never opened a second time.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Home home;
    private final FileChannel channel;

    private HomeLock(Home home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    static Optional<HomeLock> take(Home home) {
        var file = home.lock();
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        var lock = Optional.<HomeLock>empty();
        try {
            lock = lock(home);
        } catch (IOException e) {
            throw PostgresTrouble.writing(home.folder(), e);
        } finally {
            if (lock.isEmpty()) {
                HELD.remove(file);
            }
        }
        return lock;
    }

    /// The process that holds the lock, as far as it has said so.
    static String holder(Home home) {
        if (HELD.contains(home.lock())) {
            return Long.toString(ProcessHandle.current().pid());
        }
        try {
            return Files.readString(home.lock()).strip();
        } catch (IOException unreadable) {
            return "?";
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw PostgresTrouble.writing(home.folder(), e);
        } finally {
            HELD.remove(home.lock());
        }
    }

    private static Optional<HomeLock> lock(Home home) throws IOException {
        var channel = FileChannel.open(home.lock(), CREATE, WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return Optional.empty();
        }
        var holder = StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n");
        channel.truncate(0).write(holder);
        return Optional.of(new HomeLock(home, channel));
    }
}
