package dev.muster.memory;

import dev.muster.items.Item;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A page's text as it is shown, in pieces: HTML that is the same for everybody, and between them what depends on who looks.
///
/// @param headings the headings that stand by themselves, in order
public record PageDrawing(List<Piece> pieces, List<Heading> headings) {

    /// A stretch of it.
    public sealed interface Piece {}

    /// HTML that was made safe.
    public record Html(String html) implements Piece {}

    /// `[[title]]` or `[[title|words]]`.
    ///
    /// @param address at which the page stands that is meant
    public record Reference(String address, String title, String words) implements Piece {}

    /// `{{title}}` in a paragraph of its own: another page, shown within this one.
    public record Inclusion(String address, String title) implements Piece {}

    /// `{{quote:handle}}` in a paragraph of its own: words of a question or an answer.
    public record Quotation(String handle) implements Piece {}

    /// The end of a heading, where its section can be changed.
    ///
    /// @param section counted from 1
    public record SectionEnd(int section) implements Piece {}

    /// @param level 2 for the first below the page's own title
    public record Heading(int level, String words, String id) {}

    /// Where it links to: addresses, each with the title as it is written first.
    public Map<String, String> links() {
        var links = new LinkedHashMap<String, String>();
        pieces.forEach(piece -> {
            if (piece instanceof Reference link) {
                links.putIfAbsent(link.address(), link.title());
            } else if (piece instanceof Inclusion other) {
                links.putIfAbsent(other.address(), other.title());
            }
        });
        return links;
    }

    /// The addresses of pages that are shown within it.
    public Set<String> included() {
        return pieces.stream().flatMap(each -> each instanceof Inclusion other ? Stream.of(other.address()) : Stream.empty()).collect(Collectors.toSet());
    }

    /// The handles of quotes that are shown in it.
    public Set<String> quotes() {
        return pieces.stream().flatMap(each -> each instanceof Quotation quote ? Stream.of(quote.handle()) : Stream.empty()).collect(Collectors.toSet());
    }

    /// The addresses to which it links.
    public Set<String> addresses() {
        return links().keySet();
    }

    int weight() {
        return 200 + headings.size() * 200 + pieces.stream().mapToInt(each -> each instanceof Html html ? 80 + html.html().length() : 300).sum();
    }

    static String addressOf(String title) {
        return Item.slug(title);
    }
}
