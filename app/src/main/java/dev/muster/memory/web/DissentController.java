package dev.muster.memory.web;

import dev.muster.memory.Addresses;
import dev.muster.memory.Dissent;
import dev.muster.memory.Dissent.State;
import dev.muster.memory.Dissents;
import dev.muster.memory.Memory;
import dev.muster.memory.MemoryPage;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Typed;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// One disagreement with a page: read, answered, taken back.
@Controller
@RequestMapping("/pages/{handle}/dissents/{dissent}")
class DissentController {
    private final Dissents dissents;
    private final Memory memory;
    private final Places places;
    private final DissentLines lines;
    private final PageLabels labels;
    private final Pages pages;
    private final Words words;

    DissentController(Dissents dissents, Memory memory, Places places, DissentLines lines, PageLabels labels, Pages pages, Words words) {
        this.dissents = dissents;
        this.memory = memory;
        this.places = places;
        this.lines = lines;
        this.labels = labels;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    View look(@PathVariable String handle, @PathVariable("dissent") String id, Viewer viewer) {
        var page = memory.at(handle);
        return show(HttpStatus.OK, page, dissents.at(page, id), "", "", FormErrors.none(), viewer);
    }

    @PutMapping("/answer")
    View answer(@PathVariable String handle, @PathVariable("dissent") String id, @RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        var page = memory.at(handle);
        var dissent = dissents.at(page, id);
        try {
            dissents.answer(page, dissent, Typed.choice(State.class, state), reason, viewer);
            return pages.redirect(Addresses.of(page.item()), "memory.dissent.answered");
        } catch (Invalid invalid) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, page, dissent, state, reason, FormErrors.of(invalid, words), viewer);
        } catch (Refusal refusal) {
            return show(Problems.status(refusal), page, dissents.at(page, id), state, reason, FormErrors.of(refusal, "reason", words), viewer);
        }
    }

    @DeleteMapping
    View withdraw(@PathVariable String handle, @PathVariable("dissent") String id, Viewer viewer) {
        var page = memory.at(handle);
        dissents.withdraw(page, dissents.at(page, id), viewer);
        return pages.redirect(Addresses.of(page.item()), "memory.dissent.withdrawn");
    }

    private View show(HttpStatus status, MemoryPage page, Dissent dissent, String state, String reason, FormErrors errors, Viewer viewer) {
        var place = places.find(page.item().place()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
        boolean answers = dissents.mayAnswer(page, place, viewer);
        var states = !answers || !dissent.stands() ? List.<Option>of() : Stream.of(State.values()).filter(State::isAnswer)
                .map(each -> new Option(each.name(), words.say("memory.dissent.to." + each), words.say("memory.dissent.hint." + each), each.name().equals(state))).toList();
        var view = new DissentAnswerView(DissentLines.path(page, dissent), labels.crumbs(place, page, "memory.dissent"), page.title(),
                lines.line(page, dissent, labels.named(DissentLines.people(List.of(dissent))), false, viewer), states, reason, Addresses.of(page.item()), errors);
        return pages.show(status, "memory/dissent-answer", Map.of("view", view));
    }
}
