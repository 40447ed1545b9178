package dev.muster.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.SharedData;
import dev.muster.activity.Act;
import dev.muster.activity.Deliveries;
import dev.muster.activity.Verb;
import dev.muster.activity.spi.Activity.Position;
import dev.muster.exchange.Imports;
import dev.muster.exchange.stackexchange.Dump;
import dev.muster.exchange.stackexchange.Site;
import dev.muster.questions.Asking;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.search.Results.Standing;
import dev.muster.shell.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.FileSystemUtils;

/// The index follows whatever happens, and survives whatever happens to it.
class IndexingTests extends SearchWorld {
    private static final Site BEER = new Site("beer.stackexchange.com");
    @Autowired private Reindexing reindexing;
    @Autowired private Imports imports;
    @TempDir private Path folder;
    private Viewer ada;
    private Place place;

    @BeforeEach
    void cast() {
        place = place(Audience.values());
        ada = employee("Ada Lovelace");
    }

    /// An index of its own on a data folder, as another node would have it.
    private Indexing node(Path data) {
        return new Indexing(settings(data), entries, sight, "on");
    }

    private Indexing started(Path data) throws IOException {
        var node = node(data);
        node.start();
        whole(node, data);
        return node;
    }

    /// Waits until an index is whole and in use.
    private static void whole(Indexing node, Path data) throws IOException {
        while (node.index().isEmpty() || !IndexFolder.of(settings(data)).current().equals(node.index().map(Index::folder))) {
            Thread.onSpinWait();
        }
    }

    private static Settings settings(Path data) {
        return Settings.from(Map.of("MUSTER_DATA", data.toString()));
    }

    private void follow(Indexing node) {
        Deliveries.all(node, product);
    }

