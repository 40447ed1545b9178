package dev.muster.swarms;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The fewest people who know everything together.
///
/// A swarm asks for a handful of skills, so every set of them is looked at: for each, the smallest group found so far.
final class Cover {

    private Cover() {}

    /// @param people in the order in which they are preferred
    /// @param wanted at most 16 skills
    static Set<UUID> smallest(Collection<Candidate> people, List<String> wanted) {
        @Nullable Group[] best = new Group[1 << wanted.size()];
        best[0] = new Group(null, null, 0);
        for (var person : people) {
            add(person, bits(person, wanted), best);
        }
        int covered = people.stream().mapToInt(each -> bits(each, wanted)).reduce(0, (a, b) -> a | b);
        var group = new LinkedHashSet<UUID>();
        for (var each = best[covered]; each != null && each.last() != null; each = each.others()) {
            group.add(each.last());
        }
        return group;
    }

    /// A group, by who came to it last.
    private record Group(@Nullable UUID last, @Nullable Group others, int size) {}

    private static void add(Candidate person, int bits, @Nullable Group[] best) {
        for (int set = best.length - 1; set >= 0; set--) {
            var group = best[set];
            int with = set | bits;
            if (group != null && with != set && (best[with] == null || best[with].size() > group.size() + 1)) {
                best[with] = new Group(person.person(), group, group.size() + 1);
            }
        }
    }

    private static int bits(Candidate person, List<String> wanted) {
        int bits = 0;
        for (int i = 0; i < wanted.size(); i++) {
            bits |= person.skills().contains(wanted.get(i)) ? 1 << i : 0;
        }
        return bits;
    }
}
