package dev.muster.questions;

import static java.util.Objects.requireNonNull;

import dev.muster.items.Draft;
import dev.muster.items.Item;
import dev.muster.items.Items;
import dev.muster.items.Showing;
import dev.muster.items.Tags;
import dev.muster.questions.FateStore.Fate;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Ask, change and find questions. A place's lists of them are {@link Lists}.
@Service
public class Questions {
    public static final String KIND = "question";
    private final Items items;
    private final Showing showing;
    private final QuestionStore store;
    private final FateStore fates;
    private final Admission admission;
    private final AnswerClock answerClock;
    private final Clock clock;

    Questions(Items items, Showing showing, QuestionStore store, FateStore fates, Admission admission, AnswerClock answerClock, Clock clock) {
        this.items = items;
        this.showing = showing;
        this.store = store;
        this.fates = fates;
        this.admission = admission;
        this.answerClock = answerClock;
        this.clock = clock;
    }

    /// What a viewer may do with a question; the commands say why not.
    ///
    /// @param tend whether they may merge it, split it, and take a merge back
    public record Allowed(boolean edit, boolean answer, boolean settle, boolean close, boolean reopen, boolean tend) {}

    /// Says no where somebody may not ask, before they begin to write.
    ///
    /// @throws Refusal `questions.ask.place-closed`, `questions.ask.sign-in`, `questions.ask.only-readers`
    public void requireAsker(Place place, Viewer viewer) {
        admission.requireWelcome(place, "ask", viewer);
    }

    /// Asks a question.
    ///
    /// @param id null, or the id that a retry of the same request names again: the question that the first try made is returned
    /// @throws Invalid at `title`, `body`, `tags`
    /// @throws Refusal `questions.ask.place-closed`, `questions.ask.sign-in`, `questions.ask.only-readers`, `questions.layer.own-missing`, `items.retry-differs`
    @Transactional
    public Question ask(Place place, Asking asking, @Nullable UUID id, Viewer by) {
        admission.requireWelcome(place, "ask", by);
        var tidy = asking.tidy();
        tidy.check();
        var layer = Admission.layer(EnumSet.allOf(Audience.class), tidy.layer(), by);
        var item = items.create(Draft.thread(KIND, place, layer, tidy.title(), tidy.body(), QuestionState.STORED_OPEN, tidy.tags()).withId(id), by);
        store.insert(item.id());
        return of(item);
    }

    /// Says no where somebody may not answer a question, before they begin to write.
    ///
    /// @throws Refusal `questions.answer.place-closed`, `questions.answer.sign-in`, `questions.answer.only-readers`, `questions.closed`
    public void requireAnswerer(Question question, Place place, Viewer viewer) {
        admission.requireWelcome(place, "answer", viewer);
        Admission.requireOpen(question);
    }

    /// Says no where somebody may not change a question or an answer, before they begin to write.
    ///
    /// @throws Refusal `questions.edit.only-author`, `rights.place.closed`
    public void requireEditor(Item item, Viewer viewer) {
        admission.requireEditor(item, viewer);
    }

    /// Changes what a question says. Its author, guides and gardeners may; what it said is kept. Where it says so already,
    /// nothing happens: a form that is sent twice collides with nobody.
    ///
    /// @throws Invalid at `title`, `body`, `tags`, `why`
    /// @throws Refusal `questions.edit.only-author`, `rights.place.closed`, `shell.stale`
    @Transactional
    public Question rewrite(Question question, Edit edit, Viewer by) {
        admission.requireEditor(items.find(question.id()).orElseThrow(Admission::gone), by);
        var item = items.lock(question.id());
        var present = items.tags(item);
        var wanted = new Asking(
                edit.title() == null ? question.title() : edit.title(),
                edit.body() == null ? item.body().text() : edit.body(),
                edit.tags() == null ? present : edit.tags(), null).tidy();
        wanted.check();
        edit.requireWhy(item, by);
        var body = edit.bodyOf(item, items.editable(item));
        var tags = Tags.clean(wanted.tags(), Asking.MOST_TAGS);
        if (wanted.title().equals(item.title()) && body.equals(item.body()) && sorted(tags).equals(sorted(present))) {
            return of(item);
        }
        Admission.requireVersion(item, edit.version());
        return of(items.rewrite(item, wanted.title(), body, tags, Asking.line(edit.why()), by));
    }

    private static List<String> sorted(List<String> tags) {
        return tags.stream().sorted().toList();
    }

    /// The question at an address.
    ///
    /// @throws Refusal `shell.gone`
    public Question at(String handle) {
        return of(items.at(handle, KIND));
    }

    /// @throws Refusal `shell.gone`
    public Question of(Item item) {
        return of(List.of(item)).stream().findFirst().orElseThrow(Admission::gone);
    }

    /// The question as it stands now, kept from others' changes until the transaction ends. Its tags are left out, and so is what was
    /// promised.
    Question locked(UUID id) {
        var item = items.lock(id);
        return question(item, fates.of(id).orElseThrow(Admission::gone), List.of(), AnswerClock.USUAL);
    }

    /// The question again, after a change.
    Question again(Question question) {
        return of(items.find(question.id()).orElseThrow(Admission::gone));
    }

    /// Questions as the viewer may see them, in the order of the items.
    public List<Question> of(Collection<Item> questions) {
        var ids = questions.stream().map(Item::id).toList();
        var known = fates.of(ids);
        var tags = items.tags(ids);
        var promised = questions.stream().map(Item::place).distinct().collect(Collectors.toMap(Function.identity(), answerClock::of));
        return questions.stream()
                .filter(item -> known.containsKey(item.id()))
                .map(item -> question(item, requireNonNull(known.get(item.id())), tags.getOrDefault(item.id(), List.of()), requireNonNull(promised.get(item.place()))))
                .toList();
    }

    private Question question(Item item, Fate fate, List<String> tags, Duration promised) {
        var state = QuestionState.of(item.state(), fate.answered(), item.created().plus(promised), clock.instant());
        return new Question(item, tags, state, fate.answers(), fate.worked(), fate.acceptance(item.author()), fate.closure(), fate.reopened(), fate.mergedInto());
    }

    /// Whether the viewer may change what a question or an answer says.
    public boolean mayEdit(Item item, Place place, Viewer viewer) {
        return place.closed() == null && admission.mayEdit(item, viewer);
    }

    /// When the clock will change a question's state; the end of time where it will not.
    public Instant holdsUntil(Question question) {
        return question.state() == QuestionState.OPEN ? question.item().created().plus(answerClock.of(question.item().place())) : Instant.MAX;
    }

    /// What the viewer may do with a question.
    public Allowed allowed(Question question, Place place, Viewer viewer) {
        var item = question.item();
        boolean running = place.closed() == null;
        boolean open = running && question.closure() == null;
        return new Allowed(
                mayEdit(item, place, viewer),
                open && place.welcomes(viewer),
                open && admission.maySettle(item, viewer),
                open && viewer.signedIn() && admission.mayClose(item, viewer),
                running && question.closure() != null && question.mergedInto() == null && admission.mayReopen(item, question.reopened(), viewer),
                running && admission.mayTend(item, viewer));
    }

    /// Hides a question with all that stands below it from everyone but the guides of its place, or shows it again.
    ///
    /// @throws Refusal `items.only-guides`
    @Transactional
    public void hide(Question question, boolean hidden, String why, Viewer by) {
        showing.hide(question.item(), hidden, why, by);
    }
}
