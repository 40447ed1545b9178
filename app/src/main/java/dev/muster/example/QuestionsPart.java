package dev.muster.example;

import dev.muster.communities.Communities;
import dev.muster.communities.Community;
import dev.muster.conversation.Comments;
import dev.muster.conversation.Reuses;
import dev.muster.people.Persons;
import dev.muster.people.SignIn;
import dev.muster.questions.Acceptances;
import dev.muster.questions.Answer;
import dev.muster.questions.Answers;
import dev.muster.questions.Asking;
import dev.muster.questions.Questions;
import dev.muster.rights.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The questions of one community, and what came of them.
@Component
@Order(30)
class QuestionsPart implements ExamplePart {
    private static final Duration BETWEEN = Duration.ofDays(3);
    private static final List<Cast> ASKERS = List.of(Cast.NADIA, Cast.TOM, Cast.MEI, Cast.OSKAR, Cast.PRIYA, Cast.JONAS);
    private static final List<Cast> ANSWERERS = List.of(Cast.IVO, Cast.LENA, Cast.MEI, Cast.SAM, Cast.NADIA, Cast.CLAIRE);
    private final Persons persons;
    private final SignIn signIn;
    private final Communities communities;
    private final Questions questions;
    private final Answers answers;
    private final Acceptances acceptances;
    private final Comments comments;
    private final Reuses reuses;

    QuestionsPart(Persons persons, SignIn signIn, Communities communities, Questions questions, Answers answers,
            Acceptances acceptances, Comments comments, Reuses reuses) {
        this.persons = persons;
        this.signIn = signIn;
        this.communities = communities;
        this.questions = questions;
        this.answers = answers;
        this.acceptances = acceptances;
        this.comments = comments;
        this.reuses = reuses;
    }

    @Override
    public void play(Stage stage) {
        tell(stage, communities.at(CommunitiesPart.BREWING), stage.founded().plus(Duration.ofDays(1)));
    }

    private Viewer viewer(Cast cast) {
        return persons.withAddress(cast.address()).flatMap(person -> signIn.viewer(person.id())).orElseThrow();
    }

    private void tell(Stage stage, Community community, Instant start) {
        var stories = Story.all();
        for (int i = 0; i < stories.size(); i++) {
            tell(stage, community, stories.get(i), i, start.plus(BETWEEN.multipliedBy(i)).plus(Duration.ofHours(i * 7L % 11)));
        }
    }

    private void tell(Stage stage, Community community, Story story, int number, Instant asked) {
        var asker = viewer(ASKERS.get(number % ASKERS.size()));
        var answerer = viewer(answerer(number));
        var question = stage.at(asked, asker, () -> questions.ask(community.place(), new Asking(story.title(), story.body(), story.tags(), null),
                stage.id("question " + number), asker));
        if (story.answer().isEmpty()) {
            return;
        }
        var answered = asked.plus(Duration.ofMinutes(40 + 170L * (number % 13)));
        var answer = stage.at(answered, answerer, () -> answers.answer(question, story.answer(), null, stage.id("answer " + number), answerer));
        settle(stage, story, number, answer, asker, answered);
    }

    private static Cast answerer(int number) {
        var cast = ANSWERERS.get(number * 5 % ANSWERERS.size());
        return cast == ASKERS.get(number % ASKERS.size()) ? Cast.IVO : cast;
    }

    /// Most askers accept; some others say that it solved theirs too.
    private void settle(Stage stage, Story story, int number, Answer answer, Viewer asker, Instant answered) {
        if (!story.comment().isEmpty()) {
            stage.at(answered.plus(Duration.ofHours(5)), asker, () -> comments.add(answer.item(), story.comment(), stage.id("comment " + number), asker));
        }
        if (number % 5 != 4) {
            stage.at(answered.plus(Duration.ofHours(20)), asker, () -> acceptances.accept(answers.at(answer.item().handle()), null, asker));
        }
        if (number % 3 == 0) {
            var other = viewer(ASKERS.get((number + 2) % ASKERS.size()));
            if (!other.is(answer.item().author())) {
                stage.at(answered.plus(Duration.ofDays(2)), other, () -> reuses.say(answer.item(), true, "", other));
            }
        }
    }
}
