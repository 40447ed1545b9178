package dev.muster.swarms.api;

import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.swarms.Repeats;
import dev.muster.swarms.Swarms;
import dev.muster.swarms.api.SwarmJson.AlikeJson;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The same problem again: looked for, linked, unlinked.
@RestController
@Tag(name = "Swarms")
class RepeatApi {
    private final Swarms swarms;
    private final Repeats repeats;
    private final Places places;
    private final SwarmTelling telling;

    RepeatApi(Swarms swarms, Repeats repeats, Places places, SwarmTelling telling) {
        this.swarms = swarms;
        this.repeats = repeats;
        this.places = places;
        this.telling = telling;
    }

    /// Swarms of a community that look like one that you are about to open; at most five, and no cursors.
    @GetMapping("/api/v1/communities/{community}/swarms/similar")
    AlikeJson similar(@PathVariable String community, @RequestParam String title, Viewer viewer) {
        return telling.alike(repeats.alike(title, places.at(community), viewer));
    }

    /// Earlier swarms that look like this one and are not linked with it; at most five, and no cursors.
    @GetMapping("/api/v1/swarms/{handle}/alike")
    AlikeJson alike(@PathVariable String handle, Viewer viewer) {
        var swarm = swarms.at(handle);
        return telling.alike(repeats.alike(swarm, places.find(swarm.item().place()).orElseThrow(Swarms::gone), viewer));
    }

    /// Says that a swarm is the same problem as an earlier one.
    @PutMapping("/api/v1/swarms/{handle}/repeats/{earlier}")
    SwarmJson link(@PathVariable String handle, @PathVariable String earlier, Viewer viewer) {
        return telling.swarm(repeats.link(swarms.at(handle), swarms.at(earlier), viewer));
    }

    /// Takes that back.
    @DeleteMapping("/api/v1/swarms/{handle}/repeats/{earlier}")
    SwarmJson unlink(@PathVariable String handle, @PathVariable String earlier, Viewer viewer) {
        return telling.swarm(repeats.unlink(swarms.at(handle), swarms.at(earlier), viewer));
    }
}
