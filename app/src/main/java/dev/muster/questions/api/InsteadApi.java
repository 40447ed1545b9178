package dev.muster.questions.api;

import dev.muster.questions.Deflections;
import dev.muster.questions.Deflections.Counts;
import dev.muster.questions.Questions;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What came of showing people what had been asked before, when they were about to ask.
@RestController
@Tag(name = "Questions")
class InsteadApi {
    private static final Duration USUAL = Duration.ofDays(28);
    private final Questions questions;
    private final Deflections deflections;
    private final Places places;
    private final Clock clock;

    InsteadApi(Questions questions, Deflections deflections, Places places, Clock clock) {
        this.questions = questions;
        this.deflections = deflections;
        this.places = places;
        this.clock = clock;
    }

    /// @param attempt a random word of 20 to 80 letters, digits, - and _, the same for one attempt to ask; send it along when asking, too
    /// @param solved whether the question solved what was about to be asked
    record LookedJson(@Nullable String attempt, @Nullable Boolean solved) {}

    /// Says that you opened a question when you were about to ask, or that it solved yours. Nothing is kept of who you are,
    /// except that an accepted answer that solved it counts as one that worked for you too.
    @PutMapping("/api/v1/questions/{handle}/instead")
    ResponseEntity<Void> look(@PathVariable String handle, @RequestBody LookedJson looked, Viewer viewer) {
        var question = questions.at(handle);
        viewer.self();
        var attempt = looked.attempt() == null ? "" : looked.attempt();
        new Invalid.Check().that(Deflections.isOne(attempt), "attempt", "questions.instead.attempt").orThrow();
        deflections.opened(question, attempt);
        if (Boolean.TRUE.equals(looked.solved())) {
            deflections.solved(question, attempt, viewer);
        }
        return ResponseEntity.noContent().build();
    }

    /// How many attempts to ask were spared (`successful`, confirmed by those who made them), how many were asked all the same
    /// (`failed`), and of how many nothing is known (`potential`).
    ///
    /// @param from the first moment that counts; 28 days before the last where missing
    /// @param before the moment from which on nothing counts; now where missing
    @GetMapping("/api/v1/communities/{community}/deflections")
    Counts counted(@PathVariable String community, @RequestParam(required = false) @Nullable Instant from, @RequestParam(required = false) @Nullable Instant before) {
        var end = before == null ? clock.instant() : before;
        return deflections.counted(places.at(community), from == null ? end.minus(USUAL) : from, end);
    }
}
