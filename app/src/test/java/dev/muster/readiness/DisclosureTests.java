package dev.muster.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.readiness.Group.Cell;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DisclosureTests {

    /// Units in their order, each with those who lead and staff.
    private static Map<Cell, Integer> table(int... leadersAndStaff) {
        var counts = new HashMap<Cell, Integer>();
        for (int i = 0; i < leadersAndStaff.length; i++) {
            counts.put(new Cell(i / 2 + 1, i % 2 == 0 ? Level.LEADER : Level.STAFF), leadersAndStaff[i]);
        }
        return counts;
    }

    private static Set<Group> shown(int... leadersAndStaff) {
        return Disclosure.shown(table(leadersAndStaff));
    }

    @Test
    void tellsNothingOfFewerThanFive() {
        assertThat(shown(2, 2)).isEmpty();
        assertThat(shown()).isEmpty();
        assertThat(shown(1, 4)).containsExactlyInAnyOrder(Group.ALL, Group.of(1));
    }

    @Test
    void aUnitThatIsHiddenIsNotFoundBySubtractingTheOthersFromEverybody() {
        assertThat(shown(0, 9, 0, 8, 0, 3)).contains(Group.ALL, Group.of(1)).doesNotContain(Group.of(2), Group.of(3));
        assertThat(shown(0, 9, 0, 8, 0, 3, 0, 2)).as("two small ones hide each other").contains(Group.of(1), Group.of(2)).doesNotContain(Group.of(3), Group.of(4));
    }

    @Test
    void oneLevelWouldGiveTheOtherAway() {
        assertThat(shown(4, 20)).contains(Group.ALL, Group.of(1)).doesNotContain(Group.of(Level.LEADER), Group.of(Level.STAFF), new Group(1, Level.STAFF));
        assertThat(shown(6, 20)).contains(Group.of(Level.LEADER), Group.of(Level.STAFF));
    }

    @Test
    void levelsOfOneUnitAreNotFoundFromThoseOfTheOthers() {
        assertThat(shown(6, 9, 3, 9)).as("9 lead in all, and 6 of them in the first unit").contains(Group.of(Level.LEADER), Group.of(1), Group.of(2))
                .doesNotContain(new Group(1, Level.LEADER), new Group(1, Level.STAFF), new Group(2, Level.LEADER));
        assertThat(shown(6, 9, 3, 9, 4, 9)).as("7 lead in the others").contains(new Group(1, Level.LEADER)).doesNotContain(new Group(2, Level.LEADER));
        assertThat(shown(3, 9, 0, 9, 2, 0)).as("the second unit, all staff, would say how many of the first are").contains(Group.of(Level.LEADER), Group.of(1)).doesNotContain(Group.of(2));
    }

    /// Whoever is told the sums of some groups knows the sum of a set of people exactly if no other answers fit the same sums
    /// and give that set another one. Here all changes of answers by one each are tried.
    private static boolean givesAway(Map<Cell, Integer> counts, Set<Group> shown) {
        var cells = counts.entrySet().stream().filter(each -> each.getValue() > 0).map(Map.Entry::getKey).toList();
        var hidden = (1 << cells.size()) - 1;
        for (int set = 1; set <= hidden; set++) {
            int chosen = set;
            int people = members(cells, chosen).stream().mapToInt(counts::get).sum();
            if (people < 5 && !canDiffer(cells, shown, chosen)) {
                return true;
            }
        }
        return false;
    }

    private static List<Cell> members(List<Cell> cells, int set) {
        return cells.stream().filter(each -> (set >> cells.indexOf(each) & 1) == 1).toList();
    }

    private static boolean canDiffer(List<Cell> cells, Set<Group> shown, int set) {
        int all = (int) Math.pow(3, cells.size());
        for (int change = 0; change < all; change++) {
            var by = new HashMap<Cell, Integer>();
            int rest = change;
            for (var cell : cells) {
                by.put(cell, rest % 3 - 1);
                rest /= 3;
            }
            if (shown.stream().allMatch(group -> cells.stream().filter(group::has).mapToInt(by::get).sum() == 0)
                    && members(cells, set).stream().mapToInt(by::get).sum() != 0) {
                return true;
            }
        }
        return false;
    }

    @Test
    void whateverTheNumbersNobodyLearnsAnythingOfFewerThanFive() {
        var random = new Random(5);
        int told = 0;
        for (int i = 0; i < 400; i++) {
            var counts = table(random.ints(2L * (1 + random.nextInt(3)), 0, random.nextBoolean() ? 8 : 14).toArray());
            var shown = Disclosure.shown(counts);
            told += shown.size();
            assertThat(givesAway(counts, shown)).as("%s from %s", shown, counts).isFalse();
        }
        assertThat(told).as("groups that something was told of").isGreaterThan(800);
    }

    /// The check above would notice if the rule were only to hide what is small.
    @Test
    void hidingWhatIsSmallWouldNotBeEnough() {
        assertThat(givesAway(table(0, 9, 0, 8, 0, 3), Set.of(Group.ALL, Group.of(1), Group.of(2)))).isTrue();
        assertThat(givesAway(table(6, 9, 3, 9), Set.of(Group.ALL, Group.of(Level.LEADER), new Group(1, Level.LEADER)))).isTrue();
    }

    @Test
    void twentyUnitsAreDecidedToo() {
        var numbers = new int[40];
        for (int i = 0; i < 40; i++) {
            numbers[i] = i % 2 == 0 ? 1 : 6;
        }

        assertThat(shown(numbers)).contains(Group.of(20));
    }
}
