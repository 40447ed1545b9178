package dev.muster.conversation;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.items.Item;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// "This solved mine too", and its opposite: what people say about an answer that they tried. The only reaction that counts.
///
/// Anyone who is signed in says it once, and may think again; nobody says it of an answer of their own.
@Service
public class Reuses {
    private static final int LONGEST_NOTE = 2_000;
    private final ReuseStore store;
    private final Places places;
    private final Clock clock;

    Reuses(ReuseStore store, Places places, Clock clock) {
        this.store = store;
        this.places = places;
        this.clock = clock;
    }

    /// Says that an answer worked, or what happened instead. Saying it again replaces what the person said before.
    ///
    /// @throws Invalid at `note`, which says what happened and may be empty only where it worked
    /// @throws Refusal `conversation.reuse.sign-in`, `conversation.reuse.own`, `rights.place.closed`
    @Transactional
    public Tally say(Item answer, boolean worked, String note, Viewer by) {
        check(answer, by);
        new Invalid.Check()
                .that(worked || !note.isBlank(), "note", "conversation.reuse.what-happened")
                .optional(note, "note", LONGEST_NOTE)
                .orThrow();
        var said = new Reuse(answer.id(), by.self(), worked, note.strip(), clock.instant());
        var before = store.of(by.self(), List.of(answer.id()));
        if (before.isEmpty() || !alike(before.getFirst(), said)) {
            before.forEach(each -> forget(answer, each));
            store.say(said, act(answer, worked ? Verb.USE : Verb.REJECT, by.self()));
        }
        return tally(answer);
    }

    /// Takes back what one said.
    ///
    /// @throws Refusal `conversation.reuse.sign-in`, `rights.place.closed`
    @Transactional
    public Tally takeBack(Item answer, Viewer by) {
        check(answer, by);
        store.of(by.self(), List.of(answer.id())).forEach(each -> forget(answer, each));
        return tally(answer);
    }

    public Tally tally(Item answer) {
        return tallies(List.of(answer.id())).getOrDefault(answer.id(), Tally.NOBODY);
    }

    /// The tallies of answers; one about which nobody said anything is missing.
    public Map<UUID, Tally> tallies(Collection<UUID> answers) {
        return store.tallies(answers);
    }

    /// What the viewer said about answers, by answer.
    public Map<UUID, Reuse> mine(Collection<UUID> answers, Viewer viewer) {
        return viewer.signedIn() && !answers.isEmpty()
                ? store.of(viewer.self(), answers).stream().collect(Collectors.toMap(Reuse::answer, Function.identity()))
                : Map.of();
    }

    /// What everybody said about answers; empty where more did than were asked for.
    public Optional<List<Reuse>> everybody(Collection<UUID> answers, int most) {
        var said = store.of(answers, most + 1);
        return said.size() > most ? Optional.empty() : Optional.of(said);
    }

    /// What happened to those for whom answers did not work, latest first, by answer.
    public Map<UUID, List<Reuse>> failures(Collection<UUID> answers, int most) {
        return store.failures(answers, most).stream().collect(Collectors.groupingBy(Reuse::answer));
    }

    private static boolean alike(Reuse before, Reuse now) {
        return before.worked() == now.worked() && before.note().equals(now.note());
    }

    private void forget(Item answer, Reuse said) {
        store.forget(said, act(answer, Verb.UNDO, said.person()).detail("of", said.worked() ? Verb.USE : Verb.REJECT));
    }

    private Act act(Item answer, Verb verb, UUID person) {
        return Act.onItem(person, verb, answer.id(), answer.kind(), answer.place(), clock.instant()).target(answer.root());
    }

    private void check(Item answer, Viewer by) {
        if (!by.signedIn()) {
            throw new Refusal(Reason.NOT_SIGNED_IN, "conversation.reuse.sign-in");
        }
        if (by.is(answer.author())) {
            throw new Refusal(Reason.NOT_ALLOWED, "conversation.reuse.own");
        }
        var place = places.find(answer.place()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
        if (place.closed() != null) {
            throw new Refusal(Reason.CONFLICT, "rights.place.closed", place.title());
        }
    }
}
