package dev.muster.memory.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.memory.merge.Merge.Collided;
import dev.muster.memory.merge.Merge.Conflict;
import dev.muster.memory.merge.Merge.Merged;
import dev.muster.memory.merge.Merge.Settled;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreeWayTests {

    private static final String ALE = "Boil the wort.\nAdd hops.\n\nLet it cool.\nPitch yeast.\n";

    @Test
    void takesWhatOnlyOneSideChanged() {
        assertMerges(ALE, ALE, ALE + "Wait.\n", ALE + "Wait.\n");
        assertMerges(ALE, "", "", "");
        assertMerges("", "", "new", "new");
        assertMerges("", "same", "same", "same");
    }

    @Test
    void mergesLinesApart() {
        assertMerges(ALE, ALE.replace("hops", "fresh hops"), ALE.replace("Pitch yeast", "Add yeast"),
                "Boil the wort.\nAdd fresh hops.\n\nLet it cool.\nAdd yeast.\n");
    }

    @Test
    void mergesNeighbouringLines() {
        assertMerges(ALE, ALE.replace("the wort", "all"), ALE.replace("Add hops", "Add some hops"),
                "Boil all.\nAdd some hops.\n\nLet it cool.\nPitch yeast.\n");
    }

    @Test
    void mergesDifferentWordsOfALine() {
        assertMerges("the cat sat on the mat", "the dog sat on the mat", "the cat sat on the rug", "the dog sat on the rug");
        assertMerges("| 1 | 2 | 3 |\n", "| one | 2 | 3 |\n", "| 1 | 2 | three |\n", "| one | 2 | three |\n");
    }

    @Test
    void mergesAnAdditionWithAChange() {
        assertMerges("hello old world", "hello old world\nmore", "hi old world", "hi old world\nmore");
        assertMerges("a\n", "a\nb\n", "z\na\n", "z\na\nb\n");
    }

    @Test
    void takesOnceWhatBothDid() {
        assertMerges(ALE, ALE.replace("hops", "herbs").replace("Boil", "Heat"), ALE.replace("hops", "herbs"),
                ALE.replace("hops", "herbs").replace("Boil", "Heat"));
    }

    @Test
    void showsBothSidesOfALineWhoseWordBothChanged() {
        assertThat(ThreeWay.merge(ALE, ALE.replace("Let it", "Let all"), ALE.replace("Let it", "Let this"))).isEqualTo(
                collided(new Settled("Boil the wort.\nAdd hops.\n\n"),
                        new Conflict("Let it cool.\n", "Let all cool.\n", "Let this cool.\n"),
                        new Settled("Pitch yeast.\n")));
    }

    @Test
    void keepsNeighboursOfACollisionSettled() {
        assertThat(ThreeWay.merge("a b\nc d\ne f\n", "A b\nc X\ne f\n", "a b\nc Y\ne F\n")).isEqualTo(
                collided(new Settled("A b\n"), new Conflict("c d\n", "c X\n", "c Y\n"), new Settled("e F\n")));
    }

    @Test
    void asksWhichOfTwoAdditionsComesFirst() {
        assertThat(ThreeWay.merge("a\n", "a\nmine\n", "a\ntheirs\n"))
                .isEqualTo(collided(new Settled("a\n"), new Conflict("", "mine\n", "theirs\n")));
        assertThat(ThreeWay.merge("", "mine", "theirs")).isEqualTo(collided(new Conflict("", "mine", "theirs")));
    }

    @Test
    void asksWhetherToDeleteWhatTheOtherChanged() {
        assertThat(ThreeWay.merge("a\nold words\nc\n", "a\nc\n", "a\nnew words\nc\n"))
                .isEqualTo(collided(new Settled("a\n"), new Conflict("old words\n", "", "new words\n"), new Settled("c\n")));
    }

    @Test
    void doesNotMixARewrittenSentenceWithAChangedWord() {
        var collision = ThreeWay.merge("we brew on cold days", "nobody likes warm ale", "we brew on hot days");

        assertThat(collision).isEqualTo(
                collided(new Conflict("we brew on cold days", "nobody likes warm ale", "we brew on hot days")));
    }

    @Test
    void followsTheBasesLineEnds() {
        assertMerges("a b\nc d\n", "A b\r\nc d\r\n", "a b\nc D\n", "A b\nc D\n");
        assertMerges("a b\r\nc d\r\n", "A b\r\nc d\r\n", "a b\nc D\n", "A b\r\nc D\r\n");
    }

    @Test
    void mergesWithoutALastLineEnd() {
        assertMerges("a\nb\nc", "A\nb\nc", "a\nb\nc\n", "A\nb\nc\n");
        assertMerges("a\nb\nc", "A\nb\nc", "a\nb\nC", "A\nb\nC");
    }

    @Test
    void keepsCharactersWhole() {
        assertMerges("Müße 👩‍👩‍👧 और café\n", "Muße 👩‍👩‍👧 और café\n", "Müße 👩‍👩‍👧 और thé\n", "Muße 👩‍👩‍👧 और thé\n");
        assertThat(ThreeWay.merge("👩‍👩‍👧", "👩‍👩‍👦", "👨‍👩‍👧")).isEqualTo(collided(new Conflict("👩‍👩‍👧", "👩‍👩‍👦", "👨‍👩‍👧")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"words", "repeated", "blank", "marks", "one line"})
    void isTheSameEitherWayWithTheWorst(String kind) {
        var texts = new HostileTexts(kind);
        var one = ThreeWay.merge(texts.base(), texts.mine(), texts.theirs());
        var other = ThreeWay.merge(texts.base(), texts.theirs(), texts.mine());

        assertThat(one.getClass()).isEqualTo(other.getClass());
        if (one instanceof Merged(var text)) {
            assertThat(other).isEqualTo(new Merged(text));
        }
    }

    private static Collided collided(Merge.Segment... segments) {
        return new Collided(List.of(segments));
    }

    private static void assertMerges(String base, String mine, String theirs, String merged) {
        assertThat(ThreeWay.merge(base, mine, theirs)).isEqualTo(new Merged(merged));
        assertThat(ThreeWay.merge(base, theirs, mine)).isEqualTo(new Merged(merged));
    }
}
