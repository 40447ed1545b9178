package dev.muster.memory.web;

import dev.muster.items.Item;
import dev.muster.memory.Addresses;
import dev.muster.memory.Drawings;
import dev.muster.memory.Memory;
import dev.muster.memory.PageDrawing;
import dev.muster.memory.References;
import dev.muster.rights.Place;
import dev.muster.shell.Words;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// Puts a page's text together for one viewer: a link to a page that they do not see is like one to a page that nobody has written, and
/// so is another page within this one.
@Component
class PageHtml {
    /// Pages within pages are shown so deep, and so many on one page.
    private static final int DEEPEST = 3;
    private static final int MOST_INCLUDED = 40;
    private final Memory memory;
    private final Drawings drawings;
    private final References references;
    private final QuoteHtml quotes;
    private final Words words;

    PageHtml(Memory memory, Drawings drawings, References references, QuoteHtml quotes, Words words) {
        this.memory = memory;
        this.drawings = drawings;
        this.references = references;
        this.quotes = quotes;
        this.words = words;
    }

    /// What holds for the whole of a page, with those within it.
    ///
    /// @param mayWrite whether the viewer may write a page that is wanted
    /// @param within the pages that one stands in, the outermost first
    private record Course(Place place, boolean mayWrite, Deque<UUID> within, AtomicInteger included, StringBuilder html) {}

    /// @param leading where its links lead for the viewer
    /// @param page which one it is, or null for one that is not kept yet
    /// @param mayWrite whether the viewer may write a page that is wanted
    /// @param edit where a section of it is changed, for those who may
    String of(PageDrawing drawing, Map<String, String> leading, @Nullable UUID page, Place place, boolean mayWrite, @Nullable String edit) {
        var course = new Course(place, mayWrite, new ArrayDeque<>(), new AtomicInteger(), new StringBuilder());
        if (page != null) {
            course.within().addLast(page);
        }
        draw(drawing, leading, course, edit, "");
        return course.html().toString();
    }

    /// @param mark what stands before the ids of a page within another
    private void draw(PageDrawing drawing, Map<String, String> leading, Course course, @Nullable String edit, String mark) {
        var there = references.resolve(course.place().id(), drawing.included());
        var quoted = drawing.quotes().isEmpty() ? Map.<String, String>of() : quotes.of(drawing.quotes());
        for (var piece : drawing.pieces()) {
            switch (piece) {
                case PageDrawing.Html same -> course.html().append(mark.isEmpty() ? same.html() : same.html().replace(" id=\"on-", " id=\"" + mark + "on-"));
                case PageDrawing.Reference link -> link(link, leading.get(link.address()), course);
                case PageDrawing.Inclusion other -> include(other, there.get(other.address()), course);
                case PageDrawing.Quotation quote -> course.html().append(quoted.getOrDefault(quote.handle(), quotes.gone()));
                case PageDrawing.SectionEnd end -> section(end, drawing, edit, course.html());
            }
        }
    }

    private void include(PageDrawing.Inclusion inclusion, @Nullable Item other, Course course) {
        var title = HtmlUtils.htmlEscape(inclusion.title(), "UTF-8");
        course.html().append("<section class=\"included\" aria-label=\"").append(title).append("\"><p class=\"small quiet\">");
        link(new PageDrawing.Reference(inclusion.address(), inclusion.title(), inclusion.title()), other == null ? null : Addresses.of(other), course);
        var why = other == null ? null : whyNot(other, course);
        if (why != null) {
            course.html().append(" ").append(HtmlUtils.htmlEscape(words.say(why), "UTF-8"));
        }
        course.html().append("</p>");
        if (other != null && why == null) {
            draw(other, course);
        }
        course.html().append("</section>");
    }

    private @Nullable String whyNot(Item other, Course course) {
        return course.within().contains(other.id()) ? "memory.included.circle"
                : course.within().size() > DEEPEST ? "memory.included.deep"
                : course.included().incrementAndGet() > MOST_INCLUDED ? "memory.included.many" : null;
    }

    private void draw(Item other, Course course) {
        var page = memory.of(other);
        course.within().addLast(other.id());
        var drawing = drawings.of(page.text());
        draw(drawing, references.leading(course.place(), drawing), course, null, "in-" + course.included().get() + "-");
        course.within().removeLast();
    }

    private void link(PageDrawing.Reference link, @Nullable String href, Course course) {
        var html = course.html();
        var shown = HtmlUtils.htmlEscape(link.words(), "UTF-8");
        if (href != null) {
            html.append("<a href=\"").append(HtmlUtils.htmlEscape(href, "UTF-8")).append("\">").append(shown).append("</a>");
        } else if (course.mayWrite()) {
            html.append("<a class=\"wanted\" href=\"").append(HtmlUtils.htmlEscape(Addresses.write(course.place(), link.title()), "UTF-8")).append("\">").append(shown)
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
