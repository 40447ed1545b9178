package dev.muster.memory;

import dev.muster.items.Hints;
import dev.muster.items.Item;
import dev.muster.items.Items;
import dev.muster.items.Link;
import dev.muster.items.Ties;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.questions.Question;
import dev.muster.questions.QuestionState;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes down as a page what came of a question, so that it need not be found a second time. The two lead to each other.
@Service
public class Captures {
    private final Memory memory;
    private final PageStore store;
    private final Items items;
    private final Ties ties;
    private final Persons persons;
    private final Admission admission;
    private final Words words;

    Captures(Memory memory, PageStore store, Items items, Ties ties, Persons persons, Admission admission, Words words) {
        this.memory = memory;
        this.store = store;
        this.items = items;
        this.ties = ties;
        this.persons = persons;
        this.admission = admission;
        this.words = words;
    }

    /// Whether to offer it at a question's thread: solved, in a community that uses pages, to those who may write there.
    ///
    /// @param hints what was found out with the thread
    public boolean offers(Question question, Place place, Hints hints, Viewer viewer) {
        return question.state() == QuestionState.SOLVED && question.item().circle() == null && Memory.mayWrite(place, viewer)
                && (hints.given() == null ? store.areUsedIn(place.id()) : hints.may(MemoryHints.WORTH_KEEPING));
    }

    /// Says no where somebody may not write down what came of a question, before they begin to.
    ///
    /// @return where it is
    /// @throws Refusal `memory.write.place-closed`, `memory.write.sign-in`, `memory.write.only-readers`, `memory.capture.circle`,
    ///     `memory.capture.unsolved`
    public Place requireCapturer(Question question, Viewer by) {
        var place = admission.placeOf(question.item());
        Admission.requireWriter(place, by);
        if (question.item().circle() != null) {
            throw new Refusal(Reason.CONFLICT, "memory.capture.circle");
        }
        if (question.acceptance() == null) {
            throw new Refusal(Reason.CONFLICT, "memory.capture.unsolved");
        }
        return place;
    }

    /// A text to begin with: the question and what solved it, each with who said so and where.
    public String draft(Question question) {
        var asked = question.item();
        var answer = Objects.requireNonNull(question.acceptance(), "asked of solved questions only").answer();
        var solved = items.find(answer).orElseThrow(Admission::gone);
        var known = persons.all(List.of(asked.author(), solved.author()));
        return words.say("memory.capture.draft", quoted(items.editable(asked).text()), source(known.get(asked.author()), question.title(), "/questions/" + asked.handle()),
                items.editable(solved).text(), source(known.get(solved.author()), question.title(), "/answers/" + solved.handle()));
    }

    private static String quoted(String text) {
        return "> " + text.replace("\n", "\n> ");
    }

    private String source(@Nullable Person person, String title, String address) {
        var name = person == null ? words.say("people.somebody") : "[" + escaped(person.name()) + "](/people/" + person.handle() + ")";
        return words.say("memory.capture.source", name, "[" + escaped(title) + "](" + address + ")");
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\\\[\\]*_`<>!&])", "\\\\$1");
    }

    /// Writes the page. Nobody sees it who does not see the question.
    ///
    /// @param id null, or the id that a retry of the same request names again
    /// @throws Refusal as {@link #requireCapturer} and {@link Memory#write} do
    @Transactional
    public MemoryPage write(Question question, String title, String body, String summary, @Nullable UUID id, Viewer by) {
        var place = requireCapturer(question, by);
        Set<Audience> layer = question.item().layer();
        var page = memory.write(place, new NewPage(title, body, summary, layer), id, by);
        ties.tie(question.item(), Link.Kind.CAPTURED_IN, page.item(), by);
        return page;
    }

    /// The pages in which a question was captured, as far as the viewer sees them.
    public List<Item> of(Question question) {
        return ties.of(question.item()).stream().filter(each -> each.kind() == Link.Kind.CAPTURED_IN && each.outgoing()).map(Link::other).toList();
    }
}
