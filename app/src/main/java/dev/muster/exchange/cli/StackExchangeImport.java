package dev.muster.exchange.cli;

import dev.muster.exchange.Imports;
import dev.muster.exchange.ReportPrinter;
import dev.muster.exchange.stackexchange.Dump;
import dev.muster.exchange.stackexchange.Site;
import dev.muster.people.Installation;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.cli.Engine;
import dev.muster.shell.cli.Verb;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reads a Stack Exchange dump into a community.
@Command(name = "stackexchange", mixinStandardHelpOptions = true, description = {
    "Reads a Stack Exchange dump (a folder or a .zip) into a community.",
    "Nobody sees anything of it until it is finished. Stopped on its way, it goes on when the same command is given again."})
final class StackExchangeImport extends Verb {

    @Parameters(paramLabel = "PATH", description = "The dump: a folder or a .zip with Posts.xml and what else there is.")
    private @Nullable Path path;

    @Option(names = "--community", required = true, paramLabel = "HANDLE", description = "The community's address: small letters, digits, hyphens.")
    private String community = "";

    @Option(names = "--charter", paramLabel = "FILE", description = "What a new community is for (see docs/examples/beer-charter.yaml).")
    private @Nullable Path charter;

    @Option(names = "--site", paramLabel = "HOST", description = "The site, where the file's name does not tell.")
    private @Nullable String site;

    @Option(names = "--dry-run", description = "Reads everything and writes nothing.")
    private boolean dryRun;

    @Option(names = "--undo", description = "Takes back what an unfinished import of this site has read.")
    private boolean undo;

    @Override
    protected int run(Engine engine) {
        var words = engine.face(Words.class);
        return 0;
    }
}
