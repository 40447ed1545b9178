package dev.muster.memory;

import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Handing over what somebody answers for before they leave, to those who know it best.
@Service
public class HandOver {
    /// How many pages stand in the form; once some are handed over, others follow.
    public static final int MOST = 100;
    private static final int MOST_SUCCESSORS = 3;
    private final Memory memory;
    private final Care care;
    private final PageListStore store;
    private final Places places;
    private final Persons persons;

    HandOver(Memory memory, Care care, PageListStore store, Places places, Persons persons) {
        this.memory = memory;
        this.care = care;
        this.store = store;
        this.places = places;
        this.persons = persons;
    }

    /// A page that somebody answers for.
    ///
    /// @param successors who changed it most apart from them and may answer for it, the first first
    public record Held(MemoryPage page, Place place, List<Person> successors) {}

    /// Whether the viewer sees what rests on somebody: their own, and leaders everybody's.
    public static boolean mayLook(Person person, Viewer viewer) {
        return person.state() == Person.State.ACTIVE && (viewer.is(person.id()) || viewer.leads());
    }

    /// @throws Refusal `shell.not-signed-in`, `memory.handover.only-leaders`
    public void requireLooker(Person person, Viewer viewer) {
        viewer.self();
        if (!mayLook(person, viewer)) {
            throw new Refusal(Reason.NOT_ALLOWED, "memory.handover.only-leaders");
        }
    }

    /// The pages that somebody answers for and that the viewer may hand over, by place and title.
    ///
    /// @throws Refusal as {@link #requireLooker} does
    public List<Held> of(Person person, Viewer viewer) {
        requireLooker(person, viewer);
        var owned = memory.of(store.ownedBy(person.id(), MOST));
        var here = places.all(owned.stream().map(each -> each.item().place()).distinct().toList());
        var editors = store.otherEditors(owned.stream().map(MemoryPage::id).toList(), person.id());
        var known = persons.all(editors.values().stream().flatMap(List::stream).distinct().toList());
        return owned.stream().flatMap(page -> Stream.ofNullable(here.get(page.item().place())).filter(place -> Admission.mayKeep(page, place, viewer))
                .map(place -> new Held(page, place, successors(page, place, editors.getOrDefault(page.id(), List.of()), known)))).toList();
    }

    private List<Person> successors(MemoryPage page, Place place, List<UUID> editors, Map<UUID, Person> known) {
        return editors.stream().flatMap(each -> Stream.ofNullable(known.get(each))).filter(each -> care.mayOwn(each.id(), page, place)).limit(MOST_SUCCESSORS).toList();
    }

    /// Hands pages over, all of them or none.
    ///
    /// @param successors who answers for which page from now on
    /// @return how many
    /// @throws Invalid at `to-` and the page's handle: who may not answer for it
    /// @throws Refusal as {@link #requireLooker} and {@link Care#entrust} do
    @Transactional
    public int hand(Person from, Map<String, UUID> successors, Viewer by) {
        var held = of(from, by).stream().collect(Collectors.toMap(each -> each.page().item().handle(), each -> each));
        var problems = new ArrayList<Invalid.Problem>();
        successors.forEach((handle, successor) -> {
            var one = held.get(handle);
            if (one != null && !care.mayOwn(successor, one.page(), one.place())) {
                problems.add(new Invalid.Problem("to-" + handle, "memory.handover.unknown", List.of(one.page().title())));
            }
        });
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        var wanted = successors.entrySet().stream().filter(each -> held.containsKey(each.getKey())).toList();
        wanted.forEach(each -> {
            var page = Objects.requireNonNull(held.get(each.getKey())).page();
            care.pass(page, each.getValue(), by);
        });
        return wanted.size();
    }
}
