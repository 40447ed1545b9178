package dev.muster.communities.api;

import dev.muster.communities.Communities;
import dev.muster.communities.Repurposing;
import dev.muster.purposes.Purposes;
import dev.muster.rights.Viewer;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Giving a community another purpose.
@RestController
@Tag(name = "Communities")
class RepurposingApi {
    private final Communities communities;
    private final Repurposing repurposing;
    private final Purposes purposes;
    private final CommunityTelling telling;

    RepurposingApi(Communities communities, Repurposing repurposing, Purposes purposes, CommunityTelling telling) {
        this.communities = communities;
        this.repurposing = repurposing;
        this.purposes = purposes;
        this.telling = telling;
    }

    /// @param purpose handle of an approved purpose
    record RepurposingJson(@Nullable String purpose, @Nullable String reason) {}

    /// For a community that did not coalesce: it begins to be seeded anew. 422 says exactly what is missing.
    @PostMapping("/api/v1/communities/{handle}/repurposing")
    ResponseEntity<CommunityJson> repurpose(@PathVariable String handle, @RequestBody RepurposingJson wanted, Viewer viewer) {
        var purpose = wanted.purpose() == null ? null : purposes.find(wanted.purpose()).orElse(null);
        return telling.tell(repurposing.repurpose(communities.at(handle), purpose, wanted.reason(), viewer), viewer);
    }
}
