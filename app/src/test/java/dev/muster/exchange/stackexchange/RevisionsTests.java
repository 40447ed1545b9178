package dev.muster.exchange.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionsTests {

    static final String TAGS = "&lt;ale&gt;&lt;hops&gt;";

    @TempDir Path temp;

    @Test
    void putTogetherWhatChangedAtOnce() {
        read(row(1, 2, 7, "g", "The **body**") + row(2, 1, 7, "g", "The title") + row(3, 3, 7, "g", TAGS), revisions -> {
            var revision = revisions.next();

            assertThat(revision.title()).isEqualTo("The title");
            assertThat(revision.body()).isEqualTo("The **body**");
            assertThat(revision.tags()).containsExactly("ale", "hops");
            assertThat(revision.kinds()).containsExactly(
                    HistoryKind.INITIAL_TITLE, HistoryKind.INITIAL_BODY, HistoryKind.INITIAL_TAGS);
            assertThat(revision.isInitial()).isTrue();
            assertThat(revisions.hasNext()).isFalse();
        });
    }

    @Test
    void leaveOutWhatStayedTheSame() {
        read(row(1, 5, 7, "g", "The body"), revisions -> {
            var edit = revisions.next();

            assertThat(edit.title()).isNull();
            assertThat(edit.tags()).isNull();
            assertThat(edit.isInitial() || edit.isRollback()).isFalse();
        });
    }

    @Test
    void keepPostsApartThatShareAGuid() {
        read(row(1, 5, 7, "g", "a") + row(2, 5, 8, "g", "b"), revisions ->
                assertThat(all(revisions)).extracting(Revision::post).containsExactly(7L, 8L));
    }

    @Test
    void joinRowsWithOthersBetween() {
        read(row(1, 5, 7, "g", "body") + row(2, 5, 8, "h", "other") + row(3, 10, 9, "i", "{}") + row(4, 6, 7, "g", TAGS),
                revisions -> {
                    var both = all(revisions);

                    assertThat(both).extracting(Revision::guid).containsExactly("g", "h");
                    assertThat(both.getFirst().kinds()).isEqualTo(Set.of(HistoryKind.EDIT_BODY, HistoryKind.EDIT_TAGS));
                });
    }

    @Test
    void joinRowsAcrossTheWholeWindowAndNoFurther() {
        read(apart(Revisions.WINDOW), revisions ->
                assertThat(all(revisions)).filteredOn(revision -> revision.guid().equals("g")).hasSize(1));
        read(apart(Revisions.WINDOW + 1), revisions ->
                assertThat(all(revisions)).filteredOn(revision -> revision.guid().equals("g")).hasSize(2));
    }

    private static String apart(int rows) {
        return row(1, 5, 7, "g", "body")
                + IntStream.rangeClosed(2, rows).mapToObj(id -> row(id, 5, 8, "h" + id, "b")).collect(Collectors.joining())
                + row(rows + 1, 6, 7, "g", TAGS);
    }

    @Test
    void countTheRowsThatChangeNoText() {
        read(row(1, 2, 7, "g", "body") + row(2, 24, 7, "g", "") + row(3, 25, 7, "h", "") + row(4, 25, 7, "i", "") + row(5, 99, 7, "j", ""),
                revisions -> {
                    assertThat(all(revisions)).hasSize(1);
                    assertThat(revisions.others()).isEqualTo(Map.of(HistoryKind.SUGGESTED_EDIT_APPLIED, 1L,
                            HistoryKind.TWEETED, 2L, HistoryKind.OTHER, 1L));
                });
    }

    @Test
    void goOnAfterAnyRevisionAsIfNeverStopped() {
        var rows = row(1, 2, 7, "a", "1") + row(2, 24, 1, "b", "") + row(3, 2, 8, "c", "2") + row(4, 1, 7, "a", "3")
                + row(5, 2, 9, "d", "4") + row(6, 3, 8, "c", TAGS) + row(7, 5, 7, "e", "5");
        read(rows, whole -> {
            var everything = all(whole);
            assertThat(everything).hasSize(4);
            for (var stopped = 0; stopped < everything.size(); stopped++) {
                var rest = everything.subList(stopped + 1, everything.size());
                var row = everything.get(stopped).row();
                read(rows, resumed -> {
                    assertThat(all(resumed.resumeAfter(row))).isEqualTo(rest);
                    assertThat(resumed.others()).isEqualTo(whole.others());
                });
            }
        });
    }

    private void read(String rows, Consumer<Revisions> story) {
        try (var dump = new Handmade(temp).with(Table.POSTS, "").with(Table.POST_HISTORY, rows).open();
                var revisions = dump.revisions()) {
            story.accept(revisions);
        }
    }

    private static List<Revision> all(Iterator<Revision> revisions) {
        var all = new ArrayList<Revision>();
        revisions.forEachRemaining(all::add);
        return all;
    }

    private static String row(int id, int kind, int post, String guid, String text) {
        return """
                <row Id="%d" PostHistoryTypeId="%d" PostId="%d" RevisionGUID="%s" CreationDate="2014-01-21T20:26:05.383" UserId="1" Text="%s" />
                """.formatted(id, kind, post, guid, text);
    }
}