    private boolean has(Indexing node, UUID item) {
        try {
            var index = node.index().orElseThrow();
            index.refresh();
            return index.<Boolean>read(searcher -> searcher.count(new TermQuery(Documents.id(item))) == 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        FileSystemUtils.copyRecursively(from, to);
    }

    private static Path index(Path data) throws IOException {
        return data.resolve("search").resolve(Files.readString(data.resolve("search/current")));
    }

    @Test
    void waitsForTheSlowestWriterAndMissesNothing() throws Exception {
        caughtUp();
        var written = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = threads.submit(() -> system.transactions().execute(_ -> {
                // an index of all that other tests wrote takes as long as it takes
                system.jdbc().sql("set local idle_in_transaction_session_timeout = 0").update();
                system.jdbc().sql("set local transaction_timeout = 0").update();
                var id = raw("Slowly boiled");
                written.countDown();
                await(end);
                return id;
            }));
            await(written);
            var quick = asks(ada, place, "Quickly boiled");
            var node = started(folder);
            follow(node);
            assertThat(has(node, quick.id())).as("read when the index was made").isTrue();

            end.countDown();
            var id = slow.get();
            follow(node);
            assertThat(has(node, id)).as("committed after a later one").isTrue();
            assertThat(finds(ada, place, "boiled")).containsExactlyInAnyOrder("Slowly boiled", "Quickly boiled");
            node.stop();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As a command would write it.
    private UUID raw(String title) {
        var id = UUID.randomUUID();
        insert(id, title, null);
        var act = Act.onItem(ada.self(), Verb.CREATE, id, "question", place.id(), CLOCK.instant());
        system.jdbc().sql(Act.alone()).params(act.parameters()).update();
        return id;
    }

    private void insert(UUID id, String title, @Nullable UUID run) {
        system.jdbc().sql("""
                insert into items.item (id, handle, kind, place_id, root_id, layer, author_id, title, body, state, created, changed, run_id)
                values (:id, left(md5(:id::text), 12), 'question', :place, :id, 15, :author, :title, 'So it is.', 'open', now(), now(), :run::uuid)
                """)
            .param("id", id).param("place", place.id()).param("author", ada.self()).param("title", title).param("run", run).update();
        system.jdbc().sql("insert into questions.question (item_id) values (:id)").param("id", id).update();
    }

    @Test
    void goesOnWhereItWasKeptWhenItWasKilled() throws Exception {
        var before = asks(ada, place, "Before it was kept");
        var node = started(folder.resolve("one"));
        var after = asks(ada, place, "After it was kept");
        follow(node);
        assertThat(has(node, after.id())).isTrue();

        copy(folder.resolve("one"), folder.resolve("two"));
        node.stop();
        var meanwhile = asks(ada, place, "While it was down");
        var again = started(folder.resolve("two"));

        assertThat(index(folder.resolve("two")).getFileName()).isEqualTo(index(folder.resolve("one")).getFileName());
        assertThat(has(again, before.id())).isTrue();
        assertThat(has(again, after.id())).as("not kept yet when it was killed").isFalse();
        follow(again);
        assertThat(List.of(has(again, before.id()), has(again, after.id()), has(again, meanwhile.id()))).containsOnly(true);
        again.stop();
    }

    @Test
    void isMadeAnewWhereItIsMissingDamagedOfAnotherVersionOrOfAnotherLog() throws Exception {
        var question = asks(ada, place, "Whatever happens");
        var node = started(folder);
        node.stop();
        var first = index(folder);

        FileSystemUtils.deleteRecursively(first);
        var second = madeAnew(first, question.id());
        try (var files = Files.list(second)) {
            for (var file : files.toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        var third = madeAnew(second, question.id());
        var index = Index.open(third);
        index.moveTo(new Bookmark(new Position("1", 1), "another log"));
        index.keep();
        index.close();
        madeAnew(third, question.id());
    }

    private Path madeAnew(Path former, UUID item) throws IOException {
        var node = started(folder);
        assertThat(index(folder)).isNotEqualTo(former);
        assertThat(has(node, item)).isTrue();
        node.stop();
        return index(folder);
    }

    @Test
    void isWrittenByOneProcessAtATime() throws IOException {
        var node = started(folder);
        var other = node(folder);

        assertThat(other.hold()).isFalse();
        node.stop();
        assertThat(other.hold()).isTrue();
    }

    @Test
    void isExchangedWhilePeopleWriteAndSearch() throws Exception {
        var stop = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writer = threads.submit(() -> {
                int written = 0;
                while (written < 10 || stop.getCount() > 0 && written < Shelf.COUNTED) {
                    asks(ada, place, "Writing goes on, number " + written++);
                }
                return written;
            });
            for (int i = 0; i < 3; i++) {
                reindexing.here();
                assertThat(search.standing()).isEqualTo(Standing.WHOLE);
            }
            stop.countDown();
            int written = writer.get();

            assertThat(finds(ada, in(place, "\"writing goes on\"")).count()).isEqualTo(written);
        }
    }

    @Test
    void isMadeAnewByEveryNodeWhenSomebodyAsks() {
        caughtUp();
        var before = reindexing.used();

        reindexing.everywhere();

        while (reindexing.used().equals(before)) {
            Thread.onSpinWait();
        }
        asks(ada, place, "Found in the new one");
        assertThat(finds(ada, place, "found")).containsExactly("Found in the new one");
    }

    @Test
    void findsWhatAnImportBroughtOnceItIsFinished() {
        var run = UUID.randomUUID();
        system.jdbc().sql("insert into items.unfinished_run (run_id) values (:run)").param("run", run).update();
        insert(UUID.randomUUID(), "Brought from afar", run);
        asks(ada, place, "Asked here, not brought");
        assertThat(finds(ada, place, "brought")).containsExactly("Asked here, not brought");

        system.transactions().executeWithoutResult(_ -> {
            system.jdbc().sql("delete from items.unfinished_run where run_id = :run").param("run", run).update();
            var act = Act.inPlace(ada.self(), Verb.ADD, run, "import", place.id(), 1, CLOCK.instant());
            system.jdbc().sql(Act.alone()).params(act.parameters()).update();
        });
        assertThat(finds(ada, place, "brought")).containsExactlyInAnyOrder("Asked here, not brought", "Brought from afar");
    }

    @Test
    void findsByTheirNewAuthorWhatTurnedOutToBeTheirs() {
        var grace = member(employee("Grace Hopper"), place);
        ada = member(ada, place);
        var question = asks(ada, place, "Whose is this?");
        assertThat(finds(ada, by(grace)).hits()).isEmpty();

        system.jdbc().sql("update items.item set author_id = :grace where id = :id").param("grace", grace.self()).param("id", question.id()).update();
        var act = Act.byClock(Verb.ACCEPT, UUID.randomUUID(), "claim", null, 0, CLOCK.instant()).target(ada.self()).detail("person", grace.self().toString());
        system.jdbc().sql(Act.alone()).params(act.parameters()).update();

        assertThat(found(finds(ada, by(grace)))).containsExactly("Whose is this?");
        assertThat(finds(ada, by(ada)).hits()).isEmpty();
    }

    private Wanted by(Viewer author) {
        var handle = administrator().call(() -> persons.find(author.self())).orElseThrow().handle();
        return new Wanted("", null, null, null, handle, place.handle(), Wanted.Order.NEWEST, 1);
    }

    @Test
    @Tag("shared-data")
    void findsAWholeDumpWhereItWasReadInto() {
        Path path = SharedData.file("stackexchange/beer.stackexchange.com_2014-05.zip");
        try (var dump = Dump.open(path, Clock.systemUTC())) {
            imports.read(path, dump, BEER, place.id(), false, administrator().self(), (_, _, _, _) -> {});
        }

        var questions = finds(Viewer.VISITOR, new Wanted("", "question", null, null, null, place.handle(), Wanted.Order.NEWEST, 1));
        var answers = finds(Viewer.VISITOR, new Wanted("", "answer", null, null, null, place.handle(), Wanted.Order.NEWEST, 1));
        assertThat(questions.count()).isEqualTo(244);
        assertThat(answers.count()).isEqualTo(448);
        assertThat(finds(Viewer.VISITOR, in(place, "lager ale difference")).hits()).isNotEmpty();
    }

    @Test
    void showsWordsThatTheIndexDoesNotHaveYetAsTheyAreNow() {
        var question = asks(ada, place, new Asking("What is new?", "The old words of it", List.of(), null));
        caughtUp();
        system.jdbc().sql("update items.item set body = 'Quite other words of it' where id = :id").param("id", question.id()).update();

        var hit = finds(ada, in(place, "words")).hits().getFirst();
        assertThat(hit.plainSnippet()).isEqualTo("Quite other words of it");
    }
}
