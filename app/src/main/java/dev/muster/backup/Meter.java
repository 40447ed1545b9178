package dev.muster.backup;

import dev.muster.shell.parcel.Part;

/// How far one step of a piece of work is.
final class Meter {
    private final Progress progress;
    private final Progress.Step step;
    private final long of;
    private long done;

    Meter(Progress progress, Progress.Step step, long of) {
        this.progress = progress;
        this.step = step;
        this.of = of;
    }

    void add(Part part) {
        done += part.size();
        progress.at(step, done, Math.max(of, done));
    }
}
