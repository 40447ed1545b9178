package dev.muster.swarms.api;

import dev.muster.rights.Viewer;
import dev.muster.shell.web.EventStream;
import dev.muster.swarms.Swarms;
import dev.muster.swarms.live.LiveRooms;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// What is new in a swarm, told as it comes.
@RestController
@Tag(name = "Swarms")
class LiveApi {
    private final Swarms swarms;
    private final LiveRooms rooms;
    private final LiveJson json;

    LiveApi(Swarms swarms, LiveRooms rooms, LiveJson json) {
        this.swarms = swarms;
        this.rooms = rooms;
        this.json = json;
    }

    /// Server-sent events with JSON in them: `whole` (the latest part of the timeline, at first and where something was missed),
    /// `entry` and `step` (new, or standing differently; known by their handles), `gone`, `swarm`, `here` (who takes part and
    /// listens) and `end`. Whoever comes back with `Last-Event-ID` misses nothing.
    @GetMapping("/api/v1/swarms/{handle}/live")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/event-stream"))
    void live(@PathVariable String handle, @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last, Viewer viewer,
            @Parameter(hidden = true) HttpServletRequest request, @Parameter(hidden = true) HttpServletResponse response) {
        rooms.open(swarms.at(handle), json, last, () -> EventStream.of(request, response), viewer);
    }
}
