package dev.muster.items.text;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.items.text.TextDiff.Added;
import dev.muster.items.text.TextDiff.Removed;
import dev.muster.items.text.TextDiff.Same;
import dev.muster.items.text.TextDiff.Segment;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TextDiffTests {

    @Test
    void tellsChangedWordsFromThoseThatStayed() {
        assertThat(TextDiff.words("Age it in oak.", "Age it in steel, cold."))
                .containsExactly(new Same("Age it in "), new Removed("oak"), new Added("steel, cold"), new Same("."));
    }

    @Test
    void readsReplacedWordsAsOne() {
        assertThat(TextDiff.words("very old ale", "quite young ale"))
                .containsExactly(new Removed("very old"), new Added("quite young"), new Same(" ale"));
    }

    @Test
    void findsNothingInEqualTexts() {
        assertThat(TextDiff.words("", "")).isEmpty();
        assertThat(TextDiff.words("a b", "a b")).containsExactly(new Same("a b"));
        assertThat(TextDiff.words("", "a b")).containsExactly(new Added("a b"));
        assertThat(TextDiff.words("a b", "")).containsExactly(new Removed("a b"));
    }

    @Test
    void givesBothTextsBack() {
        var random = new Random(7);
        for (int i = 0; i < 300; i++) {
            assertGivesBack(text(random, random.nextInt(60)), text(random, random.nextInt(60)));
        }
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void isDoneWithBooksToo() {
        var random = new Random(7);
        var book = text(random, 200_000);
        var changed = book.replace("hop", "barley");

        assertGivesBack(book, changed);
        assertGivesBack(text(random, 200_000), text(random, 200_000));
        assertGivesBack("a ".repeat(500_000), "b ".repeat(500_000));
        assertGivesBack("a\n".repeat(100_000), "b\na\n".repeat(100_000));
        assertGivesBack("ab".repeat(2_000), "b a ".repeat(1_000));
    }

    @Test
    void findsSmallChangesInLongTexts() {
        var book = IntStream.range(0, 20_000).mapToObj(line -> "line number " + line + "\n").collect(joining());
        var changed = book.replace("number 7 ", "number seven ").replace("number 7\n", "number seven\n")
                .replace("number 19990\n", "number far\n");

        assertThat(TextDiff.words(book, changed).stream().filter(segment -> !(segment instanceof Same)))
                .containsExactly(new Removed("7"), new Added("seven"), new Removed("19990"), new Added("far"));
    }

    private static void assertGivesBack(String before, String after) {
        var segments = TextDiff.words(before, after);
        assertThat(joined(segments, Added.class).equals(before)).isTrue();
        assertThat(joined(segments, Removed.class).equals(after)).isTrue();
    }

    private static String joined(List<Segment> segments, Class<?> without) {
        return segments.stream().filter(segment -> !without.isInstance(segment)).map(Segment::text).collect(joining());
    }

    private static String text(Random random, int words) {
        var some = List.of("hop", "malt", "yeast", " ", " ", "\n", ".", ", ", "é", "🍺");
        return random.ints(words, 0, some.size()).mapToObj(some::get).collect(joining());
    }
}
