package dev.muster.desk.api;

import dev.muster.desk.HelpDesk;
import dev.muster.desk.PuttingOff;
import dev.muster.desk.Sought;
import dev.muster.desk.Sought.Show;
import dev.muster.desk.Takings;
import dev.muster.questions.Questions;
import dev.muster.rights.Viewer;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What needs somebody who can answer, and who is on it; for staff and for guides.
@RestController
@Tag(name = "Desk")
class DeskApi {
    private final HelpDesk desk;
    private final Takings takings;
    private final PuttingOff puttingOff;
    private final Questions questions;
    private final DeskTelling telling;

    DeskApi(HelpDesk desk, Takings takings, PuttingOff puttingOff, Questions questions, DeskTelling telling) {
        this.desk = desk;
        this.takings = takings;
        this.puttingOff = puttingOff;
        this.questions = questions;
        this.telling = telling;
    }

    /// @param until at most 30 days ahead
    /// @param reason for your colleagues
    record PuttingOffJson(@Nullable Instant until, @Nullable String reason) {}

    /// What needs somebody, most needed first: what has waited longer than was promised, first questions of newcomers, what else
    /// waits, and accepted answers that did not work for somebody.
    ///
    /// @param show `all`, `overdue`, `newcomer`, `unanswered`, `failed`, `mine` (what you are on) or `later` (what was put off)
    /// @param community the handle of one community; missing for all that you belong to or hold a role in
    /// @param after cursor for what needs somebody less
    @GetMapping("/api/v1/desk")
    DeskJson desk(@RequestParam(defaultValue = "all") String show, @RequestParam(required = false) @Nullable String community,
            @RequestParam(required = false) @Nullable String tag, @RequestParam(required = false) @Nullable String after, Viewer viewer) {
        return telling.desk(desk.list(new Sought(Show.of(show), community, tag), after, viewer));
    }

    /// Says that you are on a question, for two hours or until you answer it. Whoever comes second is told who has it.
    @PutMapping("/api/v1/questions/{handle}/taking")
    DeskJson.TakingJson take(@PathVariable String handle, Viewer viewer) {
        return telling.taking(takings.take(questions.at(handle), viewer));
    }

    @DeleteMapping("/api/v1/questions/{handle}/taking")
    ResponseEntity<Void> giveBack(@PathVariable String handle, Viewer viewer) {
        takings.giveBack(questions.at(handle), viewer);
        return ResponseEntity.noContent().build();
    }

    /// Puts a question off for all who work at its desk. It comes back by itself.
    @PutMapping("/api/v1/questions/{handle}/putting-off")
    DeskJson.PutOffJson putOff(@PathVariable String handle, @RequestBody PuttingOffJson wanted, Viewer viewer) {
        return telling.putOff(puttingOff.putOff(questions.at(handle), wanted.until(), wanted.reason(), viewer));
    }

    @DeleteMapping("/api/v1/questions/{handle}/putting-off")
    ResponseEntity<Void> takeUp(@PathVariable String handle, Viewer viewer) {
        puttingOff.takeUp(questions.at(handle), viewer);
        return ResponseEntity.noContent().build();
    }
}
