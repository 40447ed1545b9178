package dev.muster.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.muster.World;
import dev.muster.conversation.Comments;
import dev.muster.conversation.Reuses;
import dev.muster.items.Followers;
import dev.muster.items.Item;
import dev.muster.items.Items;
import dev.muster.items.Showing;
import dev.muster.items.Ties;
import dev.muster.questions.Question.Reason;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Words;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/// People who ask and answer.
public abstract class QuestionWorld extends World {
    protected static final Set<Audience> STAFF = EnumSet.of(Audience.EMPLOYEE);

    @Autowired protected Items items;
    @Autowired protected Showing showing;
    @Autowired protected Ties ties;
    @Autowired protected Followers followers;
    @Autowired protected Questions questions;
    @Autowired protected Lists lists;
    @Autowired protected Answers answers;
    @Autowired protected Acceptances acceptances;
    @Autowired protected Closures closures;
    @Autowired protected Comments comments;
    @Autowired protected Reuses reuses;
    @Autowired protected Words words;

    /// A place for staff and customers.
    protected Place house() {
        return place(Audience.EMPLOYEE, Audience.CUSTOMER);
    }

    protected Question asks(Viewer viewer, Place place, String title, String... tags) {
        return asks(viewer, place, new Asking(title, "What I tried did not do it.", List.of(tags), null));
    }

    protected Question asks(Viewer viewer, Place place, Asking asking) {
        return viewer.call(() -> questions.ask(place, asking, null, viewer));
    }

    protected Answer answers(Viewer viewer, Question question, String body) {
        return answers(viewer, question, body, null);
    }

    protected Answer answers(Viewer viewer, Question question, String body, @Nullable Set<Audience> layer) {
        return viewer.call(() -> answers.answer(question, body, layer, null, viewer));
    }

    protected Question accepts(Viewer viewer, Answer answer) {
        return viewer.call(() -> acceptances.accept(answer, null, viewer));
    }

    protected Question closes(Viewer viewer, Question question, Reason reason) {
        return viewer.call(() -> closures.close(question, reason, null, "", viewer));
    }

    protected Item comments(Viewer viewer, Item on, String body) {
        return viewer.call(() -> comments.add(on, body, null, viewer));
    }

    protected void worked(Answer answer, int times) {
        for (int time = 0; time < times; time++) {
            var somebody = employee("Somebody");
            somebody.call(() -> reuses.say(answer.item(), true, "", somebody));
        }
    }

    protected void failed(Answer answer, int times) {
        for (int time = 0; time < times; time++) {
            var somebody = employee("Somebody");
            somebody.call(() -> reuses.say(answer.item(), false, "It stayed flat.", somebody));
        }
    }

    /// The question as somebody sees it now.
    protected Question sees(Viewer viewer, Question question) {
        return viewer.call(() -> questions.at(question.item().handle()));
    }

    protected List<String> lists(Viewer viewer, Place place, Wanted wanted) {
        return viewer.call(() -> lists.of(place, wanted, null, null, viewer)).entries().stream().map(Question::title).toList();
    }

    protected List<String> thread(Viewer viewer, Question question) {
        return viewer.call(() -> answers.list(questions.at(question.item().handle()), null, null)).entries().stream()
                .map(answer -> answer.item().body().text()).toList();
    }

    /// Somebody is told no, in words that there are.
    protected void isRefused(Viewer viewer, Runnable act, String key) {
        var refusal = catchThrowableOfType(Refusal.class, () -> viewer.call(() -> {
            act.run();
            return true;
        }));
        assertThat(refusal).as("refusal").isNotNull();
        assertThat(refusal.key()).isEqualTo(key);
        assertThat(words.say(refusal)).isNotBlank().doesNotContain("{");
    }

    /// Somebody hears what is wrong with what they typed: each field and its message key.
    protected void isWrong(Viewer viewer, Runnable act, String... problems) {
        var invalid = catchThrowableOfType(Invalid.class, () -> viewer.call(() -> {
            act.run();
            return true;
        }));
        assertThat(invalid).as("invalid").isNotNull();
        assertThat(invalid.problems()).extracting(problem -> problem.field() + " " + problem.key())
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(problems));
        assertThat(invalid.problems()).allSatisfy(problem -> assertThat(words.say(problem)).isNotBlank());
    }

    /// What the log says about an item, as verb and detail, oldest first.
    protected List<String> log(Item item) {
        return system.jdbc().sql("select verb || coalesce(' ' || (detail->>'of'), '') from activity.activity where object_id = :id order by seq")
            .param("id", item.id()).query(String.class).list();
    }
}
