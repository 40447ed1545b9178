package dev.muster.operations.cli;

import dev.muster.operations.Doctor;
import dev.muster.operations.Examination;
import dev.muster.shell.Refusal;
import dev.muster.shell.Settings;
import dev.muster.shell.Words;
import dev.muster.shell.doctor.Finding;
import dev.muster.shell.doctor.Finding.State;
import dev.muster.shell.log.LibraryLog;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// Looks at everything that can be out of order.
@Command(name = "doctor", mixinStandardHelpOptions = true, description = {
    "Looks at the database, the disk, the clock, mail, memory and what runs in the background, and says what to do.",
    "It changes nothing, and works when the database is down. Exit code 1 where something is to be done."})
public final class DoctorVerb implements Callable<Integer> {
    private final Words words = Words.english();

    @Option(names = "--json", description = "Says it as JSON.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    private record Line(String topic, String what, String state, String code, String says) {}

    @Override
    public Integer call() throws SQLException {
        var lines = findings().stream().map(this::line).toList();
        var out = spec == null ? new PrintWriter(System.out, true, Charset.defaultCharset()) : spec.commandLine().getOut();
        if (json) {
            out.println(new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(lines));
        } else {
            lines.forEach(each -> out.println("%-6s %-22s %s".formatted(each.state(), each.what(), each.says())));
        }
        out.flush();
        return lines.stream().anyMatch(each -> each.state().equals(word(State.ACT))) ? 1 : 0;
    }

    private static List<Finding> findings() throws SQLException {
        LibraryLog.join();
        try (var examination = Examination.of(Settings.from(System.getenv()))) {
            return Doctor.examine(examination.ground());
        } catch (Refusal refusal) {
            return List.of(Finding.act("operations.doctor.settings", refusal.key(), refusal.details()));
        }
    }

    private Line line(Finding finding) {
        var topic = finding.topic().substring(finding.topic().lastIndexOf('.') + 1);
        return new Line(topic, words.say(finding.topic()), word(finding.state()), finding.says(), finding.sentence(words));
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
