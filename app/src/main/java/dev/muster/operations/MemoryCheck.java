package dev.muster.operations;

import com.sun.management.OperatingSystemMXBean;
import dev.muster.shell.doctor.Check;
import dev.muster.shell.doctor.Finding;
import dev.muster.shell.doctor.Ground;
import java.lang.management.ManagementFactory;
import java.util.List;

/// Which Java this is, and whether the memory that it may take is there, beside what the database needs.
final class MemoryCheck implements Check {
    private static final String TOPIC = "operations.doctor.memory";
    private static final long MEGABYTE = 1L << 20;
    /// Java's own needs beside its objects, and those of the database where it is ours.
    private static final long BESIDE = 250 * MEGABYTE;
    private static final long DATABASE = 300 * MEGABYTE;

    @Override
    public List<Finding> look(Ground ground) {
        long machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        long database = ground.settings().databaseUrl() == null ? DATABASE : 0;
        return List.of(finding(Runtime.getRuntime().maxMemory(), BESIDE + database, machine));
    }

    /// @param machine what the machine has, or the container that we are in
    static Finding finding(long heap, long beside, long machine) {
        return heap + beside > machine
                ? Finding.act(TOPIC, "operations.doctor.memory.short", heap / MEGABYTE, beside / MEGABYTE, machine / MEGABYTE)
                : Finding.good(TOPIC, "operations.doctor.memory.well", Runtime.version().toString(), heap / MEGABYTE, machine / MEGABYTE);
    }
}
