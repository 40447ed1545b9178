package dev.muster.shell.cli;

import dev.muster.shell.Settings;
import java.util.concurrent.Callable;

/// A verb of the command line that works on the product's modules, beside a serving Muster or alone.
///
/// A subclass names its words with picocli's annotations and does its work in {@link #run(Engine)}.
public abstract class Verb implements Callable<Integer> {
    private static Class<?> application = Object.class;

    /// Says which application verbs start; the program does so before anything else.
    public static void of(Class<?> application) {
        Verb.application = application;
    }

    /// Does the work.
    ///
    /// @return the exit code, 0 for success
    protected abstract int run(Engine engine) throws Exception;

    @Override
    public final Integer call() throws Exception {
        try (var engine = Engine.beside(application, Settings.from(System.getenv()))) {
            return run(engine);
        }
    }
}
