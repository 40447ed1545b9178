package dev.muster.memory.merge;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.memory.merge.Merge.Collided;
import dev.muster.memory.merge.Merge.Conflict;
import dev.muster.memory.merge.Merge.Merged;
import dev.muster.memory.merge.Merge.Settled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Merges of texts made at random, always the same ones, against what must be true of every merge.
class RandomMergesTests {

    private static final List<String> BETWEEN = List.of(" ", " ", ", ", " ", "\n", ".\n\n", " – ");

    /// The oracle knows nothing of comparing: it applies both sides' edits to words of which every one is different.
    @Test
    void editsApartAreBothApplied() {
        for (int seed = 0; seed < 3_000; seed++) {
            var edits = new Edits(new Random(seed));

            assertThat(ThreeWay.merge(edits.base(), edits.of("m"), edits.of("t")))
                    .as("seed %d", seed).isEqualTo(new Merged(edits.of("mt")));
        }
    }

    @Test
    void aSideThatChangedNothingGivesWay() {
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var base = confusing(random);
            var other = confusing(random);

            assertThat(ThreeWay.merge(base, base, other)).isEqualTo(new Merged(other));
            assertThat(ThreeWay.merge(base, other, base)).isEqualTo(new Merged(other));
            assertThat(ThreeWay.merge(base, other, other)).isEqualTo(new Merged(other));
        }
    }

    @Test
    void itDoesNotMatterWhoseSideIsWhose() {
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var base = confusing(random);
            var mine = changed(base, random);
            var theirs = changed(base, random);

            assertThat(ThreeWay.merge(base, mine, theirs)).as("seed %d", seed)
                    .isEqualTo(turned(ThreeWay.merge(base, theirs, mine)));
        }
    }

    @Test
    void nothingWrittenIsLost() {
        int collisions = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var base = confusing(random);
            var mine = changed(base, random) + " mine" + seed;
            var theirs = "theirs" + seed + " " + changed(base, random);
            var merge = ThreeWay.merge(base, mine, theirs);

            assertKeeps(side(merge, Conflict::mine), wordsAdded(base, mine));
            assertKeeps(side(merge, Conflict::theirs), wordsAdded(base, theirs));
            collisions += merge instanceof Collided ? 1 : 0;
        }
        assertThat(collisions).isBetween(200, 1_900);
    }

    private static void assertKeeps(String text, List<String> words) {
        assertThat(words(text)).containsAll(words);
    }

    private static List<String> wordsAdded(String base, String text) {
        var before = words(base);
        return words(text).stream().filter(word -> !before.contains(word)).toList();
    }

    private static List<String> words(String text) {
        return Pattern.compile("\\w+").matcher(text).results().map(match -> match.group()).toList();
    }

    private static String side(Merge merge, Function<Conflict, String> side) {
        return switch (merge) {
            case Merged(var text) -> text;
            case Collided(var segments) -> segments.stream().map(segment -> switch (segment) {
                case Settled(var text) -> text;
                case Conflict conflict -> side.apply(conflict);
            }).collect(joining());
        };
    }

    private static Merge turned(Merge merge) {
        return switch (merge) {
            case Merged merged -> merged;
            case Collided(var segments) -> new Collided(segments.stream().map(segment -> switch (segment) {
                case Settled same -> same;
                case Conflict(var base, var left, var right) -> (Merge.Segment) new Conflict(base, right, left);
            }).toList());
        };
    }

    /// A text in which the same few words come again and again.
    private static String confusing(Random random) {
        var some = List.of("hop", "malt", " ", " ", "\n", "\n\n", ".", "é", "🍺", "# ", "\r\n");
        return random.ints(random.nextInt(40), 0, some.size()).mapToObj(some::get).collect(joining());
    }

    private static String changed(String base, Random random) {
        var text = base;
        for (int i = random.nextInt(3); i >= 0; i--) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(8));
            text = text.substring(0, from) + (random.nextBoolean() ? "new" + random.nextInt(1000) : "") + text.substring(to);
        }
        return text;
    }

    /// Words that are all different, and what each side does to some, with a word that stays between the two sides' edits.
    private record Edits(List<String> words, List<String> between, List<String> replaced, String[] by) {

        Edits(Random random) {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new String[1 + random.nextInt(60)]);
            Arrays.fill(by, "");
            var newline = random.nextBoolean() ? "\n" : "\r\n";
            for (int i = 0; i < by.length; i++) {
                words.add("w" + i);
                between.add(BETWEEN.get(random.nextInt(BETWEEN.size())).replace("\n", newline));
                replaced.add(replacement(i, random).replace("\n", newline));
                if (random.nextInt(3) == 0) {
                    var side = random.nextBoolean() ? "m" : "t";
                    by[i] = touches(i, side) ? "" : side;
                }
            }
        }

        private boolean touches(int word, String side) {
            return IntStream.of(word - 2, word - 1).anyMatch(i -> i >= 0 && !by[i].isEmpty() && !by[i].equals(side));
        }

        private String replacement(int word, Random random) {
            var end = between.get(word).replace("\r", "");
            return switch (random.nextInt(5)) {
                case 0 -> "";
                case 1 -> "n" + word + end;
                case 2 -> "w" + word + end + "n" + word + end;
                case 3 -> "n" + word + end + "w" + word + end;
                default -> "n" + word + "\n\n* n" + word + "n" + end;
            };
        }

        String base() {
            return of("");
        }

        String of(String sides) {
            return IntStream.range(0, by.length)
                    .mapToObj(i -> by[i].isEmpty() || !sides.contains(by[i]) ? words.get(i) + between.get(i) : replaced.get(i))
                    .collect(joining());
        }
    }
}
