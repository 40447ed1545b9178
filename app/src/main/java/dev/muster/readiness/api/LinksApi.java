package dev.muster.readiness.api;

import dev.muster.readiness.Level;
import dev.muster.readiness.Pass;
import dev.muster.readiness.Passes;
import dev.muster.readiness.Passes.Wish;
import dev.muster.readiness.Round;
import dev.muster.readiness.Rounds;
import dev.muster.rights.Viewer;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Links by which people answer without an account, for those who open rounds.
@RestController
@RequestMapping("/api/v1/readiness")
@Tag(name = "Readiness")
class LinksApi {
    private final Rounds rounds;
    private final Passes passes;

    LinksApi(Rounds rounds, Passes passes) {
        this.rounds = rounds;
        this.passes = passes;
    }

    record AssessmentLinkJson(UUID id, int unit, Level level, int most, int used, Instant expires) {

        static AssessmentLinkJson of(Round round, Pass pass) {
            return new AssessmentLinkJson(pass.id(), round.unit(pass.unit()).orElseThrow().place(), pass.level(), pass.most(), pass.used(), pass.expires());
        }
    }

    record AssessmentLinksJson(List<AssessmentLinkJson> links) {}

    /// @param unit the unit's number in the round
    /// @param uses how many may begin by it; as many as usual where missing
    record AssessmentLinkDraftJson(@Nullable Integer unit, @Nullable Level level, @Nullable Integer uses) {}

    /// A link just made.
    ///
    /// @param address to hand on: it is shown this once
    record MadeAssessmentLinkJson(AssessmentLinkJson link, String address) {}

    @GetMapping("/rounds/{handle}/links")
    AssessmentLinksJson links(@PathVariable String handle, Viewer viewer) {
        var round = rounds.at(handle);
        return new AssessmentLinksJson(passes.of(round, viewer).stream().map(each -> AssessmentLinkJson.of(round, each)).toList());
    }

    @PostMapping("/rounds/{handle}/links")
    ResponseEntity<MadeAssessmentLinkJson> make(@PathVariable String handle, @RequestBody AssessmentLinkDraftJson wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, Viewer viewer) {
        var round = rounds.at(handle);
        var made = passes.make(round, new Wish(wanted.unit(), wanted.level(), wanted.uses(), key), viewer);
        return ResponseEntity.created(URI.create("/api/v1" + round.address() + "/links"))
                .body(new MadeAssessmentLinkJson(AssessmentLinkJson.of(round, made.pass()), made.address()));
    }

    /// Takes a link back. Whoever began by it may go on.
    @DeleteMapping("/links/{id}")
    ResponseEntity<Void> revoke(@PathVariable UUID id, Viewer viewer) {
        passes.revoke(id, viewer);
        return ResponseEntity.noContent().build();
    }
}
