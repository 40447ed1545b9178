package dev.muster.questions.web;

import dev.muster.items.Item;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// What people wrote, made safe to show.
@Component
class Prose {

    String html(Item item) {
        return Arrays.stream(item.body().text().split("\\n{2,}"))
                .map(paragraph -> "<p>" + HtmlUtils.htmlEscape(paragraph) + "</p>")
                .collect(Collectors.joining("\n"));
    }
}
