package dev.muster.shell.postgres;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What `/proc` tells about the PostgreSQL processes of this machine, whoever started them.
final class Processes {

    private static final Charset OF_PATHS = Charset.forName(System.getProperty("sun.jnu.encoding"));

    /// In a container even root may not see where another account's process works, so the account itself looks.
    private static final String LOOK = """
            for process in /proc/[0-9]*; do
                if read -r name < $process/comm && [ "$name" = postgres ] && [ $process/cwd -ef "$1" ]; then
                    echo "${process#/proc/}"
                fi
            done 2> /dev/null
            """;

    private Processes() {}

    /// All that work in the data folder of a home: the postmaster and its children.
    static List<Long> in(Home home, Account account) throws IOException {
        var command = List.of("/bin/sh", "-c", LOOK, "sh", home.data().toString());
        return Programs.run(account.run(command), home.folder()).output().lines().map(Long::valueOf).toList();
    }

    /// Whether a process is a postmaster that was started for this data folder.
    static boolean isPostmaster(Path data, long pid) {
        var words = words(pid);
        var folder = words.indexOf("-D") + 1;
        return leads(pid)
                && folder > 0
                && folder < words.size()
                && words.get(folder).equals(data.toString());
    }

    /// Whether a PostgreSQL process leads others. Its children say what they do instead: `postgres: checkpointer`.
    static boolean leads(long pid) {
        return Path.of(words(pid).getFirst()).endsWith("postgres");
    }

    /// The command line; empty for a process that is gone or is dead and waits to be buried.
    private static List<String> words(long pid) {
        try {
            var line = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline"));
            return List.of(new String(line, OF_PATHS).split("\0"));
        } catch (IOException gone) {
            return List.of("");
        }
    }
}
