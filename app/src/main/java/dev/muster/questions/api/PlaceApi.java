package dev.muster.questions.api;

import dev.muster.questions.Moves;
import dev.muster.questions.Question;
import dev.muster.questions.Questions;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.web.Version;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// In which community a question stands: who would see it in another, and moving it there.
@RestController
@RequestMapping("/api/v1/questions/{handle}/place")
@Tag(name = "Questions")
class PlaceApi {
    private final Questions questions;
    private final Moves moves;
    private final Places places;
    private final Telling telling;

    PlaceApi(Questions questions, Moves moves, Places places, Telling telling) {
        this.questions = questions;
        this.moves = moves;
        this.places = places;
        this.telling = telling;
    }

    /// @param to handle of the community where it belongs
    /// @param seen whether you know that others than before will see it
    record MovingJson(@Nullable String to, @Nullable Boolean seen, @Nullable String why) {}

    /// Who would see it there, besides members.
    ///
    /// @param fewer audiences that see it and would not any more
    /// @param more audiences that do not see it and would
    /// @param losing those who wrote in it and would not see it any more
    record OutlookJson(String from, String to, Set<Audience> fewer, Set<Audience> more, List<WhoJson> losing) {}

    /// @param to handle of a community
    @GetMapping
    OutlookJson outlook(@PathVariable String handle, @RequestParam String to, Viewer viewer) {
        var outlook = moves.outlook(questions.at(handle), place(to), viewer);
        return new OutlookJson(outlook.from().handle(), outlook.to().handle(), outlook.fewer(), outlook.more(),
                outlook.losing().stream().map(WhoJson::of).filter(Objects::nonNull).toList());
    }

    @PutMapping
    ResponseEntity<QuestionJson> move(@PathVariable String handle, @RequestBody MovingJson wanted, Viewer viewer) {
        var question = questions.at(handle);
        new Invalid.Check().that(wanted.to() != null, "to", "shell.field.missing").orThrow();
        var to = place(Objects.requireNonNull(wanted.to()));
        return tell(moves.move(question, to, Boolean.TRUE.equals(wanted.seen()), Objects.requireNonNullElse(wanted.why(), ""), viewer), viewer);
    }

    private Place place(String handle) {
        return places.find(handle).orElseThrow(() -> new Invalid(List.of(new Invalid.Problem("to", "questions.move.unknown", List.of()))));
    }

    private ResponseEntity<QuestionJson> tell(Question question, Viewer viewer) {
        var json = telling.question(question, viewer);
        return ResponseEntity.ok().eTag(Version.tag(json.version(), json)).body(json);
    }
}
