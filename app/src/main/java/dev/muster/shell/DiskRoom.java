package dev.muster.shell;

import java.nio.file.Path;
import java.util.function.LongSupplier;

/// How much room is left for what people write.
///
/// PostgreSQL ends all its sessions when it cannot write its log, and then nobody can read either. So writing is refused
/// while there is still a little room, and reading goes on.
public final class DiskRoom {

    /// Less than this is kept for reading, signing in and whatever is under way.
    static final long LEAST = 100L << 20;

    private final LongSupplier free;

    public DiskRoom(LongSupplier free) {
        this.free = free;
    }

    /// The room on the disk of a folder, as far as it is not kept for the machine's administrator.
    static DiskRoom of(Path folder) {
        return new DiskRoom(folder.toFile()::getUsableSpace);
    }

    /// Whether something more may be written.
    public boolean enough() {
        return free.getAsLong() >= LEAST;
    }
}
