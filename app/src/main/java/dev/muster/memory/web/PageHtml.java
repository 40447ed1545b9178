package dev.muster.memory.web;

import dev.muster.items.Item;
import dev.muster.memory.Addresses;
import dev.muster.memory.PageDrawing;
import dev.muster.rights.Place;
import dev.muster.shell.Words;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// Puts a page's text together for one viewer: a link to a page that they do not see is like one to a page that nobody has written.
@Component
class PageHtml {
    private final Words words;

    PageHtml(Words words) {
        this.words = words;
    }

    /// @param there the pages that links lead to, by address
    /// @param mayWrite whether the viewer may write a page that is wanted
    /// @param edit where a section of it is changed, for those who may
    String of(PageDrawing drawing, Map<String, Item> there, Place place, boolean mayWrite, @Nullable String edit) {
        var html = new StringBuilder();
        for (var piece : drawing.pieces()) {
            switch (piece) {
                case PageDrawing.Html same -> html.append(same.html());
                case PageDrawing.Reference link -> link(link, there.get(link.address()), place, mayWrite, html);
                case PageDrawing.SectionEnd end -> section(end, drawing, edit, html);
            }
        }
        return html.toString();
    }

    private void link(PageDrawing.Reference link, @Nullable Item page, Place place, boolean mayWrite, StringBuilder html) {
        var shown = HtmlUtils.htmlEscape(link.words(), "UTF-8");
        if (page != null) {
            html.append("<a href=\"").append(HtmlUtils.htmlEscape(Addresses.of(page), "UTF-8")).append("\">").append(shown).append("</a>");
        } else if (mayWrite) {
            html.append("<a class=\"wanted\" href=\"").append(HtmlUtils.htmlEscape(Addresses.write(place, link.title()), "UTF-8")).append("\">").append(shown)
                    .append("<span class=\"unseen\"> ").append(HtmlUtils.htmlEscape(words.say("memory.wanted.mark"), "UTF-8")).append("</span></a>");
        } else {
            html.append("<span class=\"wanted\">").append(shown).append("</span>");
        }
    }

    private void section(PageDrawing.SectionEnd end, PageDrawing drawing, @Nullable String edit, StringBuilder html) {
        if (edit != null) {
            var heading = drawing.headings().get(end.section() - 1).words();
            html.append(" <a class=\"edit-section\" href=\"").append(HtmlUtils.htmlEscape(edit, "UTF-8")).append('/').append(end.section()).append("\">")
                    .append(HtmlUtils.htmlEscape(words.say("memory.section.edit"), "UTF-8")).append("<span class=\"unseen\"> ")
                    .append(HtmlUtils.htmlEscape(heading, "UTF-8")).append("</span></a>");
        }
    }
}
