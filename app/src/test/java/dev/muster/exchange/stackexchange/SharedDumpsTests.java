package dev.muster.exchange.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Real dumps of 2014 to 2022, counted by other means before.
@Tag("shared-data")
class SharedDumpsTests {

    static final Path DUMPS = Path.of(Objects.requireNonNullElse(System.getenv("MUSTER_SHARED_DATA"), "../../shared/data"))
            .resolve("stackexchange");

    @BeforeEach
    void needTheSharedData() {
        assumeTrue(Files.isDirectory(DUMPS), "Skipped: there is no shared data at " + DUMPS);
    }

    @ParameterizedTest
    @CsvSource({
        "beer.stackexchange.com_2014-05,            244,  448, 36,  834,  4318,  793, 142,  965",
        "beer.stackexchange.com_2016-12,            591, 1398, 117, 3948, 10798, 1860, 359, 2804",
        "ai.stackexchange.com_2016-12,              421,  749, 109, 3157,  5323, 1165, 212, 2044",
        "beer.meta.stackexchange.com_2022-06,        94,  141, 16,  522,  1211,  367,  29,  431",
        "coffee.meta.stackexchange.com_2020-08,      81,  147,  6,  411,  1136,  338,  31,  403",
        "conlang.meta.stackexchange.com_2020-08,     54,  115,  8,  272,  1119,  230,  11,  286",
        "beer.stackexchange.com_2017-03_posts-only, 663, 1572, 119,   0,     0,    0, 410,    0",
    })
    void haveAsManyRowsAsCountedBefore(String name, int questions, int answers, int otherPosts, int users, int votes,
            int comments, int accepted, int revisions) {
        try (var dump = open(name)) {
            var posts = each(dump.posts()).toList();
            var talk = posts.stream().filter(SharedDumpsTests::isTalk).map(Post::id).collect(Collectors.toSet());

            assertThat(posts).filteredOn(post -> post.type() == PostType.QUESTION).hasSize(questions);
            assertThat(posts).filteredOn(post -> post.type() == PostType.ANSWER).hasSize(answers);
            assertThat(posts).filteredOn(post -> !isTalk(post)).hasSize(otherPosts);
            assertThat(posts).filteredOn(post -> talk.contains(post.accepted())).hasSize(accepted);
            assertThat(each(dump.users())).hasSize(users);
            assertThat(each(dump.votes())).hasSize(votes);
            assertThat(each(dump.comments())).hasSize(comments);
            assertThat(each(dump.revisions()).filter(revision -> talk.contains(revision.post()))).hasSize(revisions);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "beer.stackexchange.com_2014-05, 50,  9, 1",
        "beer.stackexchange.com_2016-12, 76, 17, 1",
        "ai.stackexchange.com_2016-12,   95,  6, 10",
    })
    void haveLinksOfWhichSomeDangle(String name, int related, int duplicates, int dangling) {
        try (var dump = open(name)) {
            var posts = each(dump.posts()).map(Post::id).collect(Collectors.toSet());
            var links = each(dump.links()).toList();

            assertThat(links).filteredOn(link -> link.kind() == LinkKind.RELATED).hasSize(related);
            assertThat(links).filteredOn(link -> link.kind() == LinkKind.DUPLICATE).hasSize(duplicates);
            assertThat(links).filteredOn(link -> !posts.containsAll(Set.of(link.from(), link.to()))).hasSize(dangling);
        }
    }

    @Test
    void haveVotesThatNearlyNeverNameAVoter() {
        try (var dump = open("beer.stackexchange.com_2014-05")) {
            var votes = each(dump.votes()).toList();
            var byType = votes.stream().collect(Collectors.groupingBy(
                    Vote::type, () -> new EnumMap<>(VoteType.class), Collectors.counting()));

            assertThat(byType).isEqualTo(Map.ofEntries(Map.entry(VoteType.ACCEPTED, 142L), Map.entry(VoteType.UP, 3795L),
                    Map.entry(VoteType.DOWN, 150L), Map.entry(VoteType.FAVORITE, 92L), Map.entry(VoteType.BOUNTY_START, 3L),
                    Map.entry(VoteType.BOUNTY_CLOSE, 3L), Map.entry(VoteType.DELETION, 21L), Map.entry(VoteType.UNDELETION, 1L),
                    Map.entry(VoteType.MODERATOR_REVIEW, 27L), Map.entry(VoteType.APPROVE_EDIT, 84L)));
            assertThat(votes).filteredOn(vote -> vote.user() != null).hasSize(95)
                    .allMatch(vote -> vote.type() == VoteType.FAVORITE || vote.type() == VoteType.BOUNTY_START);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"beer.stackexchange.com_2014-05", "beer.stackexchange.com_2016-12", "ai.stackexchange.com_2016-12",
        "beer.meta.stackexchange.com_2022-06", "coffee.meta.stackexchange.com_2020-08", "conlang.meta.stackexchange.com_2020-08"})
    void areUnderstoodInFull(String name) {
        try (var dump = open(name)) {
            var all = List.of(dump.posts(), dump.users(), dump.votes(), dump.comments(), dump.history(), dump.links(),
                    dump.tags(), dump.badges());
            for (var rows : all) {
                rows.forEachRemaining(_ -> { });
                assertThat(rows.notes()).isEqualTo(new Notes(rows.row(), 0, 0, Map.of()));
                rows.close();
            }
            assertThat(all.stream().mapToLong(Rows::bytes).sum())
                    .isEqualTo(dump.tables().stream().mapToLong(dump::bytes).sum());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"beer.stackexchange.com_2016-12", "ai.stackexchange.com_2016-12", "beer.meta.stackexchange.com_2022-06"})
    void haveEachRevisionOnceWithAnAuthor(String name) {
        try (var dump = open(name)) {
            var revisions = each(dump.revisions()).toList();
            var seen = new HashSet<String>();

            assertThat(revisions).isNotEmpty().allMatch(revision -> seen.add(revision.post() + " " + revision.guid()));
            assertThat(revisions).noneMatch(revision -> revision.author().isNobody());
        }
    }

    private static boolean isTalk(Post post) {
        return post.type() == PostType.QUESTION || post.type() == PostType.ANSWER;
    }

    private static Dump open(String name) {
        return Dump.open(DUMPS.resolve(name + ".zip"), Handmade.CLOCK);
    }

    private static <T> Stream<T> each(Iterator<T> rows) {
        return StreamSupport.stream(((Iterable<T>) () -> rows).spliterator(), false);
    }
}
