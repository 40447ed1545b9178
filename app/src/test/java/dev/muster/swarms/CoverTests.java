package dev.muster.swarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoverTests {
    private static Candidate who(int number, String... skills) {
        return new Candidate(new UUID(0, number), List.of(skills), 0, false);
    }

    private static Set<UUID> ids(int... numbers) {
        return new HashSet<>(IntStream.of(numbers).mapToObj(each -> new UUID(0, each)).toList());
    }

    @Test
    void fewKnowTogetherWhatGreedWouldTakeMoreFor() {
        var people = List.of(who(1, "a", "b", "c", "d"), who(2, "a", "b", "e"), who(3, "c", "d", "f"));

        assertThat(Cover.smallest(people, List.of("a", "b", "c", "d", "e", "f"))).isEqualTo(ids(2, 3));
    }

    @Test
    void whatNobodyKnowsIsLeftOut() {
        assertThat(Cover.smallest(List.of(who(1, "a"), who(2, "a", "b")), List.of("a", "b", "z"))).isEqualTo(ids(2));
        assertThat(Cover.smallest(List.of(), List.of("a"))).isEmpty();
        assertThat(Cover.smallest(List.of(who(1, "a")), List.of())).isEmpty();
    }

    @Test
    void noSmallerGroupCoversAsMuch() {
        var random = new Random(7);
        var skills = List.of("a", "b", "c", "d", "e");
        for (int round = 0; round < 200; round++) {
            var people = new ArrayList<Candidate>();
            for (int i = 0; i < 7; i++) {
                people.add(who(i, skills.stream().filter(_ -> random.nextInt(3) == 0).toArray(String[]::new)));
            }
            var all = covered(people);
            int fewest = IntStream.range(0, 1 << people.size()).filter(set -> covered(chosen(people, set)).equals(all)).map(Integer::bitCount).min().orElseThrow();
            var group = Cover.smallest(people, skills);
            assertThat(group).hasSize(fewest);
            assertThat(covered(people.stream().filter(each -> group.contains(each.person())).toList())).isEqualTo(all);
        }
    }

    private static List<Candidate> chosen(List<Candidate> people, int set) {
        return IntStream.range(0, people.size()).filter(i -> (set >> i & 1) == 1).mapToObj(people::get).toList();
    }

    private static Set<String> covered(List<Candidate> people) {
        var covered = new HashSet<String>();
        people.forEach(each -> covered.addAll(each.skills()));
        return covered;
    }
}
