package dev.muster.questions.api;

import dev.muster.conversation.Reuse;
import dev.muster.conversation.Reuses;
import dev.muster.items.Followers;
import dev.muster.items.Item;
import dev.muster.items.Items;
import dev.muster.items.Revision;
import dev.muster.items.Ties;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.questions.Addresses;
import dev.muster.questions.Answer;
import dev.muster.questions.Question;
import dev.muster.questions.Question.Acceptance;
import dev.muster.questions.Question.Closure;
import dev.muster.questions.Stretch;
import dev.muster.rights.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells programs of questions and answers; whoever is named is looked up once for all.
@Component
class Telling {
    private final Items items;
    private final Followers followers;
    private final Ties ties;
    private final Persons persons;
    private final Reuses reuses;

    Telling(Items items, Followers followers, Ties ties, Persons persons, Reuses reuses) {
        this.items = items;
        this.followers = followers;
        this.ties = ties;
        this.persons = persons;
        this.reuses = reuses;
    }

    QuestionJson question(Question question, Viewer viewer) {
        var item = question.item();
        var acceptance = question.acceptance();
        var closure = question.closure();
        var known = persons.all(Stream.of(item.author(), acceptance == null ? null : acceptance.by(), closure == null ? null : closure.by())
                .filter(Objects::nonNull).distinct().toList());
        var links = ties.of(item).stream()
                .map(link -> new QuestionJson.TiedJson(link.kind().word(), link.outgoing(), link.other().kind(), link.other().handle(), link.other().title()))
                .toList();
        return new QuestionJson(item.handle(), Addresses.of(item), question.title(), item.body().text(), item.body().format(), question.tags(),
                question.state(), who(known, item.author()), item.layer(), item.created(), item.changed(), item.version(),
                question.answers(), question.unheard(), question.worked(), accepted(acceptance, known), closed(closure, known), links, followers.include(item, viewer));
    }

    private QuestionJson.@Nullable AcceptedJson accepted(@Nullable Acceptance acceptance, Map<UUID, Person> known) {
        return acceptance == null ? null : items.find(acceptance.answer())
                .map(answer -> new QuestionJson.AcceptedJson(answer.handle(), who(known, acceptance.by()), acceptance.at()))
                .orElse(null);
    }

    private static QuestionJson.@Nullable ClosedJson closed(@Nullable Closure closure, Map<UUID, Person> known) {
        return closure == null ? null : new QuestionJson.ClosedJson(closure.reason(), who(known, closure.by()), closure.at(), closure.note());
    }

    QuestionsJson questions(Stretch<Question> part) {
        return new QuestionsJson(lines(part.entries()), part.before(), part.after());
    }

    List<QuestionsJson.LineJson> lines(List<Question> questions) {
        var known = persons.all(questions.stream().map(each -> each.item().author()).distinct().toList());
        return questions.stream()
                .map(each -> new QuestionsJson.LineJson(each.item().handle(), Addresses.of(each.item()), each.title(), each.state(), each.tags(),
                        who(known, each.item().author()), each.item().created(), each.answers(), each.unheard(), each.worked()))
                .toList();
    }

    AnswerJson answer(Answer answer, Viewer viewer) {
        return answers(List.of(answer), viewer).getFirst();
    }

    AnswerJson.PartJson part(Stretch<Answer> part, Viewer viewer) {
        return new AnswerJson.PartJson(answers(part.entries(), viewer), part.before(), part.after());
    }

    List<AnswerJson> answers(List<Answer> answers, Viewer viewer) {
        // one's own name is known already
        var known = persons.all(answers.stream().map(each -> each.item().author()).filter(each -> !viewer.is(each)).distinct().toList());
        var mine = reuses.mine(answers.stream().filter(each -> !viewer.is(each.item().author())).map(each -> each.item().id()).toList(), viewer);
        return answers.stream().map(each -> answer(each, viewer.is(each.item().author()) ? WhoJson.of(viewer) : who(known, each.item().author()), mine.get(each.item().id()))).toList();
    }

    private static AnswerJson answer(Answer answer, @Nullable WhoJson author, @Nullable Reuse mine) {
        var item = answer.item();
        return new AnswerJson(item.handle(), Addresses.of(item), item.body().text(), item.body().format(), author, item.layer(),
                item.created(), item.changed(), item.version(), answer.accepted(), answer.tally().worked(), answer.tally().failed(),
                mine == null ? null : mine.worked());
    }

    /// Oldest first; what was never edited has one revision, itself.
    List<RevisionJson> revisions(Item item) {
        var history = items.history(item);
        var all = history.isEmpty()
                ? List.of(new Revision(item.id(), item.author(), item.created(), item.title(), item.body(), items.tags(item), ""))
                : history;
        var known = persons.all(all.stream().map(Revision::editor).distinct().toList());
        return IntStream.range(0, all.size()).mapToObj(index -> {
            var each = all.get(index);
            return new RevisionJson(index + 1, who(known, each.editor()), each.at(), each.title(), each.body().text(), each.body().format(), each.tags(), each.reason());
        }).toList();
    }

    private static @Nullable WhoJson who(Map<UUID, Person> known, @Nullable UUID person) {
        return person == null ? null : WhoJson.of(known.get(person));
    }
}
