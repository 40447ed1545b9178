package dev.muster.questions;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.conversation.Reuses;
import dev.muster.items.Item;
import dev.muster.items.Items;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What came of showing people what had been asked before, when they were about to ask.
///
/// An attempt to ask goes by a random word that its form carries. Nothing says whose it is, of visitors and of those who are
/// signed in alike: what counts is whether existing work helped, not who looked at it.
@Service
public class Deflections {
    static final String KIND = "deflection";
    private static final int RANDOM_BYTES = 32;
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]{20,80}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private final DeflectionStore store;
    private final Reuses reuses;
    private final Items items;
    private final Admission admission;
    private final Clock clock;

    Deflections(DeflectionStore store, Reuses reuses, Items items, Admission admission, Clock clock) {
        this.store = store;
        this.reuses = reuses;
        this.items = items;
        this.admission = admission;
        this.clock = clock;
    }

    /// How an attempt went.
    public enum Outcome {
        /// Whoever looked said that it solved it. Only these count as contacts that were spared.
        SUCCESSFUL,
        /// They went on to ask.
        FAILED,
        /// They looked at existing work and said nothing.
        POTENTIAL
    }

    /// How many attempts went how.
    public record Counts(long successful, long failed, long potential) {
        public long all() {
            return successful + failed + potential;
        }
    }

    /// The word of a new attempt.
    public static String begin() {
        var bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Whether this can be the word of an attempt.
    public static boolean isOne(String attempt) {
        return WORD.matcher(attempt).matches();
    }

    /// Somebody who was about to ask looks at a question that had been asked before. Looking again changes nothing.
    @Transactional
    public void opened(Question question, String attempt) {
        if (isOne(attempt)) {
            store.note(act(attempt, question.item(), Outcome.POTENTIAL));
        }
    }

    /// It solved what they were about to ask: so the accepted answer worked for them too, where they are signed in. Saying so
    /// again changes nothing, and neither does saying so of what was not opened.
    @Transactional
    public void solved(Question question, String attempt, Viewer by) {
        if (isOne(attempt) && store.opened(id(attempt), question.id())) {
            store.note(act(attempt, question.item(), Outcome.SUCCESSFUL));
            reuse(question, by);
        }
    }

    private void reuse(Question question, Viewer by) {
        var acceptance = question.acceptance();
        if (acceptance != null && by.signedIn() && admission.placeOf(question.item()).closed() == null) {
            items.find(acceptance.answer()).filter(answer -> !by.is(answer.author())).ifPresent(answer -> reuses.say(answer, true, "", by));
        }
    }

    /// They have asked after all: of everything that they opened before, as far as they still see it.
    @Transactional
    public void asked(String attempt) {
        if (isOne(attempt)) {
            store.openedIn(id(attempt)).forEach(item -> store.note(act(attempt, item, Outcome.FAILED)));
        }
    }

    /// How the attempts in a place went, begun from one moment and before another; as far as the viewer sees what was opened.
    public Counts counted(Place place, Instant from, Instant before) {
        return store.counted(place.id(), from, before);
    }

    private static UUID id(String attempt) {
        return Ids.named(KIND + ":" + attempt);
    }

    private Act act(String attempt, Item opened, Outcome outcome) {
        return act(attempt, new DeflectionStore.Opened(opened.id(), opened.place()), outcome);
    }

    private Act act(String attempt, DeflectionStore.Opened opened, Outcome outcome) {
        return new Act(null, Verb.VIEW, id(attempt), KIND, null, opened.place(), opened.item(), DeflectionStore.EVERYONE, clock.instant(), null)
                .detail("outcome", outcome);
    }
}
