package dev.muster.shell.log;

import org.slf4j.bridge.SLF4JBridgeHandler;

/// What libraries write by Java's own logging. Spring brings it into ours where it starts; a verb that starts no Spring asks for it.
public final class LibraryLog {
    private LibraryLog() {}

    /// From now on it goes through ours, whose levels hold for it.
    public static void join() {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
