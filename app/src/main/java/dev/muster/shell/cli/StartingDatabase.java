package dev.muster.shell.cli;

import dev.muster.shell.Database;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// The database on its way up, on a thread of its own, while the application is put together.
final class StartingDatabase {
    private final FutureTask<Database> task;

    private StartingDatabase(FutureTask<Database> task) {
        this.task = task;
    }

    static StartingDatabase by(Callable<Database> work) {
        var task = new FutureTask<>(work);
        Thread.ofPlatform().name("database").start(task);
        return new StartingDatabase(task);
    }

    /// Waits until it is up, or says in its own words why it is not.
    Database get() {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
