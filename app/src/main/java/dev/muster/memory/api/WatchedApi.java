package dev.muster.memory.api;

import dev.muster.memory.MemoryPage;
import dev.muster.memory.Stretch;
import dev.muster.memory.Watched;
import dev.muster.rights.Viewer;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The pages that you follow in which others have changed something since you read them, at most fifty; those followed last come first.
@RestController
@Tag(name = "Pages")
class WatchedApi {
    private static final int MOST = 50;
    private final Watched watched;
    private final PageTelling telling;

    WatchedApi(Watched watched, PageTelling telling) {
        this.watched = watched;
        this.telling = telling;
    }

    /// @param changes how many are new to you, trifles apart, counted up to 100
    /// @param known the revision that you know
    record PageNewsJson(PageJson.LineJson page, int changes, int known) {}

    @GetMapping("/api/v1/me/following/pages")
    List<PageNewsJson> news(Viewer viewer) {
        viewer.self();
        var found = watched.news(MOST, viewer);
        List<MemoryPage> pages = found.stream().map(Watched.Unread::page).toList();
        var lines = telling.part(new Stretch<>(pages, null, null)).pages();
        return IntStream.range(0, lines.size()).mapToObj(at -> new PageNewsJson(lines.get(at), found.get(at).changes(), found.get(at).known())).toList();
    }
}
