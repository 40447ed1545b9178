package dev.muster.purposes.api;

import dev.muster.people.Named;
import dev.muster.people.Persons;
import dev.muster.purposes.Path;
import dev.muster.purposes.Proposal;
import dev.muster.purposes.Purpose;
import dev.muster.purposes.PurposeState;
import dev.muster.purposes.Purposes;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What communities are, or would be, for: for staff.
@RestController
@RequestMapping("/api/v1/purposes")
@Tag(name = "Purposes")
class PurposesApi {
    private static final int MOST = 200;
    private final Purposes purposes;
    private final Persons persons;
    private final PurposeTelling telling;

    PurposesApi(Purposes purposes, Persons persons, PurposeTelling telling) {
        this.purposes = purposes;
        this.persons = persons;
        this.telling = telling;
    }

    record PurposeLineJson(String handle, String title, Path path, PurposeState state, @Nullable Named proposer, Instant created) {}

    /// @param next cursor of the next page, missing on the last
    record PurposesJson(List<PurposeLineJson> purposes, @Nullable String next) {}

    /// @param path how it came up
    record ProposalJson(@Nullable String title, @Nullable Path path) {}

    /// Newest first.
    @GetMapping
    PurposesJson purposes(@RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "50") int limit) {
        int most = Math.clamp(limit, 1, MOST);
        var found = purposes.all(after.isEmpty() ? null : last(after), most + 1);
        var shown = found.stream().limit(most).toList();
        var known = persons.all(shown.stream().map(Purpose::proposer).distinct().toList());
        var lines = shown.stream().map(each -> new PurposeLineJson(each.handle(), each.title(), each.path(), each.state(),
                Named.of(known.get(each.proposer())), each.created())).toList();
        return new PurposesJson(lines, found.size() > most ? shown.getLast().handle() : null);
    }

    private Purpose last(String cursor) {
        return purposes.find(cursor).orElseThrow(() -> new Refusal(Reason.INVALID, "shell.cursor"));
    }

    @PostMapping
    ResponseEntity<PurposeJson> propose(@RequestBody ProposalJson wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, Viewer viewer) {
        var id = key == null ? null : Ids.named("purpose " + viewer.self() + " " + key);
        var purpose = purposes.propose(new Proposal(id, wanted.title(), wanted.path()), viewer);
        return ResponseEntity.created(URI.create("/api/v1" + purpose.address())).body(telling.purpose(purpose));
    }
}
