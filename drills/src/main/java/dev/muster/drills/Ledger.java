package dev.muster.drills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What the clients sent and were told. Each line is on the disk before the call goes out, and again before its answer
/// counts: so that the ledger itself owes nothing to luck.
final class Ledger implements AutoCloseable {
    private final FileChannel file;
    private final Map<Integer, Write> writes = new ConcurrentHashMap<>();
    private final Map<Integer, Fate> fates = new ConcurrentHashMap<>();
    private final Map<Integer, String> handles = new ConcurrentHashMap<>();

    Ledger(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    void invoke(Write write) {
        line("invoke " + write.number() + " " + write.kind() + " by " + write.by() + (write.on() == null ? "" : " on " + write.on().number()));
        writes.put(write.number(), write);
        fates.put(write.number(), Fate.UNKNOWN);
    }

    void tell(Write write, Fate fate, @Nullable String handle, int status) {
        line(fate + " " + write.number() + " " + status + (handle == null ? "" : " " + handle));
        fates.put(write.number(), fate);
        if (handle != null && !handle.isEmpty()) {
            handles.put(write.number(), handle);
        }
    }

    void note(String what) {
        line("# " + what);
    }

    private synchronized void line(String line) {
        try {
            file.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Fate fate(Write write) {
        return fates.getOrDefault(write.number(), Fate.UNKNOWN);
    }

    /// The address of what was made.
    @Nullable String handle(Write write) {
        return handles.get(write.number());
    }

    List<Write> all(Fate fate) {
        var found = new ArrayList<>(writes.values().stream().filter(each -> fate(each) == fate).toList());
        found.sort(java.util.Comparator.comparingInt(Write::number));
        return found;
    }

    long count(Fate fate) {
        return fates.values().stream().filter(each -> each == fate).count();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
