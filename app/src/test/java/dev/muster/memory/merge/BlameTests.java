package dev.muster.memory.merge;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.memory.merge.Blame.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlameTests {

    @Test
    void namesTheRevisionThatBroughtEachLine() {
        assertThat(Blame.of(List.of("a\nb\n", "a\nnew\nb\n", "a\nnew\nB\n", "first\na\nnew\nB\n")))
                .containsExactly(new Line(4, "first"), new Line(1, "a"), new Line(2, "new"), new Line(3, "B"));
    }

    @Test
    void leavesMovedLinesWithWhoWroteThem() {
        assertThat(numbers("one\ntwo\nthree\n", "three\none\ntwo\n")).containsExactly(1, 1, 1);
        assertThat(numbers("one\ntwo\n", "one\ntwo\nthree\n", "three\nnew\none\ntwo\n")).containsExactly(2, 3, 1, 1);
    }

    @Test
    void countsACopyAsNew() {
        assertThat(numbers("one\n", "one\ntwo\none\n")).containsExactly(1, 2, 2);
    }

    @Test
    void goesBackWithARevert() {
        assertThat(numbers("a\nb\nc\n", "a\nb\nc\nd\n", "", "a\nb\nc\nd\n", "a\nX\nc\nd\n")).containsExactly(1, 5, 1, 2);
    }

    @Test
    void doesNotMindHowLinesEnd() {
        assertThat(numbers("a\nb", "a\r\nb\r\nc", "a\nb\nc\n")).containsExactly(1, 1, 2);
    }

    @Test
    void knowsEmptyTexts() {
        assertThat(Blame.of(List.of())).isEmpty();
        assertThat(Blame.of(List.of(""))).isEmpty();
        assertThat(Blame.of(List.of("a", ""))).isEmpty();
        assertThat(numbers("", "a\n\nb")).containsExactly(2, 2, 2);
    }

    /// Every line is written once and says in which revision.
    @Test
    void agreesWithLinesThatSayWhenTheyCame() {
        var random = new Random(7);
        var lines = new ArrayList<String>();
        var texts = new ArrayList<String>();
        for (int revision = 1; revision <= 400; revision++) {
            for (int i = 0; i < 6; i++) {
                lines.add(random.nextInt(lines.size() + 1), "%d line %d".formatted(revision, i));
            }
            IntStream.range(0, random.nextInt(6)).forEach(_ -> lines.remove(random.nextInt(lines.size())));
            texts.add(lines.stream().collect(joining("\n")));
        }

        assertThat(Blame.of(texts)).allSatisfy(line -> assertThat(line.text()).startsWith(line.revision() + " line"));
        assertThat(Blame.of(texts)).hasSameSizeAs(lines);
    }

    private static List<Integer> numbers(String... revisions) {
        return Blame.of(List.of(revisions)).stream().map(Line::revision).toList();
    }
}
