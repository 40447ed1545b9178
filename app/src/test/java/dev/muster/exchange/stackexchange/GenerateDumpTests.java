package dev.muster.exchange.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenerateDumpTests {

    static final int ROWS = 20_000;

    @TempDir Path temp;

    @Test
    void writesTheSameForTheSameSeed() throws IOException {
        GenerateDump.write(temp.resolve("a"), 2_000, 7);
        GenerateDump.write(temp.resolve("b"), 2_000, 7);
        GenerateDump.write(temp.resolve("c"), 2_000, 8);

        for (var table : Table.values()) {
            assertThat(temp.resolve("b").resolve(table.file())).hasSameBinaryContentAs(temp.resolve("a").resolve(table.file()));
        }
        assertThat(Files.mismatch(temp.resolve("a/Posts.xml"), temp.resolve("c/Posts.xml"))).isNotNegative();
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 1_001, 4_999, ROWS})
    void writesAsManyRowsAsAsked(int rows) throws IOException {
        var counts = GenerateDump.write(temp, rows, 1);

        try (var dump = Dump.open(temp, Handmade.CLOCK)) {
            var read = new AtomicLong();
            dump.users().forEachRemaining(_ -> read.incrementAndGet());
            dump.posts().forEachRemaining(_ -> read.incrementAndGet());
            dump.votes().forEachRemaining(_ -> read.incrementAndGet());
            dump.comments().forEachRemaining(_ -> read.incrementAndGet());
            dump.history().forEachRemaining(_ -> read.incrementAndGet());
            dump.links().forEachRemaining(_ -> read.incrementAndGet());
            dump.tags().forEachRemaining(_ -> read.incrementAndGet());
            dump.badges().forEachRemaining(_ -> read.incrementAndGet());
            assertThat(read).hasValue(rows);
            assertThat(counts.rows()).isEqualTo(rows);
        }
    }

    @Test
    void countsWhatItWrote() throws IOException {
        var counts = GenerateDump.write(temp, ROWS, 1);

        try (var dump = Dump.open(temp, Handmade.CLOCK)) {
            var posts = new HashMap<Long, Post>();
            dump.posts().forEachRemaining(post -> posts.put(post.id(), post));
            assertThat(posts.values()).filteredOn(post -> post.type() == PostType.QUESTION).hasSize((int) counts.questions());
            assertThat(posts.values()).filteredOn(post -> post.type() == PostType.ANSWER).hasSize((int) counts.answers())
                    .allMatch(answer -> posts.get(answer.parent()).created().isBefore(answer.created()));
            assertThat(posts.values()).filteredOn(post -> post.accepted() != null).hasSize((int) counts.accepted())
                    .allMatch(question -> posts.get(question.accepted()).parent().equals(question.id()));
            assertThat(revisions(dump, posts)).isEqualTo(counts.revisions());
            assertThat(links(dump, posts)).isEqualTo(Map.of("duplicate", counts.duplicates(), "dangling", counts.dangling(),
                    "all", counts.links()));
        }
    }

    @Test
    void writesBodiesOfBelievableLength() throws IOException {
        GenerateDump.write(temp, ROWS, 1);

        try (var dump = Dump.open(temp, Handmade.CLOCK)) {
            dump.posts().forEachRemaining(post -> assertThat(post.body().length()).isBetween(Prose.SHORTEST, Prose.LONGEST));
            dump.revisions().forEachRemaining(edit -> assertThat(edit.body().length()).isBetween(Prose.SHORTEST, Prose.LONGEST));
        }
    }

    @Test
    void tearsSomeRevisionsApart() throws IOException {
        GenerateDump.write(temp, ROWS, 1);

        try (var dump = Dump.open(temp, Handmade.CLOCK)) {
            var neighbours = new AtomicLong();
            var last = new String[] {""};
            dump.history().forEachRemaining(row -> {
                var key = row.post() + " " + row.guid();
                neighbours.addAndGet(row.kind().changesText() && !key.equals(last[0]) ? 1 : 0);
                last[0] = key;
            });
            var revisions = new AtomicLong();
            dump.revisions().forEachRemaining(_ -> revisions.incrementAndGet());
            assertThat(neighbours).hasValueGreaterThan(revisions.get());
        }
    }

    private static long revisions(Dump dump, Map<Long, Post> posts) {
        var seen = new HashSet<String>();
        dump.revisions().forEachRemaining(revision -> {
            if (posts.get(revision.post()).type().compareTo(PostType.ANSWER) <= 0) {
                assertThat(seen.add(revision.post() + revision.guid())).isTrue();
            }
        });
        return seen.size();
    }

    private static Map<String, Long> links(Dump dump, Map<Long, Post> posts) {
        var counts = new HashMap<String, Long>(Map.of("duplicate", 0L, "dangling", 0L, "all", 0L));
        dump.links().forEachRemaining(link -> {
            counts.merge("all", 1L, Long::sum);
            counts.merge("duplicate", link.kind() == LinkKind.DUPLICATE ? 1L : 0L, Long::sum);
            counts.merge("dangling", posts.containsKey(link.from()) && posts.containsKey(link.to()) ? 0L : 1L, Long::sum);
        });
        return counts;
    }
}
