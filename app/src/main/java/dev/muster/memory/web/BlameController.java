package dev.muster.memory.web;

import dev.muster.memory.Addresses;
import dev.muster.memory.Change;
import dev.muster.memory.Chronicle;
import dev.muster.memory.Chronicle.Brought;
import dev.muster.memory.Memory;
import dev.muster.memory.MemoryPage;
import dev.muster.rights.Places;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.web.Pages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// Who brought which lines of a page.
@Controller
class BlameController {
    private final Memory memory;
    private final Chronicle chronicle;
    private final Places places;
    private final PageLabels labels;
    private final Pages pages;

    BlameController(Memory memory, Chronicle chronicle, Places places, PageLabels labels, Pages pages) {
        this.memory = memory;
        this.chronicle = chronicle;
        this.places = places;
        this.labels = labels;
        this.pages = pages;
    }

    @GetMapping("/pages/{handle}/blame")
    View blame(@PathVariable String handle) {
        var page = memory.at(handle);
        var place = places.find(page.item().place()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
        var path = Addresses.path(page.item());
        return pages.show("memory/blame", "view", new BlameView(page.title(), Addresses.of(page.item()), path + "/history", labels.crumbs(place, page, "memory.blame"),
                stretches(page, path)));
    }

    private List<BlameView.Stretch> stretches(MemoryPage page, String path) {
        var brought = chronicle.brought(page);
        Map<Integer, Change> by = chronicle.these(page, brought.stream().map(Brought::number).distinct().toList());
        var named = labels.named(by.values().stream().map(Change::editor).toList());
        return brought.stream().map(each -> {
            var change = Objects.requireNonNull(by.get(each.number()), "whoever sees a page sees its revisions");
            return new BlameView.Stretch(each.number(), named.who(change.editor()), change.at(), each.text(),
                    PageHistoryController.compared(path, Math.max(1, each.number() - 1), each.number()));
        }).toList();
    }
}
