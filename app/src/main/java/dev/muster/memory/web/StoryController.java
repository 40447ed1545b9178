package dev.muster.memory.web;

import dev.muster.items.Tags;
import dev.muster.memory.Addresses;
import dev.muster.memory.Memory;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.Outcome;
import dev.muster.memory.Stories;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Pages;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// How a story ended and what it is about, said anew; its text is changed like that of any page.
@Controller
class StoryController {
    private final Memory memory;
    private final Stories stories;
    private final Places places;
    private final PageLabels labels;
    private final Pages pages;
    private final Words words;

    StoryController(Memory memory, Stories stories, Places places, PageLabels labels, Pages pages, Words words) {
        this.memory = memory;
        this.stories = stories;
        this.places = places;
        this.labels = labels;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/pages/{handle}/story")
    View form(@PathVariable String handle, Viewer viewer) {
        var page = memory.at(handle);
        var story = stories.of(page).orElseThrow(StoryController::gone);
        memory.requireEditor(page, viewer);
        return show(HttpStatus.OK, page, story.outcome().word(), String.join(" ", story.topics()), FormErrors.none());
    }

    @PutMapping("/pages/{handle}/story")
    View change(@PathVariable String handle, @RequestParam(defaultValue = "") String outcome, @RequestParam(defaultValue = "") String tags, Viewer viewer) {
        var page = memory.at(handle);
        try {
            var changed = stories.change(page, Outcome.of(outcome).orElse(null), Tags.split(tags), viewer);
            return pages.redirect(Addresses.of(changed.item()), "memory.story.changed");
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, page, outcome, tags, FormErrors.of(invalid, words));
        } catch (Refusal refusal) {
            return show(Problems.status(refusal), page, outcome, tags, FormErrors.of(refusal, "outcome", words));
        }
    }

    private View show(HttpStatus status, MemoryPage page, String outcome, String topics, FormErrors errors) {
        var place = places.find(page.item().place()).orElseThrow(StoryController::gone);
        var path = Addresses.path(page.item());
        var view = new StoryChange(page.title(), path + "/story", path + "/edit", Addresses.of(page.item()), labels.crumbs(place, page, "memory.story.change"),
                TellController.outcomes(outcome, words), topics, stories.topics(place).stream().map(Stories.Topic::name).toList(), errors);
        return pages.show(status, "memory/story", Map.of("view", view));
    }

    private static Refusal gone() {
        return new Refusal(Reason.GONE, "shell.gone");
    }
}
