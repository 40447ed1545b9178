package dev.muster.items.text;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/// The sections of a Markdown text: each begins with a heading that stands by itself, and ends before the next one that is no deeper.
/// What stands in a quote or a list is no section of the text.
public final class Sections {
    private final String source;
    private final List<Section> all;

    private Sections(String source, List<Section> all) {
        this.source = source;
        this.all = all;
    }

    /// @param from where its heading begins, in characters
    /// @param to where the next begins
    private record Section(int from, int to) {}

    private record Start(int at, int level) {}

    public static Sections of(String source) {
        var starts = starts(source);
        var all = new ArrayList<Section>();
        for (int i = 0; i < starts.size(); i++) {
            int next = i + 1;
            while (next < starts.size() && starts.get(next).level() > starts.get(i).level()) {
                next++;
            }
            all.add(new Section(starts.get(i).at(), next < starts.size() ? starts.get(next).at() : source.length()));
        }
        return new Sections(source, all);
    }

    private static List<Start> starts(String source) {
        var lines = lines(source);
        var starts = new ArrayList<Start>();
        for (Node node = Grammar.parseWithPlaces(source).getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && !heading.getSourceSpans().isEmpty()) {
                starts.add(new Start(lines.get(heading.getSourceSpans().getFirst().getLineIndex()), heading.getLevel()));
            }
        }
        return starts;
    }

    /// Where each line begins.
    private static List<Integer> lines(String source) {
        var lines = new ArrayList<>(List.of(0));
        for (int at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) {
            lines.add(at + 1);
        }
        return lines;
    }

    public int count() {
        return all.size();
    }

    /// @param number counted from 1
    public boolean has(int number) {
        return number >= 1 && number <= all.size();
    }

    /// The text of a section, with its heading and all that stands below it.
    public String text(int number) {
        var section = all.get(number - 1);
        return source.substring(section.from(), section.to()).stripTrailing();
    }

    /// The whole text with another one in the place of a section.
    public String with(int number, String text) {
        var section = all.get(number - 1);
        var rest = source.substring(section.to());
        return source.substring(0, section.from()) + text.strip() + (rest.isEmpty() ? "" : "\n\n" + rest);
    }
}
