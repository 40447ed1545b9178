package dev.muster.questions.api;

import dev.muster.conversation.Reuses;
import dev.muster.questions.Acceptances;
import dev.muster.questions.Answer;
import dev.muster.questions.Answers;
import dev.muster.questions.Edit;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.web.Version;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// One answer: read, changed, accepted, and found to work or not.
@RestController
@RequestMapping("/api/v1/answers/{handle}")
@Tag(name = "Answers")
class AnswerApi {
    private final Answers answers;
    private final Acceptances acceptances;
    private final Reuses reuses;
    private final Telling telling;

    AnswerApi(Answers answers, Acceptances acceptances, Reuses reuses, Telling telling) {
        this.answers = answers;
        this.acceptances = acceptances;
        this.reuses = reuses;
        this.telling = telling;
    }

    record EditJson(@Nullable String body, @Nullable String why) {}

    /// @param instead handle of the accepted answer that you saw and want to replace
    record AcceptanceJson(@Nullable String instead) {}

    /// @param note what happened; needed where it did not work
    record ReuseJson(@Nullable Boolean worked, @Nullable String note) {}

    @GetMapping
    ResponseEntity<AnswerJson> answer(@PathVariable String handle, Viewer viewer) {
        return tell(answers.at(handle), viewer);
    }

    @PatchMapping
    ResponseEntity<AnswerJson> change(@PathVariable String handle, @RequestBody EditJson wanted,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Viewer viewer) {
        var edit = new Edit(null, wanted.body(), null, Objects.requireNonNullElse(wanted.why(), ""), Version.wanted(ifMatch));
        return tell(answers.rewrite(answers.at(handle), edit, viewer), viewer);
    }

    /// Shows an answer that only some see to all who see the question. `If-Match` names the version that you looked at.
    @PutMapping("/promotion")
    ResponseEntity<AnswerJson> promote(@PathVariable String handle, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Viewer viewer) {
        return tell(answers.promote(answers.at(handle), Version.wanted(ifMatch), viewer), viewer);
    }

    @GetMapping("/revisions")
    List<RevisionJson> revisions(@PathVariable String handle) {
        return telling.revisions(answers.at(handle).item());
    }

    @PutMapping("/acceptance")
    QuestionJson accept(@PathVariable String handle, @RequestBody(required = false) @Nullable AcceptanceJson wanted, Viewer viewer) {
        var instead = wanted == null || wanted.instead() == null ? null : answers.at(wanted.instead()).item().id();
        return telling.question(acceptances.accept(answers.at(handle), instead, viewer), viewer);
    }

    @DeleteMapping("/acceptance")
    QuestionJson takeBack(@PathVariable String handle, Viewer viewer) {
        return telling.question(acceptances.takeBack(answers.at(handle), viewer), viewer);
    }

    @PutMapping("/reuse")
    ResponseEntity<AnswerJson> say(@PathVariable String handle, @RequestBody ReuseJson wanted, Viewer viewer) {
        new Invalid.Check().that(wanted.worked() != null, "worked", "shell.field.missing").orThrow();
        reuses.say(answers.at(handle).item(), Objects.requireNonNull(wanted.worked()), Objects.requireNonNullElse(wanted.note(), ""), viewer);
        return tell(answers.at(handle), viewer);
    }

    @DeleteMapping("/reuse")
    ResponseEntity<AnswerJson> unsay(@PathVariable String handle, Viewer viewer) {
        reuses.takeBack(answers.at(handle).item(), viewer);
        return tell(answers.at(handle), viewer);
    }

    private ResponseEntity<AnswerJson> tell(Answer answer, Viewer viewer) {
        var json = telling.answer(answer, viewer);
        return ResponseEntity.ok().eTag(Version.tag(json.version(), json)).body(json);
    }
}
