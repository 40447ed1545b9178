package dev.muster.mail.web;

import dev.muster.mail.Letters;
import dev.muster.mail.MailSettings;
import dev.muster.mail.TestLetter;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Tone;
import dev.muster.shell.web.Typed;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Administration of mail: which server, whether it works, and what was not taken.
@Controller
@RequestMapping(MailPage.ADDRESS)
class MailController {
    private final MailSettings settings;
    private final TestLetter testLetter;
    private final Letters letters;
    private final MailPage page;
    private final Pages pages;
    private final Words words;

    MailController(MailSettings settings, TestLetter testLetter, Letters letters, MailPage page, Pages pages, Words words) {
        this.settings = settings;
        this.testLetter = testLetter;
        this.letters = letters;
        this.page = page;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    View mail(Viewer viewer) {
        return page.show(viewer);
    }

    @PutMapping
    View save(@RequestParam(defaultValue = "") String host, @RequestParam(defaultValue = "") String port, @RequestParam(defaultValue = "") String security,
            @RequestParam(defaultValue = "") String user, @RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "") String sender, Viewer viewer) {
        var form = new MailTyped(host, port, security, user, sender);
        var typed = new Typed();
        try {
            var server = form.server(typed);
            typed.run(() -> {
                settings.save(server, password.isEmpty() ? null : password, viewer);
                return true;
            });
            return pages.redirect(MailPage.ADDRESS, "mail.saved");
        } catch (Invalid invalid) {
            return page.wrong(form, FormErrors.of(invalid, words), viewer);
        }
    }

    @DeleteMapping
    View forget(Viewer viewer) {
        settings.forget(viewer);
        return pages.redirect(MailPage.ADDRESS, "mail.forgotten");
    }

    @PostMapping("/test")
    View test(Viewer viewer) {
        var answer = testLetter.send(viewer);
        return page.said(answer.taken() ? Notice.done(answer.sentence()) : new Notice(Tone.ACT, answer.sentence()), viewer);
    }

    @PostMapping("/letters/{id}/attempts")
    View again(@PathVariable UUID id, Viewer viewer) {
        letters.tryAgain(id, viewer);
        return pages.redirect(MailPage.ADDRESS, "mail.letter.again.done");
    }
}
