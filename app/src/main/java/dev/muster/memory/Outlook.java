package dev.muster.memory;

import dev.muster.people.Person;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Who will see a page once it is moved, or shown to others.
///
/// @param layer audiences to which it will be narrowed
/// @param before audiences that see it now, besides members
/// @param after audiences that will see it then, besides members
/// @param losing those who wrote it, as far as the viewer sees that, and will not see it any more
public record Outlook(Place from, Place to, Set<Audience> layer, Set<Audience> before, Set<Audience> after, List<Person> losing) {

    /// Audiences that see it and will not any more, unless they are members.
    public Set<Audience> fewer() {
        return without(before, after);
    }

    /// Audiences that do not see it and will.
    public Set<Audience> more() {
        return without(after, before);
    }

    /// Whether others than before will see it, or some will not any more; in a place by invitation nobody knows.
    public boolean changes() {
        return from.byInvitation() && !from.equals(to) || to.byInvitation() && !from.equals(to) || !before.equals(after);
    }

    static Set<Audience> seeing(Place place, Set<Audience> layer) {
        var seeing = EnumSet.noneOf(Audience.class);
        layer.stream().filter(place.seenBy()::contains).forEach(seeing::add);
        return seeing;
    }

    private static Set<Audience> without(Set<Audience> some, Set<Audience> others) {
        var left = EnumSet.noneOf(Audience.class);
        some.stream().filter(each -> !others.contains(each)).forEach(left::add);
        return left;
    }
}
