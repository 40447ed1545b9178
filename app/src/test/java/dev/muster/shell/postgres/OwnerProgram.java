package dev.muster.shell.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// Another program that wants to own the server of a folder, and holds it until it is closed or killed.
final class OwnerProgram implements AutoCloseable {

    private final Process process;
    private final BufferedReader words;

    private OwnerProgram(Process process) {
        this.process = process;
        this.words = process.inputReader();
    }

    static OwnerProgram on(Path home) throws IOException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        return new OwnerProgram(new ProcessBuilder(java, "-Xmx128m", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), OwnerProgram.class.getName(),
                home.toString(), TestFolders.PROGRAMS.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /// What it says when it is done with starting: `ready`, or why not.
    String answer() throws IOException {
        return words.readLine();
    }

    long pid() {
        return process.pid();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }

    public static void main(String[] words) throws IOException {
        try (var _ = EmbeddedPostgres.start(Path.of(words[0]), Claim.OWN, new Options(true, false, Options.CONNECTIONS, Path.of(words[1])))) {
            IO.println("ready");
            System.in.read();
        } catch (PostgresTrouble trouble) {
            IO.println(trouble.key());
        }
    }
}
