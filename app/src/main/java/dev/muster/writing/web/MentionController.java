package dev.muster.writing.web;

import dev.muster.rights.Viewer;
import dev.muster.writing.Mentions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Whom one can name, asked by the page while somebody types.
@Controller
class MentionController {
    private final Mentions mentions;

    MentionController(Mentions mentions) {
        this.mentions = mentions;
    }

    /// Somebody to name.
    ///
    /// @param markdown what names them in the text
    record Told(String name, String markdown) {}

    @GetMapping("/mentions")
    ResponseEntity<List<Told>> people(@RequestParam(required = false) @Nullable String community, @RequestParam(required = false) @Nullable String item,
            @RequestParam(defaultValue = "") String q, Viewer viewer) {
        var found = item != null ? mentions.around(item, q, viewer) : mentions.in(community == null ? "" : community, q, viewer);
        return ResponseEntity.ok(found.stream().map(each -> new Told(each.name(), each.markdown())).toList());
    }
}
