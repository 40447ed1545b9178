package dev.muster.swarms.web;

import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Pages;
import dev.muster.swarms.QuietHours;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// When one may be asked to help.
@Controller
@RequestMapping("/account/quiet-hours")
class QuietHoursController {
    private final QuietHours hours;
    private final Pages pages;
    private final Words words;

    QuietHoursController(QuietHours hours, Pages pages, Words words) {
        this.hours = hours;
        this.pages = pages;
        this.words = words;
    }

    /// What somebody typed.
    record Sent(@Nullable String zone, @Nullable String from, @Nullable String to, @Nullable String most) {}

    @GetMapping
    View form(Viewer viewer) {
        var now = hours.of(viewer.self());
        return show(HttpStatus.OK, new QuietHoursView(now.zone().getId(), text(now.from()), text(now.to()), Integer.toString(now.most()), FormErrors.none()));
    }

    @PutMapping
    View set(Sent sent, Viewer viewer) {
        viewer.self();
        try {
            hours.set(sent.zone(), sent.from(), sent.to(), sent.most(), viewer);
            return pages.redirect("/account/quiet-hours", "swarms.quiet.set");
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, new QuietHoursView(text(sent.zone()), text(sent.from()), text(sent.to()), text(sent.most()), FormErrors.of(invalid, words)));
        }
    }

    private View show(HttpStatus status, QuietHoursView view) {
        return pages.show(status, "swarms/quiet-hours", Map.of("view", view));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
