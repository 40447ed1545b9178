package dev.muster.memory.api;

import dev.muster.memory.Care;
import dev.muster.memory.Memory;
import dev.muster.memory.Stretch;
import dev.muster.memory.Upkeep;
import dev.muster.rights.Viewer;
import dev.muster.shell.web.Version;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The pages of a community that somebody has to look at, what has waited longest first; at most thirty of each sort.
@RestController
@Tag(name = "Pages")
class UpkeepApi {
    private final Upkeep upkeep;
    private final Care care;
    private final Memory memory;
    private final ApiPlaces places;
    private final PageTelling telling;

    UpkeepApi(Upkeep upkeep, Care care, Memory memory, ApiPlaces places, PageTelling telling) {
        this.upkeep = upkeep;
        this.care = care;
        this.memory = memory;
        this.places = places;
        this.telling = telling;
    }

    /// @param verify whether you may say that it holds
    /// @param archive whether you may archive it
    record WaitingJson(PageJson.LineJson page, Upkeep.Why why, boolean verify, boolean archive) {}

    /// @param reviewBy the day by which somebody looks at it again
    record VerificationJson(@Nullable LocalDate reviewBy) {}

    @GetMapping("/api/v1/communities/{community}/upkeep")
    List<WaitingJson> queue(@PathVariable String community, Viewer viewer) {
        var queue = upkeep.queue(places.at(community), viewer);
        var lines = telling.part(new Stretch<>(queue.stream().map(Upkeep.Entry::page).toList(), null, null)).pages();
        return IntStream.range(0, lines.size()).mapToObj(at -> new WaitingJson(lines.get(at), queue.get(at).why(), queue.get(at).verify(), queue.get(at).archive())).toList();
    }

    /// Says that a page holds, also one that is validated already.
    @PutMapping("/api/v1/pages/{handle}/verification")
    ResponseEntity<PageJson> verify(@PathVariable String handle, @RequestBody VerificationJson wanted, Viewer viewer) {
        var json = telling.page(care.verify(memory.at(handle), wanted.reviewBy(), viewer), viewer);
        return ResponseEntity.ok().eTag(Version.tag(json.revision(), json)).body(json);
    }
}
