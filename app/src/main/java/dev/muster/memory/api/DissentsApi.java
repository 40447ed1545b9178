package dev.muster.memory.api;

import dev.muster.memory.Dissent;
import dev.muster.memory.Dissents;
import dev.muster.memory.Memory;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.NewDissent;
import dev.muster.people.Persons;
import dev.muster.rights.Viewer;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who disagrees with a page, and why.
@RestController
@RequestMapping("/api/v1/pages/{handle}/dissents")
@Tag(name = "Pages")
class DissentsApi {
    private final Dissents dissents;
    private final Memory memory;
    private final Persons persons;

    DissentsApi(Dissents dissents, Memory memory, Persons persons) {
        this.dissents = dissents;
        this.memory = memory;
        this.persons = persons;
    }

    /// @param section the heading that it is about; missing for the whole page
    /// @param revision what its author had before them
    /// @param reason from whoever answers for the page
    record DissentJson(
            String handle, @Nullable WhoJson by, Instant at, Dissent.State state, String what, String why, @Nullable String section, int revision, @Nullable WhoJson decidedBy,
            @Nullable Instant decided, @Nullable String reason) {}

    record DissentWanted(@Nullable String what, @Nullable String why, @Nullable String section) {}

    /// @param state `ANSWERED`: the page stays as it is; `SETTLED`: it says it otherwise now
    record DissentAnswerJson(Dissent.@Nullable State state, @Nullable String reason) {}

    /// The oldest first, those among them that were decided.
    @GetMapping
    List<DissentJson> all(@PathVariable String handle) {
        return told(dissents.of(memory.at(handle)));
    }

    @PostMapping
    ResponseEntity<DissentJson> state(@PathVariable String handle, @RequestBody DissentWanted wanted,
            @RequestHeader(name = Keys.HEADER, required = false) @Nullable String key, Viewer viewer) {
        var stated = dissents.state(memory.at(handle), new NewDissent(wanted.what(), wanted.why(), wanted.section()), Keys.id(key, viewer), viewer);
        return ResponseEntity.created(URI.create("/api/v1/pages/" + handle + "/dissents/" + stated.item().handle())).body(told(List.of(stated)).getFirst());
    }

    @GetMapping("/{dissent}")
    DissentJson one(@PathVariable String handle, @PathVariable String dissent) {
        return told(List.of(dissents.at(memory.at(handle), dissent))).getFirst();
    }

    /// Whoever answers for the page says what becomes of it, and why.
    @PutMapping("/{dissent}/answer")
    DissentJson answer(@PathVariable String handle, @PathVariable String dissent, @RequestBody DissentAnswerJson wanted, Viewer viewer) {
        MemoryPage page = memory.at(handle);
        return told(List.of(dissents.answer(page, dissents.at(page, dissent), wanted.state(), wanted.reason(), viewer))).getFirst();
    }

    /// Takes back what you said; it stays in the list.
    @DeleteMapping("/{dissent}")
    DissentJson withdraw(@PathVariable String handle, @PathVariable String dissent, Viewer viewer) {
        MemoryPage page = memory.at(handle);
        return told(List.of(dissents.withdraw(page, dissents.at(page, dissent), viewer))).getFirst();
    }

    private List<DissentJson> told(List<Dissent> all) {
        var known = persons.all(all.stream().flatMap(each -> Stream.of(each.item().author(), each.decided() == null ? null : each.decided().by()))
                .filter(Objects::nonNull).map(Objects::requireNonNull).distinct().toList());
        return all.stream().map(each -> {
            var decided = each.decided();
            return new DissentJson(each.item().handle(), WhoJson.of(known.get(each.item().author())), each.item().created(), each.state(), each.what(), each.why(),
                    each.section().isEmpty() ? null : each.section(), each.revision(), decided == null ? null : WhoJson.of(known.get(decided.by())),
                    decided == null ? null : decided.at(), decided == null || decided.reason().isEmpty() ? null : decided.reason());
        }).toList();
    }
}
