package dev.muster.people.web;

import dev.muster.shell.web.Pages;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// How to use this place, in a page.
@Controller
class HelpController {
    private static final List<String> CHAPTERS = List.of("readiness", "purpose", "charter", "launch", "asking", "answering", "threads", "pages", "swarms", "desk", "writing", "trust", "requests",
            "reviews", "finding", "measures", "import", "rights", "account", "joining", "claiming", "api");
    private final Pages pages;

    HelpController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/help")
    View help() {
        return pages.show("people/help", Map.of("chapters", CHAPTERS));
    }
}
