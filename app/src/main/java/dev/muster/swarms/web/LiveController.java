package dev.muster.swarms.web;

import dev.muster.rights.Viewer;
import dev.muster.shell.web.EventStream;
import dev.muster.swarms.Swarms;
import dev.muster.swarms.live.LiveRooms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// What is new in the room of a swarm, told to its page as it comes.
@Controller
class LiveController {
    private final Swarms swarms;
    private final LiveRooms rooms;
    private final LivePage page;

    LiveController(Swarms swarms, LiveRooms rooms, LivePage page) {
        this.swarms = swarms;
        this.rooms = rooms;
        this.page = page;
    }

    /// @param seen what the page stands for that asks
    /// @param last up to where it has heard everything, where it was cut off
    @GetMapping("/swarms/{handle}/room/live")
    void live(@PathVariable String handle, @RequestParam(required = false) @Nullable String seen, @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        rooms.open(swarms.at(handle), page, last == null ? seen : last, () -> EventStream.of(request, response), viewer);
    }
}
