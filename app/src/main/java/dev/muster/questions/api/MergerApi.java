package dev.muster.questions.api;

import dev.muster.questions.Mergers;
import dev.muster.questions.Question;
import dev.muster.questions.Questions;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.web.Version;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Merging a question into another of its community, and taking that back.
@RestController
@RequestMapping("/api/v1/questions/{handle}/merger")
@Tag(name = "Questions")
class MergerApi {
    private final Questions questions;
    private final Mergers mergers;
    private final Telling telling;

    MergerApi(Questions questions, Mergers mergers, Telling telling) {
        this.questions = questions;
        this.mergers = mergers;
        this.telling = telling;
    }

    /// @param into handle of the question that stays
    record MergingJson(@Nullable String into, @Nullable String why) {}

    /// What would go along, as far as you see it.
    ///
    /// @param losesAcceptance whether an answer is accepted that would not be any more
    record OutlookJson(String into, int answers, int comments, boolean losesAcceptance) {}

    /// @param into handle of the question that would stay
    @GetMapping
    OutlookJson outlook(@PathVariable String handle, @RequestParam String into, Viewer viewer) {
        var outlook = mergers.outlook(questions.at(handle), target(into), viewer);
        return new OutlookJson(outlook.target().item().handle(), outlook.answers(), outlook.comments(), outlook.accepted());
    }

    @PostMapping
    ResponseEntity<QuestionJson> merge(@PathVariable String handle, @RequestBody MergingJson wanted, Viewer viewer) {
        var question = questions.at(handle);
        new Invalid.Check().that(wanted.into() != null, "into", "shell.field.missing").orThrow();
        return tell(mergers.merge(question, target(Objects.requireNonNull(wanted.into())), Objects.requireNonNullElse(wanted.why(), ""), viewer), viewer);
    }

    @DeleteMapping
    ResponseEntity<QuestionJson> takeBack(@PathVariable String handle, Viewer viewer) {
        return tell(mergers.takeBack(questions.at(handle), viewer), viewer);
    }

    private Question target(String handle) {
        try {
            return questions.at(handle);
        } catch (Refusal _) {
            throw new Invalid(List.of(new Invalid.Problem("into", "questions.close.original-unknown", List.of())));
        }
    }

    private ResponseEntity<QuestionJson> tell(Question question, Viewer viewer) {
        var json = telling.question(question, viewer);
        return ResponseEntity.ok().eTag(Version.tag(json.version(), json)).body(json);
    }
}
