package dev.muster.launch.api;

import dev.muster.communities.Communities;
import dev.muster.communities.Community;
import dev.muster.launch.Planning;
import dev.muster.launch.WaveDraft;
import dev.muster.launch.Waves;
import dev.muster.launch.api.LaunchJson.WaveJson;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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

/// Waves of invitations, for those who plan a launch.
@RestController
@RequestMapping("/api/v1/communities/{handle}/launch/waves")
@Tag(name = "Launch")
class WavesApi {
    private final Communities communities;
    private final Waves waves;

    WavesApi(Communities communities, Waves waves) {
        this.communities = communities;
        this.waves = waves;
    }

    /// @param audience what newcomers become; missing where only those who have an account may come
    record WantedWaveJson(@Nullable String title, @Nullable Audience audience, @Nullable LocalDate day, @Nullable Integer size) {}

    /// @param addresses at most 200; where one will not do, no letter is sent
    record WaveLettersJson(@Nullable List<String> addresses) {}

    /// @param letters how many are on their way
    record WaveSentJson(int letters) {}

    /// @param address to hand on; shown this once
    record WaveLinkJson(String address) {}

    private Community planned(String handle, Viewer viewer) {
        var community = communities.at(handle);
        Planning.requirePlanner(community, viewer);
        return community;
    }

    @PostMapping
    ResponseEntity<WaveJson> plan(@PathVariable String handle, @RequestBody WantedWaveJson wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, Viewer viewer) {
        var community = communities.at(handle);
        var id = key == null ? null : Ids.named("wave " + viewer.self() + " " + key);
        var wave = waves.plan(community, new WaveDraft(id, wanted.title(), wanted.audience(), wanted.day(), wanted.size()), viewer);
        return ResponseEntity.created(URI.create("/api/v1" + community.address() + "/launch/waves/" + wave.id())).body(LaunchTelling.wave(wave));
    }

    @GetMapping("/{id}")
    WaveJson wave(@PathVariable String handle, @PathVariable UUID id, Viewer viewer) {
        return LaunchTelling.wave(waves.at(planned(handle, viewer), id));
    }

    @PostMapping("/{id}/letters")
    ResponseEntity<WaveSentJson> write(@PathVariable String handle, @PathVariable UUID id, @RequestBody WaveLettersJson wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, Viewer viewer) {
        var community = planned(handle, viewer);
        int letters = waves.write(community, waves.at(community, id), Objects.requireNonNullElse(wanted.addresses(), List.of()), key, viewer);
        return ResponseEntity.accepted().body(new WaveSentJson(letters));
    }

    @PostMapping("/{id}/links")
    ResponseEntity<WaveLinkJson> link(@PathVariable String handle, @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, Viewer viewer) {
        var community = planned(handle, viewer);
        var made = waves.link(community, waves.at(community, id), key, viewer);
        return ResponseEntity.created(URI.create("/api/v1/invitations/" + made.invitation().id())).body(new WaveLinkJson(made.address()));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> leaveOut(@PathVariable String handle, @PathVariable UUID id, Viewer viewer) {
        var community = planned(handle, viewer);
        waves.leaveOut(community, waves.at(community, id), viewer);
        return ResponseEntity.noContent().build();
    }
}
