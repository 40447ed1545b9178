package dev.muster.exchange.mediawiki;

import java.util.Set;

/// Turns what a wiki's page says into Markdown: headings, lists, links, tables, footnotes and emphasis. Templates stay as they are,
/// to be seen; so does whatever Markdown has no way to say. Comments go.
///
/// It takes time that grows with the length of the text, whatever the text is.
public final class Wikitext {

    /// @param categories by name, without their namespace
    public record Converted(String markdown, Set<String> categories) {}

    private Wikitext() {}

    /// @param title the page's own, to which links to pages below it add
    public static Converted convert(String source, String title, Wiki wiki) {
        var notes = new Notes();
        var shield = new Shield(source);
        var links = new Links(wiki, title, notes, shield);
        var inlines = new Inlines(shield, links, ref -> notes.refer(ref.name(), inLine(String.valueOf(ref.inner()), title, wiki, notes)));
        var text = new Blocks(shield, inlines).markdown();
        var end = notes.end();
        return new Converted(end.isEmpty() ? text : text + "\n\n" + end, Set.copyOf(notes.categories()));
    }

    /// What is not wikitext at all, shown as it is.
    public static Converted code(String source, String language) {
        return new Converted(source.isBlank() ? "" : Escape.block(source, language), Set.of());
    }

    /// A link to a page with words of its own.
    public static String link(String title, String words) {
        return Links.markdown(title, words);
    }

    private static String inLine(String source, String title, Wiki wiki, Notes notes) {
        var shield = new Shield(source.strip().replace('\n', ' '));
        var inlines = new Inlines(shield, new Links(wiki, title, notes, shield), ref -> Escape.code(shield.source(ref)));
        return inlines.markdown(shield.text()).strip();
    }
}
