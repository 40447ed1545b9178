package dev.muster.questions;

import dev.muster.items.Regrouping;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.rights.Audience;
import dev.muster.rights.Members;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Move questions to the community where they belong, with all that stands below them. Whoever moves one guides both.
@Service
public class Moves {
    private static final int MOST_AUTHORS = 200;
    private final Regrouping regrouping;
    private final Questions questions;
    private final QuestionStore store;
    private final Places places;
    private final Members members;
    private final Persons persons;
    private final Admission admission;

    Moves(Regrouping regrouping, Questions questions, QuestionStore store, Places places, Members members, Persons persons, Admission admission) {
        this.regrouping = regrouping;
        this.questions = questions;
        this.store = store;
        this.places = places;
        this.members = members;
        this.persons = persons;
        this.admission = admission;
    }

    /// Who will see a question where it goes.
    ///
    /// @param before audiences that see it where it is, besides members
    /// @param after audiences that will see it where it goes, besides members
    /// @param losing those who wrote in it, as far as the viewer sees that, and will not see it any more
    public record Outlook(Place from, Place to, Set<Audience> before, Set<Audience> after, List<Person> losing) {

        /// Audiences that see it and will not any more, unless they are members.
        public Set<Audience> fewer() {
            return without(before, after);
        }

        /// Audiences that do not see it and will.
        public Set<Audience> more() {
            return without(after, before);
        }

        private static Set<Audience> without(Set<Audience> some, Set<Audience> others) {
            var left = EnumSet.noneOf(Audience.class);
            some.stream().filter(each -> !others.contains(each)).forEach(left::add);
            return left;
        }
    }

    /// Says no where somebody may not move a question away, before they choose where.
    ///
    /// @throws Refusal `questions.move.only-guides`, `questions.merge.already`, `rights.place.closed`
    public void requireMover(Question question, Viewer by) {
        admission.requireMover(question.item(), by);
        if (question.mergedInto() != null) {
            throw new Refusal(Reason.CONFLICT, "questions.merge.already");
        }
    }

    /// The communities where the viewer could move a question to.
    public List<Place> choices(Question question, Viewer by) {
        var guided = by.grants().stream().filter(each -> each.place() != null && by.guides(each.place())).map(Viewer.Grant::place).distinct().toList();
        return places.all(guided).values().stream().filter(each -> each.closed() == null && !each.id().equals(question.item().place()))
                .sorted(Comparator.comparing(Place::title)).toList();
    }

    /// What moving would do.
    ///
    /// @throws Invalid at `to`, as {@link #move}
    /// @throws Refusal as {@link #move}
    public Outlook outlook(Question question, Place to, Viewer by) {
        requireMover(question, by);
        check(question, to, "", by);
        var from = admission.placeOf(question.item());
        var layer = question.item().layer();
        return new Outlook(from, to, seeing(from, layer), seeing(to, layer), losing(question, to));
    }

    private static Set<Audience> seeing(Place place, Set<Audience> layer) {
        var seeing = EnumSet.noneOf(Audience.class);
        layer.stream().filter(place.seenBy()::contains).forEach(seeing::add);
        return seeing;
    }

    private List<Person> losing(Question question, Place to) {
        return persons.all(store.authors(question.id(), MOST_AUTHORS)).values().stream()
                .filter(each -> !to.seenBy().contains(each.audience()) && members.find(to, each.id()).isEmpty())
                .sorted(Comparator.comparing(Person::name)).toList();
    }

    /// Moves a question with its answers and comments. What was narrowed to some stays so; whoever sees the new community
    /// sees the rest.
    ///
    /// @param seen whether the mover knows that others than before will see it; asked for where that is so
    /// @param why may be empty
    /// @throws Invalid at `to`, `why`, `seen`
    /// @throws Refusal `questions.move.only-guides`, `questions.merge.already`, `rights.place.closed`
    @Transactional
    public Question move(Question question, Place to, boolean seen, String why, Viewer by) {
        var now = questions.locked(question.id());
        requireMover(now, by);
        check(now, to, why, by);
        var from = admission.placeOf(now.item());
        boolean same = !from.byInvitation() && seeing(from, now.item().layer()).equals(seeing(to, now.item().layer()));
        new Invalid.Check().that(seen || same, "seen", "questions.move.not-seen").orThrow();
        regrouping.carry(now.item(), to.id(), why.strip(), by);
        return questions.again(now);
    }

    private static void check(Question question, Place to, String why, Viewer by) {
        new Invalid.Check()
                .that(!to.id().equals(question.item().place()), "to", "questions.move.same")
                .that(by.guides(to.id()), "to", "questions.move.not-there", to.title())
                .that(to.closed() == null, "to", "questions.move.closed", to.title())
                .optional(why, "why", Closures.LONGEST_NOTE)
                .orThrow();
    }
}
