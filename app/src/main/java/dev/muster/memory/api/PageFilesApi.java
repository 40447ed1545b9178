package dev.muster.memory.api;

import dev.muster.memory.Addresses;
import dev.muster.memory.Files;
import dev.muster.memory.Memory;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.PageFile;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// The files of a page. One that is sent under the same name is the next version of it; every version stays.
@RestController
@RequestMapping("/api/v1/pages/{handle}/files")
@Tag(name = "Pages")
class PageFilesApi {
    private final Memory memory;
    private final Files files;
    private final Persons persons;

    PageFilesApi(Memory memory, Files files, Persons persons) {
        this.memory = memory;
        this.files = files;
        this.persons = persons;
    }

    /// A version of a file.
    ///
    /// @param address where its content is; missing where the file was taken away then
    /// @param restored the version that it brought back
    record PageFileJson(String name, int version, @Nullable String address, @Nullable Integer bytes, @Nullable WhoJson by, Instant at, @Nullable Integer restored) {}

    /// @param version the one to bring back
    record PageFileReturnJson(@Nullable Integer version) {}

    /// Those that are there, by name, each as it is now.
    @GetMapping
    List<PageFileJson> list(@PathVariable String handle) {
        return told(files.of(memory.at(handle)));
    }

    /// @param file at most 10 MB
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<PageFileJson> put(@PathVariable String handle, @RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer) throws IOException {
        var page = memory.at(handle);
        var put = files.put(page, file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), ""), file == null ? new byte[0] : file.getBytes(), viewer);
        return ResponseEntity.created(URI.create("/api/v1" + Addresses.file(page.item(), put.name()))).body(told(List.of(put)).getFirst());
    }

    /// All versions of one, the newest first.
    @GetMapping("/{name}")
    List<PageFileJson> versions(@PathVariable String handle, @PathVariable String name) {
        return told(files.versions(memory.at(handle), name));
    }

    @PutMapping("/{name}")
    PageFileJson restore(@PathVariable String handle, @PathVariable String name, @RequestBody PageFileReturnJson wanted, Viewer viewer) {
        MemoryPage page = memory.at(handle);
        new Invalid.Check().that(wanted.version() != null, "version", "shell.field.missing").orThrow();
        return told(List.of(files.restore(page, name, Objects.requireNonNull(wanted.version()), viewer))).getFirst();
    }

    @DeleteMapping("/{name}")
    ResponseEntity<Void> remove(@PathVariable String handle, @PathVariable String name, Viewer viewer) {
        files.remove(memory.at(handle), name, viewer);
        return ResponseEntity.noContent().build();
    }

    private List<PageFileJson> told(List<PageFile> found) {
        Map<UUID, Person> known = persons.all(found.stream().map(PageFile::by).distinct().toList());
        return found.stream().map(each -> new PageFileJson(each.name(), each.number(), each.content() == null ? null : each.content().address(),
                each.content() == null ? null : each.content().bytes(), WhoJson.of(known.get(each.by())), each.at(), each.restored())).toList();
    }
}
