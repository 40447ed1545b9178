package dev.muster.memory.web;

import dev.muster.attachments.Attachment;
import dev.muster.memory.Addresses;
import dev.muster.memory.Files;
import dev.muster.memory.Memory;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.PageFile;
import dev.muster.memory.web.PageLabels.Named;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Pages;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// The files of a page: put there, brought back, taken away.
@Controller
@RequestMapping("/pages/{handle}/files")
class FilesController {
    private final Memory memory;
    private final Files files;
    private final PagePlaces places;
    private final PageLabels labels;
    private final Pages pages;
    private final Words words;

    FilesController(Memory memory, Files files, PagePlaces places, PageLabels labels, Pages pages, Words words) {
        this.memory = memory;
        this.files = files;
        this.places = places;
        this.labels = labels;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    View list(@PathVariable String handle, Viewer viewer) {
        return show(HttpStatus.OK, memory.at(handle), FormErrors.none(), viewer);
    }

    @PostMapping
    View put(@PathVariable String handle, @RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer) throws IOException {
        var page = memory.at(handle);
        try {
            var put = files.put(page, file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), ""), file == null ? new byte[0] : file.getBytes(), viewer);
            return pages.redirect(Addresses.files(page.item()), put.number() == 1 ? "memory.files.put" : "memory.files.next");
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, page, FormErrors.of(invalid, words), viewer);
        } catch (Refusal refusal) {
            if (refusal.reason() != Reason.TOO_MANY) {
                throw refusal;
            }
            return show(Problems.status(refusal), page, FormErrors.of(refusal, "file", words), viewer);
        }
    }

    /// A file by its name leads to its content, so that a text can show it as it is now.
    @GetMapping("/{name}")
    ResponseEntity<Void> file(@PathVariable String handle, @PathVariable String name, @RequestParam(required = false) @Nullable Integer version) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(files.content(memory.at(handle), name, version).address())).header("Cache-Control", "private, no-cache").build();
    }

    @PutMapping("/{name}")
    View restore(@PathVariable String handle, @PathVariable String name, @RequestParam(defaultValue = "0") int version, Viewer viewer) {
        var page = memory.at(handle);
        files.restore(page, name, version, viewer);
        return pages.redirect(Addresses.files(page.item()), "memory.files.restored");
    }

    @DeleteMapping("/{name}")
    View remove(@PathVariable String handle, @PathVariable String name, Viewer viewer) {
        var page = memory.at(handle);
        files.remove(page, name, viewer);
        return pages.redirect(Addresses.files(page.item()), "memory.files.removed");
    }

    private View show(HttpStatus status, MemoryPage page, FormErrors errors, Viewer viewer) {
        var place = places.find(page.item().place()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
        var there = files.all(page);
        var versions = there.stream().map(each -> files.versions(page, each.name())).toList();
        var named = labels.named(versions.stream().flatMap(List::stream).map(PageFile::by).toList());
        var shown = IntStream.range(0, there.size()).mapToObj(at -> new FilesView.File(there.get(at).name(), "-" + at,
                there.get(at).isThere() ? Addresses.file(page.item(), there.get(at).name()) : null, versions.get(at).stream().map(each -> version(each, there.get(at), named)).toList())).toList();
        return pages.show(status, "memory/files", Map.of("view", new FilesView(page.title(), Addresses.files(page.item()), Addresses.of(page.item()),
                labels.crumbs(place, page, "memory.files"), shown, files.mayPut(page, viewer), errors)));
    }

    private FilesView.Version version(PageFile version, PageFile newest, Named named) {
        var content = version.content();
        var remark = content == null ? words.say("memory.files.gone") : version.restored() == null ? null : words.say("memory.files.again", version.restored());
        return new FilesView.Version(version.number(), content == null ? null : content.address(), content == null ? "" : size(content), named.who(version.by()), version.at(), remark,
                version.number() == newest.number());
    }

    private String size(Attachment content) {
        return words.say("memory.files.size", Math.max(1, content.bytes() / 1024));
    }
}
