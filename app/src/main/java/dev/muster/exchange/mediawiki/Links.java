package dev.muster.exchange.mediawiki;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns what stands between `[[` and `]]` into Markdown.
final class Links {
    private static final int LONGEST = 200;
    private static final Pattern PICTURE_OPTION = Pattern.compile("(?i)(thumb|thumbnail|frame|framed|frameless|border|left|right|center|centre|none"
            + "|upright.*|baseline|middle|top|bottom|sub|super|text-top|text-bottom|\\d*(x\\d+)?\\s*px|(alt|link|page|class|lang|thumb)\\s*=.*)", Pattern.DOTALL);
    private static final Pattern MARKS = Pattern.compile("''+|<[^<>]{0,200}>");
    private static final Pattern ATOM = Pattern.compile(Atom.BEGIN + "\\d+" + Atom.END);

    private final Wiki wiki;
    private final String page;
    private final Notes notes;
    private final Shield shield;

    Links(Wiki wiki, String page, Notes notes, Shield shield) {
        this.wiki = wiki;
        this.page = page;
        this.notes = notes;
        this.shield = shield;
    }

    /// @param trail letters right behind the link, which belong to its words
    String markdown(Atom link, String trail) {
        var parts = List.of(String.valueOf(link.inner()).split("\\|", -1));
        var target = plain(parts.getFirst()).replace('_', ' ').replaceAll("\\s+", " ").strip();
        boolean shown = target.startsWith(":");
        var title = shown ? target.substring(1).strip() : target;
        var words = parts.size() > 1 ? plain(String.join("|", parts.subList(1, parts.size()))).strip() : "";
        int colon = title.indexOf(':');
        var prefix = colon > 0 ? title.substring(0, colon) : "";
        int namespace = wiki.namespace(prefix).orElse(0);
        if (namespace == Wiki.CATEGORY && !shown) {
            notes.category(title.substring(colon + 1).strip());
            return trail;
        }
        if ((namespace == Wiki.FILE || namespace == Wiki.MEDIA) && !shown) {
            return picture(title, parts) + trail;
        }
        if (!prefix.isEmpty() && wiki.isElsewhere(prefix)) {
            return Escape.text((words.isEmpty() ? title : words) + trail);
        }
        return page(title, words, trail);
    }

    private String page(String target, String words, String trail) {
        int section = target.indexOf('#');
        var title = (section < 0 ? target : target.substring(0, section)).strip();
        if (title.startsWith("/")) {
            title = page + title;
        }
        var shown = (words.isEmpty() ? target : words) + trail;
        if (title.isEmpty() || title.length() > LONGEST || title.indexOf('[') >= 0 || title.indexOf(']') >= 0) {
            return Escape.text(shown);
        }
        return markdown(title, shown);
    }

    static String markdown(String title, String words) {
        var label = words.replaceAll("[\\[\\]|]", " ").strip();
        label = label.length() > LONGEST ? label.substring(0, LONGEST) : label;
        return "[[" + Escape.text(title) + (label.equals(title) || label.isEmpty() ? "" : "|" + Escape.text(label)) + "]]";
    }

    /// The picture itself does not come along: its name leads to where it is, and its words stay.
    private String picture(String title, List<String> parts) {
        var caption = parts.stream().skip(1).filter(part -> !PICTURE_OPTION.matcher(part.strip()).matches()).reduce("", (_, last) -> last);
        var words = plain(caption).strip();
        var name = Escape.text(title.isEmpty() ? "File" : title);
        var shown = wiki.host().isEmpty() ? name : "[" + name + "](<https://" + wiki.host() + "/wiki/" + title.replace(' ', '_').replaceAll("[<>\\\\]", "") + ">)";
        return words.isEmpty() ? shown : shown + " " + Escape.text(words);
    }

    /// Words without marks; of what stands within, what can be read.
    private String plain(String text) {
        return MARKS.matcher(ATOM.matcher(text).replaceAll(found -> Matcher.quoteReplacement(words(found.group())))).replaceAll("").replace('\n', ' ');
    }

    private String words(String standIn) {
        var atom = shield.atom(Integer.parseInt(standIn, 1, standIn.length() - 1, 10));
        return switch (atom.kind()) {
            case LITERAL, CODE -> String.valueOf(atom.inner());
            case LINK -> {
                var inner = String.valueOf(atom.inner());
                yield MARKS.matcher(ATOM.matcher(inner.substring(inner.lastIndexOf('|') + 1)).replaceAll("")).replaceAll("");
            }
            case REF, CODE_BLOCK -> "";
            case RAW -> shield.source(atom);
        };
    }
}
