package dev.muster;

import dev.muster.people.Installation;
import dev.muster.people.SignIn;
import dev.muster.shell.Example;
import dev.muster.shell.Settings;
import dev.muster.shell.cli.Engine;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Starts, serves some pages of the example to itself and ends, so that the JVM can write down what a start needs.
/// The launcher asks for it; the folder must not be there yet, so that it never touches anybody's data.
@Command(name = "rehearse", hidden = true, description = "Lets Java learn how Muster starts, on a folder of its own.")
final class Rehearse implements Callable<Integer> {
    private static final int ROUNDS = 40;
    private static final List<String> PAGES = List.of("/", "/communities", "/communities/brewing", "/communities/brewing/questions",
            "/communities/brewing/measures", "/goals", "/purposes", "/people", "/help");

    @Parameters(paramLabel = "FOLDER")
    private @Nullable Path folder;

    @Override
    public Integer call() throws IOException {
        if (folder == null || Files.exists(folder)) {
            return 2;
        }
        var engine = Engine.serving(Muster.class, Settings.from(Map.of(
                "MUSTER_DATA", folder.toString(), "MUSTER_PORT", "0", "MUSTER_ADDRESS", "127.0.0.1")));
        var secret = UUID.randomUUID().toString();
        var administrator = engine.face(Installation.class).setUp("Rehearsal", "rehearsal@example.org", "Rehearsal", secret);
        engine.face(Example.class).make(administrator.self());
        var session = engine.face(SignIn.class).begin("rehearsal@example.org", secret, "127.0.0.1", "");
        for (int round = 0; round < ROUNDS; round++) {
            for (var page : PAGES) {
                read(engine, page, session);
            }
        }
        return 0;
    }

    private static void read(Engine engine, String page, String session) throws IOException {
        var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + engine.port() + page).toURL().openConnection();
        connection.setRequestProperty("Cookie", "muster_session=" + session);
        try (var in = connection.getInputStream()) {
            in.readAllBytes();
        }
    }
}
