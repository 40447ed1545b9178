package dev.muster.memory.web;

import dev.muster.items.Followers;
import dev.muster.memory.Addresses;
import dev.muster.memory.Memory;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.Watched;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Pages;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Watching a page, or not any more.
@Controller
class FollowController {
    private final Memory memory;
    private final Followers followers;
    private final Watched watched;
    private final Pages pages;
    private final Words words;

    FollowController(Memory memory, Followers followers, Watched watched, Pages pages, Words words) {
        this.memory = memory;
        this.followers = followers;
        this.watched = watched;
        this.pages = pages;
        this.words = words;
    }

    @PutMapping("/pages/{handle}/following")
    View follow(@PathVariable String handle, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, Viewer viewer) {
        var page = memory.at(handle);
        followers.follow(page.item(), viewer);
        return shown(page, true, part);
    }

    @DeleteMapping("/pages/{handle}/following")
    View unfollow(@PathVariable String handle, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, Viewer viewer) {
        var page = memory.at(handle);
        followers.unfollow(page.item(), viewer);
        return shown(page, false, part);
    }

    /// Having read a page: it says so by itself where it can, and by a button where it cannot.
    @PutMapping("/pages/{handle}/visit")
    View read(@PathVariable String handle, @RequestParam Instant upTo, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, Viewer viewer) {
        var page = memory.at(handle);
        watched.see(page, upTo, viewer);
        return part ? (_, _, response) -> response.setStatus(204) : pages.redirect(Addresses.of(page.item()), "memory.news.seen");
    }

    private View shown(MemoryPage page, boolean follows, boolean part) {
        return part ? pages.show("memory/parts/follow", Map.of("words", words, "path", Addresses.path(page.item()), "following", new PageView.Following(true, follows)))
                : pages.redirect(Addresses.of(page.item()), follows ? "memory.follow.done" : "memory.unfollow.done");
    }
}
