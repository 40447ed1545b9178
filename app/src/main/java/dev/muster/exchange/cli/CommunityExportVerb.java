package dev.muster.exchange.cli;

import dev.muster.exchange.portable.CommunityExport;
import dev.muster.people.Installation;
import dev.muster.rights.Places;
import dev.muster.shell.Words;
import dev.muster.shell.cli.Engine;
import dev.muster.shell.cli.Verb;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes one community into a file.
@Command(name = "community", mixinStandardHelpOptions = true, description = {
    "Writes one community into a file: its charter, everything in it, hidden or narrowed or not, and what happened.",
    "Authors go with their names; with their addresses only when asked."})
final class CommunityExportVerb extends Verb {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "HANDLE", description = "The community's address.")
    private String community = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "The file to write; there must be none yet.")
    private @Nullable Path file;

    @Option(names = "--addresses", description = "Writes the authors' e-mail addresses too, so that they can be invited where it goes.")
    private boolean addresses;

    @Override
    protected int run(Engine engine) {
        var words = engine.face(Words.class);
        var place = engine.face(Installation.class).administrator().call(() -> engine.face(Places.class).at(community));
        var version = Objects.requireNonNull(spec).root().version();
        var report = engine.face(CommunityExport.class).write(place, Objects.requireNonNull(file), version.length > 0 ? version[0] : "Muster", addresses);
        report.lines().forEach((part, lines) -> System.out.println(words.say("exchange.portable.part." + part, lines)));
        report.leftOut().forEach((what, count) -> System.out.println(words.say("exchange.portable.left-out." + what, count)));
        System.out.println(words.say("exchange.portable.written", place.title(), file));
        return 0;
    }
}
