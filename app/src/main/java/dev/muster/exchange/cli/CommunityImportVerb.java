package dev.muster.exchange.cli;

import dev.muster.exchange.charter.CharterFault;
import dev.muster.exchange.charter.CharterFile;
import dev.muster.exchange.portable.CommunityImport;
import dev.muster.people.Installation;
import dev.muster.people.Persons;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.cli.Engine;
import dev.muster.shell.cli.Verb;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Brings one community in from a file.
@Command(name = "community", mixinStandardHelpOptions = true, description = {
    "Brings a community in from a file that muster export community wrote. Nobody sees anything of it until all of it is there.",
    "It passes the same gate as any other; who stands for it here is the administrator, unless said otherwise."})
final class CommunityImportVerb extends Verb {

    @Parameters(paramLabel = "FILE", description = "The file.")
    private @Nullable Path file;

    @Option(names = "--community", paramLabel = "HANDLE", description = "Its address here (default: the one it had).")
    private @Nullable String community;

    @Option(names = "--owner", paramLabel = "ADDRESS", description = "Its sponsor here.")
    private @Nullable String owner;

    @Option(names = "--guide", paramLabel = "ADDRESS", description = "A guide here; can be given several times.")
    private List<String> guides = List.of();

    @Option(names = "--decided-by", paramLabel = "ADDRESS", description = "The strategist who says yes to it here.")
    private @Nullable String decider;

    @Option(names = "--charter", paramLabel = "FILE", description = "What it is for, said anew; see docs/examples/beer-charter.yaml.")
    private @Nullable Path charter;

    @Override
    protected int run(Engine engine) {
        var words = engine.face(Words.class);
        var administrator = engine.face(Installation.class).administrator();
        try {
            var report = engine.face(CommunityImport.class).read(Objects.requireNonNull(file), home(engine, administrator), administrator);
            report.lines().forEach((part, lines) -> System.out.println(words.say("exchange.portable.part." + part, lines)));
            var address = administrator.call(() -> engine.face(Places.class).find(report.place())).map(Place::handle).orElse("");
            System.out.println(words.say(report.here() ? "exchange.portable.here" : "exchange.portable.brought", address));
            return 0;
        } catch (CharterFault fault) {
            System.err.println(fault.getMessage());
            return 1;
        }
    }

    private CommunityImport.Home home(Engine engine, Viewer administrator) {
        var self = administrator.call(() -> engine.face(Persons.class).addressOf(administrator.self())).orElseThrow();
        return new CommunityImport.Home(community, Objects.requireNonNullElse(owner, self), guides.isEmpty() ? List.of(self) : guides,
                Objects.requireNonNullElse(decider, self), charter == null ? null : CharterFile.read(charter));
    }
}
