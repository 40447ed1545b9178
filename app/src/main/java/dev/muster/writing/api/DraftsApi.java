package dev.muster.writing.api;

import dev.muster.rights.Viewer;
import dev.muster.writing.Draft;
import dev.muster.writing.Drafts;
import dev.muster.writing.web.Desk;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Texts that one has begun and not sent, and what a text will look like.
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Writing")
class DraftsApi {
    private final Drafts drafts;
    private final Desk desk;

    DraftsApi(Drafts drafts, Desk desk) {
        this.drafts = drafts;
        this.desk = desk;
    }

    /// @param form the address of the page with the form, such as `/communities/beer/ask`
    /// @param fields what was typed, by the fields' names
    record DraftJson(String form, Map<String, String> fields, int version, Instant kept) {

        static DraftJson of(Draft draft) {
            return new DraftJson(draft.form(), draft.fields(), draft.version(), draft.kept());
        }
    }

    /// @param version the version that this follows; missing or 0 for none
    record KeepingJson(@Nullable String form, @Nullable Map<String, String> fields, @Nullable Integer version) {}

    record TextJson(@Nullable String text) {}

    record HtmlJson(String html) {}

    @GetMapping("/me/drafts")
    List<DraftJson> all(Viewer viewer) {
        return drafts.of(viewer).stream().map(DraftJson::of).toList();
    }

    @PutMapping("/me/drafts")
    DraftJson keep(@RequestBody KeepingJson wanted, Viewer viewer) {
        return DraftJson.of(drafts.keep(Objects.requireNonNullElse(wanted.form(), ""), Objects.requireNonNullElse(wanted.fields(), Map.of()),
                Objects.requireNonNullElse(wanted.version(), 0), viewer));
    }

    /// @param form the address of the page with the form
    @DeleteMapping("/me/drafts")
    ResponseEntity<Void> drop(@RequestParam String form, Viewer viewer) {
        viewer.self();
        drafts.drop(form, viewer);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/preview")
    HtmlJson preview(@RequestBody TextJson wanted, Viewer viewer) {
        viewer.self();
        return new HtmlJson(desk.preview(Objects.requireNonNullElse(wanted.text(), "")));
    }
}
