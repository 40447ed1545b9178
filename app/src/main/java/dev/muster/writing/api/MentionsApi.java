package dev.muster.writing.api;

import dev.muster.rights.Viewer;
import dev.muster.writing.Mentions;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Whom one can name in a text.
@RestController
@RequestMapping("/api/v1/mentions")
@Tag(name = "Writing")
class MentionsApi {
    private final Mentions mentions;

    MentionsApi(Mentions mentions) {
        this.mentions = mentions;
    }

    /// @param markdown what names them in the text
    record SomebodyJson(String handle, String name, String markdown) {}

    /// @param community for something new there
    /// @param item handle of what is answered or changed, instead
    /// @param q beginning of the name or of a part of it
    @GetMapping
    List<SomebodyJson> people(@RequestParam(required = false) @Nullable String community, @RequestParam(required = false) @Nullable String item,
            @RequestParam(defaultValue = "") String q, Viewer viewer) {
        var found = item != null ? mentions.around(item, q, viewer) : mentions.in(community == null ? "" : community, q, viewer);
        return found.stream().map(each -> new SomebodyJson(each.handle(), each.name(), each.markdown())).toList();
    }
}
