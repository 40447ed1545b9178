package dev.muster.questions;

import dev.muster.conversation.Tally;
import dev.muster.items.Draft;
import dev.muster.items.Item;
import dev.muster.items.Items;
import dev.muster.items.Showing;
import dev.muster.questions.AnswerStore.Placed;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Give, change and order answers.
@Service
public class Answers {
    public static final String KIND = "answer";

    /// How many answers a part of a thread holds.
    public static final int PART = 30;

    private static final String GIVEN = "given";
    private final Items items;
    private final Showing showing;
    private final Questions questions;
    private final AnswerStore store;
    private final AnswersByTime byTime;
    private final Reading reading;
    private final Acceptances acceptances;
    private final Admission admission;

    Answers(Items items, Showing showing, Questions questions, AnswerStore store, AnswersByTime byTime, Reading reading, Acceptances acceptances, Admission admission) {
        this.items = items;
        this.showing = showing;
        this.questions = questions;
        this.store = store;
        this.byTime = byTime;
        this.reading = reading;
        this.acceptances = acceptances;
        this.admission = admission;
    }

    /// Answers a question.
    ///
    /// @param layer some of the audiences of the question, one's own among them, or null for all
    /// @param id null, or the id that a retry of the same request names again: the answer that the first try made is returned
    /// @throws Invalid at `body`
    /// @throws Refusal `questions.answer.place-closed`, `questions.answer.sign-in`, `questions.answer.only-readers`, `questions.closed`,
    ///     `questions.layer.wider`, `questions.layer.own-missing`, `items.retry-differs`
    @Transactional
    public Answer answer(Question question, String body, @Nullable Set<Audience> layer, @Nullable UUID id, Viewer by) {
        return give(by.signedIn() ? items.lock(question.item().id()) : question.item(), body, layer, id, by);
    }

    /// The same by the question's address.
    ///
    /// @throws Refusal `shell.gone`, and as above
    @Transactional
    public Answer answer(String question, String body, @Nullable Set<Audience> layer, @Nullable UUID id, Viewer by) {
        return give(by.signedIn() ? items.lock(question, Questions.KIND) : items.at(question, Questions.KIND), body, layer, id, by);
    }

    /// @param question kept from others' changes, so that nobody closes it meanwhile
    private Answer give(Item question, String body, @Nullable Set<Audience> layer, @Nullable UUID id, Viewer by) {
        var place = admission.placeOf(question);
        admission.requireWelcome(place, "answer", by);
        var text = Asking.text(body);
        check(text);
        boolean again = id != null && items.find(id).isPresent();
        if (!again) {
            admission.requireOpen(question);
        }
        var seenBy = Admission.layer(question.layer(), layer, by);
        var given = items.create(Draft.reply(KIND, place, question, text, GIVEN).among(seenBy).withId(id), by);
        return again ? of(given) : new Answer(given, Tally.NOBODY, false);
    }

    /// Changes what an answer says. Its author, guides and gardeners may; what it said is kept. Where it says so already, nothing happens.
    ///
    /// @throws Invalid at `body`, `why`
    /// @throws Refusal `questions.edit.only-author`, `rights.place.closed`, `shell.stale`
    @Transactional
    public Answer rewrite(Answer answer, Edit edit, Viewer by) {
        admission.requireEditor(items.find(answer.item().id()).orElseThrow(Admission::gone), by);
        var item = items.lock(answer.item().id());
        var typed = edit.body() == null ? item.body().text() : Asking.text(edit.body());
        check(typed);
        edit.requireWhy(item, by);
        var body = edit.bodyOf(item, items.editable(item));
        if (body.equals(item.body())) {
            return of(item);
        }
        Admission.requireVersion(item, edit.version());
        return of(items.rewrite(item, null, body, null, Asking.line(edit.why()), by));
    }

    /// Whether the viewer may show an answer to all who see the question.
    public boolean mayPromote(Answer answer, Question question, Viewer viewer) {
        return admission.mayPromote(answer.item(), question.item(), viewer);
    }

