package dev.muster.exchange.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingRowsTests {

    @TempDir Path temp;

    @Test
    void givesAQuestionWithEverythingItHas() {
        var post = only(Table.POSTS, Dump::posts, """
                <row Id="7" PostTypeId="1" AcceptedAnswerId="9" CreationDate="2014-01-21T20:26:05.383" Score="-2"
                  ViewCount="62" Body="&lt;p&gt;Hops &amp;amp; malt&lt;/p&gt;&#xA;" OwnerUserId="7" LastEditorUserId="-1"
                  LastEditorDisplayName="Community" LastEditDate="2014-01-22T22:04:34.977"
                  LastActivityDate="2014-01-23T00:00:00" Title="Was ist Größe? 🍺" Tags="&lt;hops&gt;&lt;c++.net&gt;"
                  AnswerCount="3" CommentCount="4" FavoriteCount="5" ClosedDate="2014-02-01T10:00:00.1"
                  CommunityOwnedDate="2014-02-02T10:00:00.000" ContentLicense="CC BY-SA 4.0" />
                """);

        assertThat(post).isEqualTo(new Post(8, 7, PostType.QUESTION, 1, 9L, null,
                Instant.parse("2014-01-21T20:26:05.383Z"), Instant.parse("2014-01-22T22:04:34.977Z"),
                Instant.parse("2014-01-23T00:00:00Z"), Instant.parse("2014-02-01T10:00:00.100Z"),
                Instant.parse("2014-02-02T10:00:00Z"), new Author(7L, null), new Author(Author.COMMUNITY, "Community"),
                "Was ist Größe? 🍺", "<p>Hops &amp; malt</p>\n", List.of("hops", "c++.net"), -2, 62, 3, 4, 5,
                "CC BY-SA 4.0"));
    }

    @Test
    void givesAnAnswerWithHardlyAnything() {
        var post = only(Table.POSTS, Dump::posts, """
                <row Id="9" PostTypeId="2" ParentId="7" CreationDate="2018-05-02T00:00:00.000" OwnerDisplayName="user23" OwnerUserId="" />
                """);

        assertThat(post).isEqualTo(new Post(3, 9, PostType.ANSWER, 2, null, 7L, Instant.parse("2018-05-02T00:00:00Z"),
                null, null, null, null, new Author(null, "user23"), new Author(null, null), "", "", List.of(),
                0, 0, 0, 0, 0, "CC BY-SA 4.0"));
        assertThat(post.owner().isUser()).isFalse();
        assertThat(post.lastEditor().isNobody()).isTrue();
    }

    @Test
    void givesUsersVotesCommentsLinksTagsAndBadges() {
        assertThat(only(Table.USERS, Dump::users, """
                <row Id="-1" Reputation="1" CreationDate="2014-01-21T17:45:53.587" DisplayName="Community" AboutMe="" Age="7" />
                """)).isEqualTo(new User(3, -1, null, "Community", Instant.parse("2014-01-21T17:45:53.587Z"), null,
                null, null, null, null, 1, 0, 0, 0));
        assertThat(only(Table.VOTES, Dump::votes, """
                <row Id="5" PostId="4" VoteTypeId="8" CreationDate="2014-01-21T00:00:00.000" UserId="3" BountyAmount="50" />
                """)).isEqualTo(new Vote(3, 5, 4, VoteType.BOUNTY_START, 8, Instant.parse("2014-01-21T00:00:00Z"), 3L, 50L));
        assertThat(only(Table.COMMENTS, Dump::comments, """
                <row Id="5" PostId="4" Score="2" Text="*Yes*" CreationDate="2011-04-07T23:59:59.999" UserDisplayName="user9" />
                """)).isEqualTo(new Comment(3, 5, 4, Instant.parse("2011-04-07T23:59:59.999Z"), new Author(null, "user9"),
                "*Yes*", 2, "CC BY-SA 2.5"));
        assertThat(only(Table.POST_LINKS, Dump::links, """
                <row Id="5" CreationDate="2014-01-21T00:00:00.000" PostId="4" RelatedPostId="3" LinkTypeId="3" />
                """)).isEqualTo(new Link(3, 5, 4, 3, LinkKind.DUPLICATE, 3, Instant.parse("2014-01-21T00:00:00Z")));
        assertThat(only(Table.TAGS, Dump::tags, """
                <row Id="5" TagName="hops" Count="12" WikiPostId="3" />
                """)).isEqualTo(new Tag(3, 5, "hops", 12, null, 3L));
        assertThat(only(Table.BADGES, Dump::badges, """
                <row Id="5" UserId="4" Name="Teacher" Date="2014-01-21T00:00:00.000" Class="3" TagBased="False" />
                """)).isEqualTo(new Badge(3, 5, 4, "Teacher", Instant.parse("2014-01-21T00:00:00Z")));
    }

    @Test
    void givesAHistoryRowAndWhyAQuestionWasClosed() {
        var closed = only(Table.POST_HISTORY, Dump::history, """
                <row Id="5" PostHistoryTypeId="10" PostId="4" RevisionGUID="a-b" CreationDate="2014-01-21T00:00:00.000" UserId="1" Comment="102" Text="{}" />
                """);

        assertThat(closed).isEqualTo(new History(3, 5, 4, HistoryKind.CLOSED, 10, "a-b",
                Instant.parse("2014-01-21T00:00:00Z"), new Author(1L, null), "102", "{}", "CC BY-SA 3.0"));
        assertThat(closed.closeReason()).contains(CloseReason.OFF_TOPIC);
    }

    @Test
    void readsTagsInBothNotations() {
        assertThat(Tag.names("<ale><yeast>")).isEqualTo(Tag.names("|ale|yeast|")).containsExactly("ale", "yeast");
        assertThat(Tag.names("")).isEmpty();
    }

    @Test
    void knowsWhichHistoryChangesText() {
        assertThat(LongStream.rangeClosed(1, 70).filter(code -> HistoryKind.of((int) code).changesText()))
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(HistoryKind.of(52)).isEqualTo(HistoryKind.HOT_NETWORK_QUESTION);
        assertThat(List.of(HistoryKind.of(0), HistoryKind.of(-3), HistoryKind.of(66), HistoryKind.of(9999)))
                .containsOnly(HistoryKind.OTHER);
    }

    @Test
    void goesOnAfterTheRowWhereItStopped() {
        var rows = votes(10);
        try (var dump = new Handmade(temp).with(Table.POSTS, "").with(Table.VOTES, rows).open();
                var votes = dump.votes().resumeAfter(7)) {
            assertThat(votes.row()).isEqualTo(7);
            assertThat(votes.next().id()).isEqualTo(8);
            assertThat(votes.row()).isEqualTo(8);
            assertThat(votes.hasNext()).isTrue();
            assertThat(votes.row()).isEqualTo(8);
        }
    }

    @Test
    void refusesToGoOnBehindTheEnd() {
        try (var dump = new Handmade(temp).with(Table.POSTS, "").with(Table.VOTES, votes(3)).open(); var votes = dump.votes()) {
            assertThatExceptionOfType(DumpFault.class).isThrownBy(() -> votes.resumeAfter(4))
                    .withMessageContaining("3 rows, but 4 had been read before");
        }
    }

    @Test
    void countsWhatItDoesNotUnderstand() {
        try (var dump = new Handmade(temp).with(Table.POSTS, "").with(Table.TAGS, """
                <row Id="2" TagName="a&#x0;b&#31;c&#xD83C;" Count="1" Colour="red" />
                <row Id="1" TagName="b" Count="1" Colour="blue" Shape="" />
                <row Id="3" TagName="&#x1F37A;&#x9;&#10;&#xFFFD;" Count="1" />
                """).open(); var tags = dump.tags()) {
            assertThat(tags.next().name()).isEqualTo("a\uFFFDb\uFFFDc\uFFFD");
            tags.next();
            assertThat(tags.next().name()).isEqualTo("🍺\t\n\uFFFD");
            assertThat(tags.hasNext()).isFalse();
            assertThat(tags.notes()).isEqualTo(new Notes(3, 3, 1, Map.of("Colour", 2L, "Shape", 1L)));
        }
    }

    private <T> T only(Table table, Function<Dump, Rows<T>> rows, String row) {
        try (var dump = new Handmade(temp).with(Table.POSTS, "").with(table, row).open(); var read = rows.apply(dump)) {
            var first = read.next();
            assertThat(read.hasNext()).isFalse();
            return first;
        }
    }

    private static String votes(int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj("<row Id=\"%d\" PostId=\"1\" VoteTypeId=\"2\" CreationDate=\"2014-01-21T00:00:00.000\" />\r\n"::formatted)
                .collect(Collectors.joining());
    }
}
