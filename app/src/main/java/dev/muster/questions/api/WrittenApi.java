package dev.muster.questions.api;

import dev.muster.people.Persons;
import dev.muster.questions.Written;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a person has asked and answered, latest first, as far as you may see it.
@RestController
@RequestMapping("/api/v1/people/{handle}")
@Tag(name = "People")
class WrittenApi {
    private static final int MOST = 100;
    private final Persons persons;
    private final Written written;
    private final Telling telling;

    WrittenApi(Persons persons, Written written, Telling telling) {
        this.persons = persons;
        this.written = written;
        this.telling = telling;
    }

    /// @param limit how many, 1 to 100
    @GetMapping("/questions")
    List<QuestionsJson.LineJson> questions(@PathVariable String handle, @RequestParam(defaultValue = "20") int limit) {
        return telling.lines(written.questions(persons.at(handle).id(), checked(limit)));
    }

    /// @param limit how many, 1 to 100
    @GetMapping("/answers")
    List<AnswerJson> answers(@PathVariable String handle, @RequestParam(defaultValue = "20") int limit, Viewer viewer) {
        return telling.answers(written.answers(persons.at(handle).id(), checked(limit)).stream().map(Written.Given::answer).toList(), viewer);
    }

    private static int checked(int limit) {
        new Invalid.Check().that(limit >= 1 && limit <= MOST, "limit", "questions.written.limit").orThrow();
        return limit;
    }
}
