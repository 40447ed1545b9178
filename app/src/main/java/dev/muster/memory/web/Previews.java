package dev.muster.memory.web;

import dev.muster.memory.Drawings;
import dev.muster.memory.Memory;
import dev.muster.memory.References;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.writing.web.Desk;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/// What a page will look like to whoever writes it, its links to other pages as the page will have them.
@Component("pagePreviews")
public class Previews {
    private final Drawings drawings;
    private final References references;
    private final PageHtml html;
    private final Desk desk;

    Previews(Drawings drawings, References references, PageHtml html, Desk desk) {
        this.drawings = drawings;
        this.references = references;
        this.html = html;
        this.desk = desk;
    }

    /// A text as safe HTML; where it is too long to be sent, that it is.
    public String html(String text, Place place, Viewer viewer) {
        return desk.preview(text, drawing(place, viewer));
    }

    /// How texts are drawn in a community.
    UnaryOperator<String> drawing(Place place, Viewer viewer) {
        return text -> {
            var drawing = drawings.fresh(text);
            return html.of(drawing, references.leading(place, drawing), null, place, Memory.mayWrite(place, viewer), null);
        };
    }
}
