package dev.muster.questions.api;

import dev.muster.items.Followers;
import dev.muster.items.Visits;
import dev.muster.questions.Closures;
import dev.muster.questions.Edit;
import dev.muster.questions.Question;
import dev.muster.questions.Question.Reason;
import dev.muster.questions.Questions;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.web.Version;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// One question: read, changed, followed, closed and opened again.
@RestController
@RequestMapping("/api/v1/questions/{handle}")
@Tag(name = "Questions")
class QuestionApi {
    private final Questions questions;
    private final Closures closures;
    private final Followers followers;
    private final Visits visits;
    private final Telling telling;

    QuestionApi(Questions questions, Closures closures, Followers followers, Visits visits, Telling telling) {
        this.questions = questions;
        this.closures = closures;
        this.followers = followers;
        this.visits = visits;
        this.telling = telling;
    }

    /// What is missing stays as it is.
    record EditJson(@Nullable String title, @Nullable String body, @Nullable List<String> tags, @Nullable String why) {

        Edit edit(@Nullable String ifMatch) {
            return new Edit(title, body, tags, Objects.requireNonNullElse(why, ""), Version.wanted(ifMatch));
        }
    }

    /// @param duplicateOf handle of the question that this one repeats, for a duplicate
    record ClosureJson(@Nullable Reason reason, @Nullable String duplicateOf, @Nullable String note) {}

    @GetMapping
    ResponseEntity<QuestionJson> question(@PathVariable String handle, Viewer viewer) {
        return tell(questions.at(handle), viewer);
    }

    @PatchMapping
    ResponseEntity<QuestionJson> change(@PathVariable String handle, @RequestBody EditJson wanted,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Viewer viewer) {
        return tell(questions.rewrite(questions.at(handle), wanted.edit(ifMatch), viewer), viewer);
    }

    @GetMapping("/revisions")
    List<RevisionJson> revisions(@PathVariable String handle) {
        return telling.revisions(questions.at(handle).item());
    }

    @PutMapping("/follow")
    ResponseEntity<Void> follow(@PathVariable String handle, Viewer viewer) {
        followers.follow(questions.at(handle).item(), viewer);
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/follow")
    ResponseEntity<Void> unfollow(@PathVariable String handle, Viewer viewer) {
        followers.unfollow(questions.at(handle).item(), viewer);
        return ResponseEntity.noContent().build();
    }

    /// @param upTo up to when you have read the thread; nobody but you is told
    record VisitJson(@Nullable Instant upTo) {}

    @PutMapping("/visit")
    ResponseEntity<Void> visit(@PathVariable String handle, @RequestBody VisitJson wanted, Viewer viewer) {
        new Invalid.Check().that(wanted.upTo() != null, "upTo", "shell.field.missing").orThrow();
        visits.note(questions.at(handle).item(), Objects.requireNonNull(wanted.upTo()), viewer);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/closure")
    ResponseEntity<QuestionJson> close(@PathVariable String handle, @RequestBody ClosureJson wanted, Viewer viewer) {
        new Invalid.Check().that(wanted.reason() != null, "reason", "shell.field.missing").orThrow();
        var question = questions.at(handle);
        return tell(closures.close(question, Objects.requireNonNull(wanted.reason()), original(wanted.duplicateOf()), Objects.requireNonNullElse(wanted.note(), ""), viewer), viewer);
    }

    private @Nullable Question original(@Nullable String handle) {
        if (handle == null) {
            return null;
        }
        try {
            return questions.at(handle);
        } catch (Refusal _) {
            throw new Invalid(List.of(new Invalid.Problem("duplicateOf", "questions.close.original-unknown", List.of())));
        }
    }

    @DeleteMapping("/closure")
    ResponseEntity<QuestionJson> reopen(@PathVariable String handle, Viewer viewer) {
        return tell(closures.reopen(questions.at(handle), viewer), viewer);
    }

    private ResponseEntity<QuestionJson> tell(Question question, Viewer viewer) {
        var json = telling.question(question, viewer);
        return ResponseEntity.ok().eTag(Version.tag(json.version(), json)).body(json);
    }
}
