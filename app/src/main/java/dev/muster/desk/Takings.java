package dev.muster.desk;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.items.Hint;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.questions.Question;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.web.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// "I am on it": who may answer a question may take it, so that colleagues leave it to them. Only they see it. Their answer
/// ends it, and so does whatever settles the question.
@Service
public class Takings {

    /// How long a question stays with whoever took it. After that it is anybody's again, so that nothing is forgotten by
    /// somebody who went home.
    public static final Duration HOLDS = Duration.ofHours(2);

    /// Somebody is, or was, on a question at whose desk the viewer works.
    public static final Hint TAKEN = new Hint("taken", "i.kind = 'question' and desk.is_taken(i.id, i.place_id)");

    static final String KIND = "taking";
    private final TakingStore store;
    private final Attendance attendance;
    private final Persons persons;
    private final Clock clock;

    Takings(TakingStore store, Attendance attendance, Persons persons, Clock clock) {
        this.store = store;
        this.attendance = attendance;
        this.persons = persons;
        this.clock = clock;
    }

    /// Takes a question, or holds on to it for another {@link #HOLDS}. Of two at once the first has it.
    ///
    /// @throws Refusal `desk.taking.taken` with who has it and since when, `desk.place.only-staff`, and why one may not answer
    @Transactional
    public Taking take(Question question, Viewer by) {
        var place = attendance.requireColleague(question, by);
        var now = clock.instant();
        if (!store.take(new Taking(question.id(), by.self(), now, now.plus(HOLDS)), place.id(), act(question, Verb.ADD, by, now))) {
            throw store.of(question.id()).map(this::taken).orElseGet(() -> new Refusal(Reason.CONFLICT, "desk.taking.settled"));
        }
        return store.of(question.id()).orElseThrow(() -> new Refusal(Reason.CONFLICT, "desk.taking.settled"));
    }

    private Refusal taken(Taking taking) {
        var who = persons.find(taking.person()).map(Person::name);
        return who.isPresent() ? new Refusal(Reason.CONFLICT, "desk.taking.taken", who.get(), Times.exact(taking.since()))
                : new Refusal(Reason.CONFLICT, "desk.taking.settled");
    }

    /// Leaves a question to others; nothing happens where one is not on it.
    @Transactional
    public void giveBack(Question question, Viewer by) {
        store.giveBack(question.id(), by.self(), act(question, Verb.REMOVE, by, clock.instant()));
    }

    /// Who is on a question now, as far as the viewer may know.
    public Optional<Taking> of(Question question) {
        return store.of(question.id()).filter(each -> each.until().isAfter(clock.instant()));
    }

    static Act act(String kind, Question question, Verb verb, Viewer by, Instant at) {
        var item = question.item();
        return new Act(by.self(), verb, item.id(), kind, null, item.place(), item.id(), Audience.EMPLOYEE.bit(), at, null);
    }

    private static Act act(Question question, Verb verb, Viewer by, Instant at) {
        return act(KIND, Objects.requireNonNull(question), verb, by, at);
    }
}
