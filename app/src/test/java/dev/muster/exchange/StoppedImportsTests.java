package dev.muster.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.muster.World;
import dev.muster.exchange.stackexchange.Dump;
import dev.muster.exchange.stackexchange.DumpFault;
import dev.muster.exchange.stackexchange.GenerateDump;
import dev.muster.exchange.stackexchange.Site;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.shell.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// An import that is stopped on its way goes on to the same end, or is taken back without a trace.
class StoppedImportsTests extends World {
    private static final Site SITE = new Site("made.stackexchange.com");
    private static final Imports.Progress QUIET = (_, _, _, _) -> { };

    /// Everything that an import writes, with what it is about told by words instead of ids, which differ by place.
    private static final List<String> TRACES = List.of("""
            select kind, title, body, format, i.state, answered, layer, i.created, changed, p.name
              from items.item i join people.person p on p.id = i.author_id where place_id = :place""", """
            select r.at, r.title, r.body, r.tags, r.reason, p.name
              from items.revision r join items.item i on i.id = r.item_id join people.person p on p.id = r.editor_id
             where i.place_id = :place""", """
            select verb, object_kind, happened, origin, detail, p.name
              from activity.activity a left join people.person p on p.id = a.actor_id
             where place_id = :place and a.run_id is not null""", """
            select l.kind, l.created, f.title from items.link l join items.item f on f.id = l.from_id where f.place_id = :place""", """
            select v.kind, v.count, i.created from exchange.votes v join items.item i on i.id = v.item_id where i.place_id = :place""", """
            select t.tag, t.state, t.created from items.tagged t where t.place_id = :place""", """
            select q.settled, q.closed, q.closed_reason, a.body
              from questions.question q join items.item i on i.id = q.item_id left join items.item a on a.id = q.accepted_id
             where i.place_id = :place""", """
            select o.kind, o.source_key, o.digest, o.licence
              from exchange.origin o join exchange.source s on s.id = o.source_id where s.place_id = :place""");

    @TempDir static Path folder;
    @Autowired private Imports imports;

    @BeforeAll
    static void generate() throws IOException {
        GenerateDump.write(folder, 12_000, 7);
    }

    private Imports.Report read(Path path, Place place, Imports.Progress progress) {
        try (var dump = Dump.open(path, Clock.systemUTC())) {
            return imports.read(path, dump, SITE, place.id(), false, administrator().self(), progress);
        }
    }

    private void readUntil(String phase, Place place) {
        assertThatExceptionOfType(Stopped.class).isThrownBy(() -> read(folder, place, (at, _, _, _) -> {
            if (at.equals(phase)) {
                throw new Stopped();
            }
        }));
    }

    private static final class Stopped extends RuntimeException {}

    private List<String> traces(Place place) {
        return TRACES.stream().map(each -> system.jdbc()
            .sql("select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from (" + each + ") t")
            .param("place", place.id()).query(String.class).single()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"users", "questions", "answers", "votes", "comments", "revisions", "closures", "links"})
    void goesOnToTheSameEnd(String phase) {
        var whole = place(Audience.values());
        read(folder, whole, QUIET);
        var stopped = place(Audience.values());
        readUntil(phase, stopped);

        var report = read(folder, stopped, QUIET);

        assertThat(report.resumed()).isTrue();
        assertThat(traces(stopped)).isEqualTo(traces(whole)).noneMatch(trace -> trace.startsWith("0 "));
    }

    @Test
    void isNotThereForAnyoneUntilItIsFinished() {
        var place = place(Audience.values());
        readUntil("comments", place);

        assertThat(http(administrator()).json("GET", "/api/v1/communities/" + place.handle() + "/questions", null).body()).doesNotContain("\"title\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"users", "answers", "links"})
    void isTakenBackWithoutATrace(String phase) {
        var place = place(Audience.values());
        var before = traces(place);
        var persons = persons();
        readUntil(phase, place);

        imports.undo(SITE, place.id());

        assertThat(traces(place)).isEqualTo(before);
        assertThat(persons()).isEqualTo(persons);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> imports.undo(SITE, place.id()))
                .matches(refusal -> refusal.key().equals("exchange.import.nothing-to-undo"));
    }

    @Test
    void beginsAnewAfterItWasTakenBack() {
        var whole = place(Audience.values());
        read(folder, whole, QUIET);
        var place = place(Audience.values());
        readUntil("votes", place);
        imports.undo(SITE, place.id());

        assertThat(read(folder, place, QUIET).resumed()).isFalse();
        assertThat(traces(place)).isEqualTo(traces(whole));
    }

    @Test
    void aFaultInTheLastFileLeavesNothingBehind(@TempDir Path damaged) throws IOException {
        copy(damaged);
        var links = damaged.resolve("PostLinks.xml");
        Files.writeString(links, Files.readString(links).replace("</postlinks>", "<row Id=\"x\" />\n</postlinks>"));
        var place = place(Audience.values());
        var before = traces(place);
        var persons = persons();

        assertThatExceptionOfType(DumpFault.class).isThrownBy(() -> read(damaged, place, QUIET)).withMessageStartingWith("PostLinks.xml, line ");
        assertThat(traces(place)).isEqualTo(before);
        assertThat(persons()).isEqualTo(persons);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Users.xml", "Posts.xml", "Comments.xml"})
    void anIdThatComesAgainIsRefusedWithItsLine(String file, @TempDir Path damaged) throws IOException {
        copy(damaged);
        var lines = Files.readAllLines(damaged.resolve(file), StandardCharsets.UTF_8);
        int last = lines.size() - 1;
        lines.add(last, lines.get(2));
        Files.write(damaged.resolve(file), lines);
        var place = place(Audience.values());

        assertThatExceptionOfType(DumpFault.class).isThrownBy(() -> read(damaged, place, QUIET))
                .withMessageContaining(file + ", line " + (last + 1)).matches(fault -> fault.key().equals("exchange.dump.id-again"));
    }

    @Test
    void anotherDumpInTheSamePlaceDoesNotUndoTheFirst(@TempDir Path other) throws IOException {
        copy(other);
        var place = place(Audience.values());
        assertThatExceptionOfType(Stopped.class).isThrownBy(() -> read(other, place, (at, _, _, _) -> {
            if (at.equals("questions")) {
                throw new Stopped();
            }
        }));
        GenerateDump.write(other, 1_000, 8);

        assertThatExceptionOfType(DumpFault.class).isThrownBy(() -> read(other, place, QUIET)).matches(DumpFault::ofAnotherDump);
        assertThat(imports.unfinished(SITE, place.id())).isPresent();
    }

    private long persons() {
        return system.jdbc().sql("select count(*) from people.person").query(Long.class).single();
    }

    private static void copy(Path to) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
