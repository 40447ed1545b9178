package dev.muster.memory.api;

import dev.muster.memory.Care;
import dev.muster.memory.Confidence;
import dev.muster.memory.Memory;
import dev.muster.memory.MemoryPage;
import dev.muster.people.Persons;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.web.Version;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// How far a page can be relied on, who answers for it, and by when somebody looks at it again.
@RestController
@RequestMapping("/api/v1/pages/{handle}")
@Tag(name = "Pages")
class PageCareApi {
    private final Memory memory;
    private final Care care;
    private final Persons persons;
    private final PageTelling telling;

    PageCareApi(Memory memory, Care care, Persons persons, PageTelling telling) {
        this.memory = memory;
        this.care = care;
        this.persons = persons;
        this.telling = telling;
    }

    /// @param reviewBy the day by which somebody looks at it again; missing for the one that stands. Validating needs one
    record JudgementJson(@Nullable Confidence confidence, @Nullable LocalDate reviewBy, @Nullable String reason) {}

    /// @param owner handle or address of whoever answers for it from now on; missing for nobody
    record OwnershipJson(@Nullable String owner, @Nullable LocalDate reviewBy) {}

    @PutMapping("/confidence")
    ResponseEntity<PageJson> judge(@PathVariable String handle, @RequestBody JudgementJson wanted, Viewer viewer) {
        var page = memory.at(handle);
        new Invalid.Check().that(wanted.confidence() != null, "confidence", "shell.field.missing").orThrow();
        return tell(care.judge(page, Objects.requireNonNull(wanted.confidence()), wanted.reviewBy(), Objects.requireNonNullElse(wanted.reason(), ""), viewer), viewer);
    }

    @PutMapping("/owner")
    ResponseEntity<PageJson> entrust(@PathVariable String handle, @RequestBody OwnershipJson wanted, Viewer viewer) {
        var page = memory.at(handle);
        var owner = wanted.owner() == null ? null : persons.idOf(wanted.owner(), viewer);
        return tell(care.entrust(page, owner, wanted.reviewBy(), viewer), viewer);
    }

    private ResponseEntity<PageJson> tell(MemoryPage page, Viewer viewer) {
        var json = telling.page(page, viewer);
        return ResponseEntity.ok().eTag(Version.tag(json.revision(), json)).body(json);
    }
}
