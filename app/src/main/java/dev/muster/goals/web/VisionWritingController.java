package dev.muster.goals.web;

import dev.muster.goals.Goal;
import dev.muster.goals.Goals;
import dev.muster.goals.Vision;
import dev.muster.goals.VisionDraft;
import dev.muster.goals.Visions;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Pages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Writing the next version of the vision.
@Controller
class VisionWritingController {
    private static final int MOST_GOALS = 100;
    private static final UUID NO_GOAL = new UUID(0, 0);
    private final Visions visions;
    private final Goals goals;
    private final Advices advices;
    private final Pages pages;
    private final Words words;

    VisionWritingController(Visions visions, Goals goals, Advices advices, Pages pages, Words words) {
        this.visions = visions;
        this.goals = goals;
        this.advices = advices;
        this.pages = pages;
        this.words = words;
    }

    /// What somebody typed.
    ///
    /// @param goals handles of those ticked
    record Written(@Nullable Integer follows, @Nullable String statement, @Nullable String reason, @Nullable List<String> goals) {

        List<String> ticked() {
            return goals == null ? List.of() : goals;
        }

        int followed() {
            return follows == null ? 0 : follows;
        }
    }

    @GetMapping("/vision/edit")
    View form(Viewer viewer) {
        if (!Goals.leads(viewer)) {
            throw new Refusal(Reason.NOT_ALLOWED, "goals.vision.only-leaders");
        }
        return pages.show("goals/vision-form", "view", form(standing(""), null, FormErrors.none()));
    }

    /// What stands, to go on from.
    private Written standing(String reason) {
        var current = visions.current();
        var tied = goals.all(current.map(Vision::goals).orElse(List.of())).stream().map(Goal::handle).toList();
        return new Written(current.map(Vision::version).orElse(0), current.map(Vision::statement).orElse(""), reason, tied);
    }

    @PostMapping("/vision")
    View write(Written written, Viewer viewer) {
        try {
            visions.write(new VisionDraft(null, written.followed(), written.statement(), written.reason(),
                    written.ticked().stream().map(this::goal).toList()), viewer);
            return pages.redirect("/vision", "goals.vision.written");
        } catch (Invalid invalid) {
            return again(HttpStatus.UNPROCESSABLE_CONTENT, written, null, FormErrors.of(invalid, words));
        } catch (Refusal refusal) {
            if (refusal.reason() != Reason.STALE) {
                throw refusal;
            }
            return again(HttpStatus.CONFLICT, overtaken(written), Notice.watch(words.say("goals.vision.stale")), FormErrors.none());
        }
    }

    private UUID goal(String handle) {
        return goals.find(handle).map(Goal::id).orElse(NO_GOAL);
    }

    /// What was typed, now going on from what came meanwhile: whoever sends it again has been told.
    private Written overtaken(Written written) {
        return new Written(visions.current().map(Vision::version).orElse(0), written.statement(), written.reason(), written.ticked());
    }

    private View again(HttpStatus status, Written written, @Nullable Notice notice, FormErrors errors) {
        return pages.show(status, "goals/vision-form", Map.of("view", form(written, notice, errors)));
    }

    private VisionForm form(Written written, @Nullable Notice notice, FormErrors errors) {
        var crumbs = List.of(new Crumb(words.say("goals.vision"), "/vision"), Crumb.here(words.say("goals.vision.write")));
        return new VisionForm(crumbs, written.followed(), notice, text(written.statement()), options(written.ticked()), text(written.reason()),
                advices.attitudes(), errors);
    }

    private List<Option> options(List<String> ticked) {
        return goals.choices(ticked, MOST_GOALS).stream()
                .map(each -> Option.of(each.handle(), each.title(), ticked.contains(each.handle()))).toList();
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
