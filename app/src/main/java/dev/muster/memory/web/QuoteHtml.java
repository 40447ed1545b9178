package dev.muster.memory.web;

import dev.muster.items.text.BodyText;
import dev.muster.items.text.Rendering;
import dev.muster.memory.Quote;
import dev.muster.memory.Quotes;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.shell.Words;
import dev.muster.shell.web.Times;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// Shows quotes on pages: the words, and who said them, when and where. One whose source the viewer does not see is like one that was never made.
@Component
class QuoteHtml {
    private final Quotes quotes;
    private final Persons persons;
    private final Rendering rendering;
    private final Words words;

    QuoteHtml(Quotes quotes, Persons persons, Rendering rendering, Words words) {
        this.quotes = quotes;
        this.persons = persons;
        this.rendering = rendering;
        this.words = words;
    }

    /// Those of some handles, by handle; all others are {@link #gone}.
    Map<String, String> of(Collection<String> handles) {
        var found = quotes.resolve(handles);
        var known = persons.all(found.values().stream().map(each -> each.source().author()).distinct().toList());
        var html = new HashMap<String, String>();
        found.forEach((handle, quote) -> html.put(handle, html(quote, known.get(quote.source().author()))));
        return html;
    }

    String gone() {
        return "<p class=\"small quiet quote-gone\">" + safe(words.say("memory.quote.gone")) + "</p>";
    }

    private String html(Quote quote, @Nullable Person author) {
        var who = author == null ? safe(words.say("people.somebody")) : "<a href=\"" + safe(author.address()) + "\">" + safe(author.name()) + "</a>";
        var said = quote.source().created();
        return "<figure class=\"quoted\"><blockquote>" + rendering.html("quote-" + quote.handle(), 1, BodyText.markdown(quote.words())).value()
                + "</blockquote><figcaption class=\"small quiet\">" + who + " · <time datetime=\"" + said + "\">" + safe(Times.day(said)) + "</time> · <a href=\"" + safe(quote.address())
                + "\">" + safe(String.valueOf(quote.thread().title())) + "</a>" + (quote.isOlder() ? " · " + safe(words.say("memory.quote.older")) : "") + "</figcaption></figure>";
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
