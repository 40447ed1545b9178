package dev.muster.questions;

import dev.muster.items.Item;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.web.Times;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who may do what with questions, and the sentence for whom may not.
@Component
class Admission {
    private final Places places;
    private final QuestionStore store;

    Admission(Places places, QuestionStore store) {
        this.places = places;
        this.store = store;
    }

    Place placeOf(Item item) {
        return places.find(item.place()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
    }

    /// @param act `ask` or `answer`, which have their own words
    void requireWelcome(Place place, String act, Viewer by) {
        if (place.closed() != null) {
            throw new Refusal(Reason.CONFLICT, "questions." + act + ".place-closed", place.title(), Times.day(place.closed()));
        }
        if (!by.signedIn()) {
            throw new Refusal(Reason.NOT_SIGNED_IN, "questions." + act + ".sign-in");
        }
        if (!place.welcomes(by)) {
            throw new Refusal(Reason.NOT_ALLOWED, "questions." + act + ".only-readers", place.title());
        }
    }

    void requireOpenPlace(Item item) {
        var place = placeOf(item);
        if (place.closed() != null) {
            throw new Refusal(Reason.CONFLICT, "rights.place.closed", place.title());
        }
    }

    boolean mayEdit(Item item, Viewer viewer) {
        return viewer.is(item.author()) || viewer.guides(item.place()) || viewer.signedIn() && viewer.holds(Role.GARDENER, item.place());
    }

    void requireEditor(Item item, Viewer by) {
        require(mayEdit(item, by), by, "questions.edit.only-author");
        requireOpenPlace(item);
    }

    /// The asker and the guides settle what solved it.
    boolean maySettle(Item question, Viewer viewer) {
        return viewer.is(question.author()) || viewer.guides(question.place());
    }

    void requireSettler(Item question, Viewer by) {
        require(maySettle(question, by), by, "questions.accept.only-asker");
        requireOpenPlace(question);
    }

    boolean mayClose(Item question, Viewer viewer) {
        return viewer.guides(question.place()) || viewer.is(question.author()) && !store.othersTookPart(question.id(), question.author());
    }

    void requireCloser(Item question, Viewer by) {
        require(mayClose(question, by), by, by.is(question.author()) ? "questions.close.others-took-part" : "questions.close.only-guides");
        requireOpenPlace(question);
    }

    /// Merging, splitting and taking back: whoever keeps the place in order.
    boolean mayTend(Item question, Viewer viewer) {
        return viewer.guides(question.place()) || viewer.signedIn() && viewer.holds(Role.GARDENER, question.place());
    }

    void requireTender(Item question, Viewer by) {
        require(mayTend(question, by), by, "questions.tend.only-gardeners");
        requireOpenPlace(question);
    }

    /// Who sees a thread is for those who guide it.
    void requireMover(Item question, Viewer by) {
        require(by.guides(question.place()), by, "questions.move.only-guides");
        requireOpenPlace(question);
    }

    boolean mayReopen(Item question, boolean reopened, Viewer viewer) {
        return viewer.guides(question.place()) || viewer.is(question.author()) && !reopened;
    }

    void requireReopener(Item question, boolean reopened, Viewer by) {
        require(mayReopen(question, reopened, by), by, by.is(question.author()) ? "questions.reopen.once" : "questions.reopen.only-guides");
        requireOpenPlace(question);
    }

    private static void require(boolean allowed, Viewer by, String key) {
        if (!by.signedIn()) {
            throw new Refusal(Reason.NOT_SIGNED_IN, "shell.not-signed-in");
        }
        if (!allowed) {
            throw new Refusal(Reason.NOT_ALLOWED, key);
        }
    }

    /// Whether something narrower than what it replies to may be shown to all who see that: its author and the guides decide.
    boolean mayPromote(Item answer, Item question, Viewer viewer) {
        return !answer.layer().containsAll(question.layer()) && !answer.hidden() && Objects.equals(answer.circle(), question.circle())
                && (viewer.is(answer.author()) || viewer.guides(answer.place()));
    }

    void requirePromoter(Item answer, Item question, Viewer by) {
        if (answer.layer().containsAll(question.layer())) {
            throw new Refusal(Reason.CONFLICT, "questions.promote.no-more");
        }
        require(mayPromote(answer, question, by), by, "questions.promote.only-author");
        requireOpenPlace(answer);
    }

    /// The audiences that something is narrowed to: some of those of the whole, one's own among them.
    ///
    /// @throws Refusal `questions.layer.wider`, `questions.layer.own-missing`
    static Set<Audience> layer(Set<Audience> whole, @Nullable Set<Audience> wanted, Viewer by) {
        if (wanted == null) {
            return whole;
        }
        if (!whole.containsAll(wanted)) {
            throw new Refusal(Reason.NOT_ALLOWED, "questions.layer.wider");
        }
        if (!wanted.contains(by.audience())) {
            throw new Refusal(Reason.INVALID, "questions.layer.own-missing");
        }
        return EnumSet.copyOf(wanted);
    }

    static void requireOpen(Question question) {
        if (question.closure() != null) {
            throw closed(question.closure().at());
        }
    }

    /// The same, where nothing else of the question is wanted.
    void requireOpen(Item question) {
        store.closed(question.id()).ifPresent(at -> {
            throw closed(at);
        });
    }

    private static Refusal closed(Instant at) {
        return new Refusal(Reason.CONFLICT, "questions.closed", Times.day(at));
    }

    static void requireVersion(Item item, int seen) {
        if (item.version() != seen) {
            throw new Refusal(Reason.STALE, "shell.stale");
        }
    }

    static Refusal gone() {
        return new Refusal(Reason.GONE, "shell.gone");
    }
}
