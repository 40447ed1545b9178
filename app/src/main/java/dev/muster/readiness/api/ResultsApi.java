package dev.muster.readiness.api;

import dev.muster.readiness.Results;
import dev.muster.readiness.Rounds;
import dev.muster.rights.Viewer;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What came of a round, once it is closed: as far as something may be told of five people or more.
@RestController
@RequestMapping("/api/v1/readiness/rounds/{handle}/results")
@Tag(name = "Readiness")
class ResultsApi {
    private final Rounds rounds;
    private final Results results;

    ResultsApi(Rounds rounds, Results results) {
        this.rounds = rounds;
        this.results = results;
    }

    @GetMapping
    RoundResultJson results(@PathVariable String handle, Viewer viewer) {
        return RoundResultJson.of(results.of(rounds.at(handle), viewer));
    }
}
