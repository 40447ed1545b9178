package dev.muster.questions.web;

import dev.muster.questions.Addresses;
import dev.muster.questions.Deflections;
import dev.muster.questions.Questions;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A question that was asked before, shown to somebody who is about to ask: does it solve theirs?
@Controller
@RequestMapping("/questions/{handle}/instead")
class InsteadController {
    private final Questions questions;
    private final Deflections deflections;
    private final Scenes scenes;
    private final ThreadPage page;
    private final Restraint restraint;
    private final Pages pages;
    private final Words words;

    InsteadController(Questions questions, Deflections deflections, Scenes scenes, ThreadPage page, Restraint restraint, Pages pages, Words words) {
        this.questions = questions;
        this.deflections = deflections;
        this.scenes = scenes;
        this.page = page;
        this.restraint = restraint;
        this.pages = pages;
        this.words = words;
    }

    /// @param attempt the word of the attempt to ask
    /// @param title what was about to be asked
    @GetMapping
    View look(@PathVariable String handle, @RequestParam(defaultValue = "") String attempt, @RequestParam(defaultValue = "") String title,
            HttpServletRequest request, Viewer viewer) {
        var question = questions.at(handle);
        if (restraint.allows(request, viewer)) {
            deflections.opened(question, attempt);
        }
        var scene = scenes.of(question, Part.FIRST, viewer);
        var bar = new InsteadView(Addresses.path(question.item()) + "/instead", attempt, title, Paths.ask(scene.place(), attempt, title));
        return page.show(scene, pages.drawn("questions/parts/instead", Map.of("words", words, "instead", bar)));
    }

    @PostMapping
    View solved(@PathVariable String handle, @RequestParam(defaultValue = "") String attempt, Viewer viewer) {
        var question = questions.at(handle);
        deflections.solved(question, attempt, viewer);
        return pages.redirect(Addresses.of(question.item()), "questions.instead.done");
    }
}
