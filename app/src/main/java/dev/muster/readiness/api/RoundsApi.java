package dev.muster.readiness.api;

import dev.muster.readiness.Round;
import dev.muster.readiness.RoundDraft;
import dev.muster.readiness.Rounds;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Rounds of the assessment, for staff.
@RestController
@RequestMapping("/api/v1/readiness/rounds")
@Tag(name = "Readiness")
class RoundsApi {
    private static final int MOST = 200;
    private final Rounds rounds;

    RoundsApi(Rounds rounds) {
        this.rounds = rounds;
    }

    /// @param next cursor of the next page, missing on the last
    record RoundsJson(List<RoundJson> rounds, @Nullable String next) {}

    /// A round to be opened.
    record RoundDraftJson(@Nullable String name, @Nullable List<String> units, @Nullable LocalDate closes, @Nullable Boolean shared) {}

    @GetMapping
    RoundsJson rounds(@RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "50") int limit) {
        int most = Math.clamp(limit, 1, MOST);
        var found = rounds.all(after.isEmpty() ? null : last(after), most + 1);
        var shown = found.stream().limit(most).toList();
        return new RoundsJson(shown.stream().map(RoundJson::of).toList(), found.size() > most ? shown.getLast().handle() : null);
    }

    private Round last(String cursor) {
        return rounds.find(cursor).orElseThrow(() -> new Refusal(Reason.INVALID, "shell.cursor"));
    }

    @PostMapping
    ResponseEntity<RoundJson> open(@RequestBody RoundDraftJson wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, Viewer viewer) {
        var id = key == null ? null : Ids.named("round " + viewer.self() + " " + key);
        var round = rounds.open(new RoundDraft(id, wanted.name(), Objects.requireNonNullElse(wanted.units(), List.of()), wanted.closes(),
                Boolean.TRUE.equals(wanted.shared())), viewer);
        return ResponseEntity.created(URI.create("/api/v1" + round.address())).body(RoundJson.of(round));
    }

    @GetMapping("/{handle}")
    RoundJson round(@PathVariable String handle) {
        return RoundJson.of(rounds.at(handle));
    }

    /// Closes it. What was begun and not sent is deleted.
    @PutMapping("/{handle}/closure")
    RoundJson close(@PathVariable String handle, Viewer viewer) {
        return RoundJson.of(rounds.close(rounds.at(handle), viewer));
    }
}
