package dev.muster.memory.web;

import dev.muster.memory.Addresses;
import dev.muster.memory.Audiences;
import dev.muster.memory.Memory;
import dev.muster.memory.Templates;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where a page stands and who sees it; whether others begin with it; hiding it, and showing it again.
@Controller
class ScopeController {
    private final Memory memory;
    private final Audiences audiences;
    private final Templates templates;
    private final ScopeScenes scenes;
    private final Pages pages;
    private final Words words;

    ScopeController(Memory memory, Audiences audiences, Templates templates, ScopeScenes scenes, Pages pages, Words words) {
        this.memory = memory;
        this.audiences = audiences;
        this.templates = templates;
        this.scenes = scenes;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/pages/{handle}/scope")
    View scope(@PathVariable String handle, Viewer viewer) {
        viewer.self();
        return scenes.show(HttpStatus.OK, memory.at(handle), "", "", FormErrors.none(), viewer);
    }

    @PutMapping("/pages/{handle}/template")
    View offer(@PathVariable String handle, Viewer viewer) {
        return pages.redirect(Addresses.of(templates.offer(memory.at(handle), true, viewer).item()), "memory.template.done");
    }

    @DeleteMapping("/pages/{handle}/template")
    View withdraw(@PathVariable String handle, Viewer viewer) {
        return pages.redirect(Addresses.of(templates.offer(memory.at(handle), false, viewer).item()), "memory.template.undone");
    }

    @PutMapping("/pages/{handle}/hiding")
    View hide(@PathVariable String handle, @RequestParam(defaultValue = "") String why, Viewer viewer) {
        var page = memory.at(handle);
        try {
            audiences.hide(page, true, why, viewer);
            return pages.redirect(Addresses.of(page.item()), "memory.hide.done");
        } catch (Invalid invalid) {
            return scenes.show(HttpStatus.UNPROCESSABLE_CONTENT, page, "", why, FormErrors.of(invalid, words), viewer);
        }
    }

    @DeleteMapping("/pages/{handle}/hiding")
    View show(@PathVariable String handle, Viewer viewer) {
        var page = memory.at(handle);
        audiences.hide(page, false, "", viewer);
        return pages.redirect(Addresses.of(page.item()), "memory.hide.undone");
    }
}