    /// Shows an answer that only some see to all who see the question: its words as they were looked at before. What was said
    /// about it stays among those who could see it.
    ///
    /// @param version the version that was looked at
    /// @throws Refusal `questions.promote.only-author`, `questions.promote.no-more`, `rights.place.closed`, `shell.stale`
    @Transactional
    public Answer promote(Answer answer, int version, Viewer by) {
        var question = items.lock(answer.item().root());
        var item = items.find(answer.item().id()).orElseThrow(Admission::gone);
        admission.requirePromoter(item, question, by);
        Admission.requireVersion(item, version);
        return of(showing.widen(item, question.layer(), by));
    }

    /// The same where nothing is changed yet: whether it could be.
    ///
    /// @throws Refusal as promoting does
    public void requirePromoter(Answer answer, Question question, Viewer by) {
        admission.requirePromoter(answer.item(), question.item(), by);
    }

    private static void check(String body) {
        new Invalid.Check().text(body, "body", Asking.LONGEST_BODY).orThrow();
    }

    /// The answer at an address.
    ///
    /// @throws Refusal `shell.gone`
    public Answer at(String handle) {
        return of(items.at(handle, KIND));
    }

    /// The question that an answer answers.
    public Question questionOf(Answer answer) {
        return questions.of(items.find(answer.item().root()).orElseThrow(Admission::gone));
    }

    private Answer of(Item item) {
        return of(item, questions.of(items.find(item.root()).orElseThrow(Admission::gone)));
    }

    private Answer of(Item item, Question question) {
        var placed = store.find(question, item.id()).orElseThrow(Admission::gone);
        return new Answer(item, placed.tally(), question.isAccepted(item.id()));
    }

    /// A part of a thread, where everybody begins to read: the accepted answer first, then what is proven to work, then by time.
    ///
    /// @param before marker of a part, to read the one above it
    /// @param after marker of a part, to read the one below it
    /// @throws Refusal `shell.cursor`
    public Stretch<Answer> list(Question question, @Nullable String before, @Nullable String after) {
        return list(question, new Span(Sorting.BEST, before, after));
    }

    /// A part of a thread in one of its orders.
    ///
    /// @throws Refusal `shell.cursor`
    public Stretch<Answer> list(Question question, Span span) {
        return reading.part(question, span);
    }

    /// How many answers stand before one in an order, as far as the viewer sees them.
    public int ahead(Question question, Answer answer, Sorting order) {
        return reading.ahead(question, answer, order);
    }

    /// By whom an answer is, and when it came to the viewer.
    ///
    /// @param shown handle of an answer that was given earlier, and shown to the viewer's audience only then
    public record Arrival(Instant at, UUID by, @Nullable String shown) {}

    /// When the latest answers came, last first, and no more than so many.
    public List<Arrival> latest(Question question, int most) {
        return byTime.latest(question.id(), most);
    }

    /// The marker after which the part of the thread begins that holds an answer; null for the first part.
    public @Nullable String partWith(Answer answer, Question question) {
        var placed = store.find(question, answer.item().id()).orElseThrow(Admission::gone);
        int within = store.ahead(question, placed.standing()) % PART;
        return store.before(question, placed.standing(), within + 1).stream().skip(within).findFirst().map(Answers::marker).orElse(null);
    }

    private static String marker(Placed placed) {
        return placed.standing().marker();
    }

    /// Hides an answer with its comments from everyone but the guides of its place, or shows it again.
    /// An accepted answer that is hidden is no longer accepted: nothing that people see rests on what they may not see.
    ///
    /// @throws Refusal `items.only-guides`
    @Transactional
    public void hide(Answer answer, boolean hidden, String why, Viewer by) {
        var question = questions.locked(answer.item().root());
        showing.hide(answer.item(), hidden, why, by);
        if (hidden && question.isAccepted(answer.item().id())) {
            acceptances.release(question, answer.item(), by);
        }
    }
}
