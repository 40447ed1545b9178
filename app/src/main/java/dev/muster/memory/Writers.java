package dev.muster.memory;

import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.rights.Audience;
import dev.muster.rights.Members;
import dev.muster.rights.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Those who wrote a page or spoke beside it, as far as the viewer sees that.
@Component
class Writers {
    private static final int MOST = 200;
    private final PageStore store;
    private final Persons persons;
    private final Members members;

    Writers(PageStore store, Persons persons, Members members) {
        this.store = store;
        this.persons = persons;
        this.members = members;
    }

    /// Those of them who would not see it any more in a place, narrowed to some audiences.
    List<Person> losing(MemoryPage page, Place to, Set<Audience> layer) {
        return persons.all(store.writers(page.id(), MOST)).values().stream()
                .filter(each -> each.state() == Person.State.ACTIVE)
                .filter(each -> !layer.contains(each.audience()) || !to.seenBy().contains(each.audience()) && members.find(to, each.id()).isEmpty())
                .sorted(Comparator.comparing(Person::name)).toList();
    }
}
